import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { LOCALE_NAME } from '../net/keys.ts';
import type { Storage } from '../net/page.ts';
import { CodeEntry } from './CodeEntry.tsx';
import { Coming } from './Coming.tsx';
import { CodeHeader, OwnHeader } from './Header.tsx';
import { closingPart, menuPart, outcomePart, useLanguage, usePart, writePart } from './later.ts';
import type { People } from './people.ts';
import { Shell } from './Shell.tsx';
import { StagePage } from './StagePage.tsx';
import { Switch } from './Switch.tsx';
import { useAttention } from './attention.ts';
import { useFreshBuild } from './fresh.ts';
import { READING_NAME, ReadingContext, type Reading } from './reading.ts';
import { useSaid } from './said.ts';
import type { PhoneSession } from './session.ts';
import { keyOf, stageOf } from './stage.ts';
import { localeFrom, useWords, WordsContext, type Language, type Locale, type Words } from './words.ts';
import { mayWriteIn } from './writing.ts';

interface PhoneProps {
  /** Null: there is no code in the address. */
  people: People | null;
  storage: Storage;
  /** What it speaks until it knows better. */
  first: Language;
}

/** The whole phone. */
export function Phone({ people, storage, first }: PhoneProps) {
  return people ? (
    <InSession people={people} storage={storage} first={first} />
  ) : (
    <Speaks storage={storage} first={first} session={undefined}>
      <Shell stageKey="code" header={<CodeHeader code={null} />} own={false} offline={false} sun={false}>
        <CodeEntry unknown={false} />
      </Shell>
    </Speaks>
  );
}

function InSession({ people, storage, first }: PhoneProps & { people: People }) {
  const session = useStore(people.store, (shown) => shown.session);
  const locale = useStore(session.connection.store, ({ view }) => view?.locale);
  return (
    <Speaks storage={storage} first={first} session={locale}>
      <Seen people={people} session={session} />
    </Speaks>
  );
}

interface SpeaksProps extends Pick<PhoneProps, 'storage' | 'first'> {
  /** The session's language, once it is known. */
  session: Locale | undefined;
  children: ReactNode;
}

/** In which language the phone speaks; a choice by hand is remembered. */
function Speaks({ storage, first, session, children }: SpeaksProps) {
  const [chosen, choose] = useState(() => storage.get(LOCALE_NAME));
  const language = useLanguage(localeFrom(chosen, session), first);
  const { locale } = language;
  const words = useMemo<Words>(
    () => ({
      ...language,
      setLocale(next) {
        storage.set(LOCALE_NAME, next);
        choose(next);
      },
    }),
    [language, storage],
  );
  const [reads, read] = useState(() => storage.get(READING_NAME));
  const reading = useMemo<Reading>(
    () => ({
      session: session ?? locale,
      chosen: reads,
      choose(lang) {
        storage.set(READING_NAME, lang);
        read(lang);
      },
    }),
    [session, locale, reads, storage],
  );
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <WordsContext.Provider value={words}>
      <ReadingContext.Provider value={reading}>{children}</ReadingContext.Provider>
    </WordsContext.Provider>
  );
}

function Seen({ people, session }: { people: People; session: PhoneSession }) {
  const state = useStore(session.connection.store);
  const { place, people: sharing } = useStore(people.store);
  const [menu, setMenu] = useState(false);
  const stage = stageOf(state, session.hasToken());
  const wantsToWrite = useStore(session.writing, ({ isOpen }) => isOpen);
  const isWriting = wantsToWrite && mayWriteIn(stage);
  // What goes first takes the page, and does not give it back by itself.
  useEffect(() => {
    if (wantsToWrite && !isWriting) session.writing.setState({ isOpen: false });
  }, [session, wantsToWrite, isWriting]);
  useFreshBuild(state, stage, isWriting);
  const seat = 'seat' in stage ? stage.seat : null;
  const behind = usePart(menuPart, seat !== null);
  usePart(closingPart, seat !== null);
  usePart(outcomePart, seat !== null);
  const writing = usePart(writePart, seat !== null);
  const isMenuComing = menu && behind === null && seat !== null;
  const covered = menu && behind !== null && seat !== null;
  useAttention(session, stage, covered);
  const said = useSaid(session, stage, covered, useWords());
  const isShared = sharing.length > 1;
  const header = isShared ? (
    <Switch
      people={sharing}
      shown={place}
      status={state.status}
      onShow={(other) => people.show(other)}
      onOpen={seat && (() => setMenu(true))}
    />
  ) : seat ? (
    <OwnHeader label={seat.label} status={state.status} onOpen={() => setMenu(true)} />
  ) : (
    <CodeHeader code={stage.name === 'unknown-code' ? null : session.code} />
  );
  return (
    <>
      <Shell
        stageKey={isMenuComing ? 'menu' : isWriting ? 'writing' : keyOf(stage)}
        header={header}
        own={seat !== null && !isShared}
        offline={state.status === 'offline' && stage.name !== 'connecting'}
        sun={stage.name === 'speaking'}
        covered={covered}
        discreet={stage.name === 'invited'}
        said={said}
      >
        {isMenuComing ? (
          <Coming session={session} onBack={() => setMenu(false)} />
        ) : isWriting && 'view' in stage ? (
          writing ? (
            <writing.Write key={place} session={session} view={stage.view} seat={stage.seat} />
          ) : (
            <Coming session={session} onBack={() => session.writing.setState({ isOpen: false })} />
          )
        ) : (
          <StagePage key={place} session={session} stage={stage} />
        )}
      </Shell>
      {seat && behind && (
        <behind.Menu
          open={menu}
          people={people}
          session={session}
          seat={seat}
          ended={stage.name === 'thanks'}
          onClose={() => setMenu(false)}
        />
      )}
    </>
  );
}
