import type { ReactNode } from 'react';
import type { ConsoleView } from '../../../shared/views/console.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckIcon } from '../../ui/Icons.tsx';
import { useDesk } from '../desk.ts';
import { voteMark } from '../people/ProxyDialog.tsx';
import { listed } from '../words.ts';
import css from './Voting.module.css';

/** The vote is over, and nobody knows the result: the count stays where it was. */
export function VoteClosed() {
  const { view, texts } = useDesk();
  const { closed } = texts;
  return (
    <div className={css['voting']}>
      <Count note={closed.title} {...countOf(view)} />
      <p className={css['text']}>{closed.help}</p>
    </div>
  );
}

const countOf = ({ item }: ConsoleView) => ({ voted: item?.voted ?? 0, eligible: item?.eligible ?? 0 });

/** How many of how many, and a bar of it. */
function Count({ note, voted, eligible }: { note: string; voted: number; eligible: number }) {
  const { texts } = useDesk();
  const part = eligible === 0 ? 0 : Math.min(1, voted / eligible);
  return (
    <div>
      <p className={css['figure']}>
        <span className={css['voted']}>{voted}</span>{' '}
        <span className={css['of']}>{texts.voting.of(eligible)}</span>
      </p>
      <p className={css['note']}>{note}</p>
      <div className={css['track']} aria-hidden="true">
        <span className={css['fill']} style={{ width: `${100 * part}%` }} />
      </div>
    </div>
  );
}

/** One count, and nobody's name beside it. */
export function Voting() {
  const { view, texts } = useDesk();
  const { voting } = texts;
  const { voted, eligible } = countOf(view);
  const words = voted === 1 ? voting.inOne : voting.in;
  return (
    <div className={css['voting']}>
      <Count
        note={eligible > 0 && voted === eligible ? voting.all : words}
        voted={voted}
        eligible={eligible}
      />
      <div className={css['cards']}>
        {view.ballots === 'anonymous' ? (
          <Card title={voting.anonymous}>{voting.anonymousHelp}</Card>
        ) : (
          <Card title={voting.named}>{voting.namedHelp}</Card>
        )}
        <WithoutPhone />
      </div>
    </div>
  );
}

function WithoutPhone() {
  const { view, seats, texts, open, votedFor } = useDesk();
  const { voting } = texts;
  const proxies = seats.filter((seat) => seat.proxy && seat.present && seat.role === 'participant');
  if (proxies.length === 0 || !view.item) return null;
  const { item } = view;
  return (
    <Card title={voting.without(proxies.length)}>
      {voting.withoutHelp(
        listed(
          proxies.map((seat) => seat.label),
          texts,
        ),
      )}
      <div className={css['proxies']}>
        {proxies.map((seat) => {
          const isKept = seat.voted === true || votedFor.has(voteMark(item, seat.id));
          return (
            <Button
              key={seat.id}
              size="s"
              icon={isKept ? <CheckIcon size={16} /> : null}
              onClick={() => open({ type: 'proxy', seatId: seat.id })}
            >
              {voting.vote(seat.label)}
              {isKept && <span className="visually-hidden">, {voting.kept}</span>}
            </Button>
          );
        })}
      </div>
    </Card>
  );
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css['card']}>
      <h3 className={css['title']}>{title}</h3>
      <div className={css['text']}>{children}</div>
    </section>
  );
}
