import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { ConsoleView } from '../../shared/views/console.ts';
import type { Connection } from '../net/connection.ts';
import { LOCALE_NAME } from '../net/keys.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { en } from '../texts/console.en.ts';
import { nl } from '../texts/console.nl.ts';
import type { ConsoleTexts } from '../texts/console.nl.ts';
import { useKey } from '../ui/key.ts';
import { PlainPage } from '../ui/PlainPage.tsx';
import { Board } from './Board.tsx';
import { device, useConnection } from './connect.ts';
import { DeskContext } from './desk.ts';
import { useDeskOf } from './use-desk.ts';

/** The facilitator's console of one session. */
export default function Console({ sessionId }: { sessionId: string }) {
  const [key, renewKey] = useKey('facilitator', sessionId);
  if (key === null) return <NoKey />;
  return <Connected key={`${sessionId} ${key}`} sessionId={sessionId} keyText={key} renewKey={renewKey} />;
}

interface ConnectedProps {
  sessionId: string;
  keyText: string;
  renewKey: (key: string) => void;
}

function Connected({ sessionId, keyText, renewKey }: ConnectedProps) {
  const connection = useConnection(sessionId, keyText);
  return <Live connection={connection} sessionId={sessionId} keyText={keyText} renewKey={renewKey} />;
}

function Live({ connection, ...props }: ConnectedProps & { connection: Connection<ConsoleView> }) {
  const { status, view, refusal, bye } = useStore(connection.store);
  const texts = textsOf(view?.locale);
  if (status === 'refused' && refusal && !view)
    return (
      <Message title={texts.page.refused} help={refusal.message}>
        <Button kind="primary" onClick={() => connection.reconnect()}>
          {texts.page.tryAgain}
        </Button>
      </Message>
    );
  if (status === 'ended' || status === 'refused') {
    const why = bye === 'key-changed' || bye === 'deleted' ? bye : 'other';
    return <Message title={texts.page.gone[why]} help={refusal?.message ?? texts.page.goneHelp[why]} />;
  }
  if (!view) return <Message title={texts.page.connecting} late />;
  return <Furnished {...props} connection={connection} view={view} texts={texts} />;
}

interface FurnishedProps extends ConnectedProps {
  connection: Connection<ConsoleView>;
  view: ConsoleView;
  texts: ConsoleTexts;
}

function Furnished(props: FurnishedProps) {
  const desk = useDeskOf(props);
  const { title, locale } = props.view;
  useEffect(() => {
    document.title = `${title} · ${props.texts.brand}`;
    document.documentElement.lang = locale;
  }, [title, locale, props.texts.brand]);
  const { status, stale } = useStore(props.connection.store);
  return (
    <DeskContext value={desk.desk}>
      <Board online={status === 'connected'} stale={stale} said={desk.said} />
    </DeskContext>
  );
}

function NoKey() {
  const [texts] = useState(() => textsOf(undefined));
  return <Message title={texts.page.noKey} help={texts.page.noKeyHelp} />;
}

interface MessageProps {
  title: string;
  help?: string;
  late?: boolean;
  children?: ReactNode;
}

function Message({ children, ...props }: MessageProps) {
  const texts = textsOf(undefined);
  return (
    <PlainPage brand={texts.brand} {...props}>
      {children}
      {props.help !== undefined && <ButtonLink href="/">{texts.page.toStart}</ButtonLink>}
    </PlainPage>
  );
}

/** The session's language; before it is known, that of this device. */
function textsOf(locale: 'nl' | 'en' | undefined): ConsoleTexts {
  const kept = locale ?? device.get(LOCALE_NAME) ?? navigator.language.slice(0, 2);
  return kept === 'en' ? en : nl;
}
