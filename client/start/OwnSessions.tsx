import { useState } from 'react';
import type { CreateBody } from '../../shared/session/create.ts';
import type { StartTexts } from '../texts/start.nl.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { CopyIcon } from '../ui/Icons.tsx';
import { SmallFlower } from '../table/SmallFlower.tsx';
import { template } from './api.ts';
import { facilitatorKey, forget, ownSessions } from './device.ts';
import type { OwnSession } from './device.ts';
import { useGlance } from './glance.ts';
import type { Glance } from './glance.ts';
import css from './Sessions.module.css';

const FIRST = 6;

interface OwnSessionsProps {
  texts: StartTexts;
  locale: string;
  onBody: (body: CreateBody) => void;
}

/** The sessions of this device, each with its small flower. */
export function OwnSessions({ texts, locale, onBody }: OwnSessionsProps) {
  const [own, setOwn] = useState(ownSessions);
  return (
    <section>
      <div className={css['head']}>
        <h3>{texts.mine.title}</h3>
        <p>{texts.mine.where}</p>
      </div>
      {own.length === 0 && <p className={css['none']}>{texts.mine.none}</p>}
      <ul>
        {own.slice(0, FIRST).map((session) => (
          <Row
            key={session.id}
            {...{ session, texts, locale, onBody }}
            onForget={() => {
              forget(session.id);
              setOwn(ownSessions());
            }}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps extends OwnSessionsProps {
  session: OwnSession;
  onForget: () => void;
}

function Row({ session, texts, onBody, onForget }: RowProps) {
  const glance = useGlance(session.id);
  const view = glance.is === 'seen' ? glance.view : null;
  const title = view?.title ?? session.title;
  const over = glance.is === 'gone';
  const live = view?.status === 'live';
  const copy = () => {
    void template(session.id, facilitatorKey(session.id) ?? '').then(
      (answer) => answer.ok && onBody(answer.value),
    );
  };
  return (
    <li className={css['row']}>
      <span className={css['flower']}>
        <SmallFlower
          seats={view?.seats ?? []}
          {...(view?.status === 'lobby' ? { expected: view.expected ?? 16 } : {})}
          targetSeconds={view?.turnTargetSeconds ?? 90}
          speakerSeatId={view?.speaker?.seatId ?? null}
          closing={view?.status === 'ended'}
        />
      </span>
      <div className={css['words']}>
        <p className={css['name']} dir="auto">
          {title}
        </p>
        <p className={css['state']}>
          {live && <span className={css['dot']} />}
          {stateOf(glance, texts)}
        </p>
      </div>
      {over ? (
        <Button size="s" onClick={onForget}>
          {texts.mine.forget}
        </Button>
      ) : (
        <div className={css['acts']}>
          <Button
            kind="quiet"
            size="s"
            icon={<CopyIcon />}
            aria-label={texts.mine.copy(title)}
            onClick={copy}
          />
          {view?.status === 'ended' && (
            <ButtonLink size="s" href={`/report/${session.id}`} aria-label={texts.mine.reportOf(title)}>
              {texts.mine.report}
            </ButtonLink>
          )}
          <ButtonLink size="s" href={`/console/${session.id}`}>
            {live ? texts.mine.go : texts.mine.open}
          </ButtonLink>
        </div>
      )}
    </li>
  );
}

function stateOf(glance: Glance, { mine }: StartTexts) {
  switch (glance.is) {
    case 'looking':
      return ' ';
    case 'there':
      return mine.statements(glance.items);
    case 'gone':
    case 'unknown':
      return mine[glance.is];
    case 'seen': {
      const { status, present, heard } = glance.view;
      const state = status === 'live' ? <strong>{mine.live}</strong> : mine[status];
      const more = [
        ...(present > 0 ? [mine.atTable(present)] : []),
        ...(status === 'ended' && heard > 0 ? [mine.heard(heard, present)] : []),
      ];
      return (
        <>
          {state}
          {more.length > 0 && ` · ${more.join(', ')}`}
        </>
      );
    }
  }
}
