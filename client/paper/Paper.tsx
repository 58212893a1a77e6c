import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Id } from '../../shared/ids.ts';
import type { ConsoleView } from '../../shared/views/console.ts';
import { openConnection } from '../net/connection.ts';
import { en } from '../texts/paper.en.ts';
import { nl, type PaperTexts } from '../texts/paper.nl.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useKey } from '../ui/key.ts';
import { PlainPage } from '../ui/PlainPage.tsx';
import { Poster } from './Poster.tsx';
import { TurnList } from './TurnList.tsx';
import { VoteList } from './VoteList.tsx';
import css from './Paper.module.css';

/** What is printed for one session: a poster, and lists for when all else fails. With the facilitator's key. */
export default function Paper({ sessionId }: { sessionId: Id }) {
  const [key] = useKey('facilitator', sessionId);
  const texts = navigator.language.startsWith('nl') ? nl : en;
  if (key === null) return <Gone texts={texts} />;
  return <Fetched key={key} auth={{ protocol: 1, session: sessionId, key }} texts={texts} />;
}

/** The view as it is when the page is opened: paper does not change. */
function Fetched({ auth, texts }: { auth: { protocol: 1; session: Id; key: string }; texts: PaperTexts }) {
  const [connection] = useState(() => openConnection<ConsoleView>({ auth: () => auth }));
  const { view, status, seats } = useStore(connection.store);
  const isThere = view !== null;
  useEffect(() => {
    if (isThere) connection.close();
  }, [isThere, connection]);
  if (isThere) {
    const people = [...seats.values()].filter((seat) => seat.present && seat.role === 'participant');
    return <Sheets view={view} names={people.map((seat) => seat.label)} />;
  }
  if (status === 'refused' || status === 'ended') return <Gone texts={texts} />;
  return <PlainPage title={texts.loading} late />;
}

function Gone({ texts }: { texts: PaperTexts }) {
  return (
    <PlainPage {...texts.gone}>
      <ButtonLink href="/">{texts.toStart}</ButtonLink>
    </PlainPage>
  );
}

function Sheets({ view, names }: { view: ConsoleView; names: string[] }) {
  const [wifi, setWifi] = useState('');
  const texts = view.locale === 'nl' ? nl : en;
  useEffect(() => {
    document.documentElement.lang = view.locale;
    document.title = `${texts.title} · ${view.title}`;
  }, [view, texts]);
  return (
    <main className={css['paper']}>
      <header className={css['head']}>
        <h1>{texts.title}</h1>
        <Field
          label={texts.wifi.label}
          hint={texts.wifi.hint}
          value={wifi}
          onValue={setWifi}
          maxLength={40}
          className={css['wifi'] ?? ''}
        />
        <Button kind="primary" onClick={() => print()}>
          {texts.print}
        </Button>
      </header>
      {view.status === 'ended' ? <p>{texts.closed}</p> : <Poster view={view} wifi={wifi} texts={texts} />}
      <TurnList view={view} names={names} texts={texts} />
      <VoteList view={view} texts={texts} />
    </main>
  );
}
