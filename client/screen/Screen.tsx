import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Id } from '../../shared/ids.ts';
import type { Handshake } from '../../shared/protocol/live.ts';
import type { ScreenView } from '../../shared/views/screen.ts';
import { openConnection } from '../net/connection.ts';
import type { ConnectionState } from '../net/connection.ts';
import { onSeen } from '../net/page.ts';
import { en } from '../texts/screen.en.ts';
import { nl } from '../texts/screen.nl.ts';
import type { ScreenTexts } from '../texts/screen.nl.ts';
import { useNow } from '../ui/clock.ts';
import { useKey } from '../ui/key.ts';
import { Corner } from './Corner.tsx';
import { Message } from './Message.tsx';
import { Slide } from './Slide.tsx';
import { Stage } from './Stage.tsx';
import { BUILD, useFreshPage } from './fresh.ts';
import { useTheme } from './theme.ts';
import type { Theme } from './theme.ts';
import { useWakeLock } from '../ui/wake-lock.ts';
import css from './Screen.module.css';

/** The console shows this page small, beside what it does: that is no projector. */
const isPreview = new URLSearchParams(location.search).has('preview');

/** The projector of one session. Nothing on it needs a mouse. */
export default function Screen({ sessionId }: { sessionId: Id }) {
  const [key] = useKey('screen', sessionId);
  const [theme, toggleTheme] = useTheme();
  useWakeLock();
  return (
    <div className={css['screen']} data-theme={theme}>
      {key === null ? (
        <NoKey theme={theme} />
      ) : (
        <Live
          key={key}
          theme={theme}
          toggleTheme={toggleTheme}
          auth={{ protocol: 1, session: sessionId, key, ...(isPreview && { preview: true }) }}
        />
      )}
    </div>
  );
}

interface LiveProps {
  auth: Handshake;
  theme: Theme;
  toggleTheme: () => void;
}

function Live({ auth, theme, toggleTheme }: LiveProps) {
  const [connection] = useState(() => openConnection<ScreenView>({ auth: () => auth, build: BUILD }));
  const [serverTime] = useState(() => () => connection.now());
  const state = useStore(connection.store);
  const { view } = state;
  const texts = textsIn(view?.locale ?? preferred());
  const gone = whyGone(state);
  const ticking = view !== null && (view.speaker !== null || view.conversation.running);
  const now = useNow(serverTime, ticking, view?.speaker?.startedAt ?? view?.at);
  const title = view?.title;
  useEffect(() => onSeen(() => connection.resync()), [connection]);
  useFreshPage(state.stale && view?.speaker === null);
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · Evenwoord`;
  }, [title]);
  return (
    <>
      <Stage theme={theme}>
        {gone && <Message {...texts.gone[gone]} />}
        {/* Charts are painted in the colours of the moment: with other colours they are drawn anew. */}
        {!gone && view && <Slide key={theme} view={view} now={now} texts={texts} />}
        {!gone && !view && <Message headline={texts.connecting} late />}
      </Stage>
      {!gone && view && state.status !== 'connected' && (
        <output className={css['offline']} title={texts.offline}>
          <span className="visually-hidden">{texts.offline}</span>
        </output>
      )}
      <Corner {...{ theme, toggleTheme, texts }} />
    </>
  );
}

function NoKey({ theme }: { theme: Theme }) {
  return (
    <Stage theme={theme}>
      <Message {...textsIn(preferred()).gone.key} />
    </Stage>
  );
}

/** Why there is nothing to show any more; a refusal that passes by itself is no reason. */
function whyGone({ status, bye, refusal }: ConnectionState<ScreenView>): keyof ScreenTexts['gone'] | null {
  if (status === 'ended') return bye === 'deleted' ? 'deleted' : 'key';
  if (status !== 'refused') return null;
  switch (refusal?.code) {
    case 'not-found':
      return 'deleted';
    case 'forbidden':
      return 'key';
    case 'protocol':
      return 'old';
    default:
      return null;
  }
}

const textsIn = (locale: 'nl' | 'en') => (locale === 'nl' ? nl : en);

// Before the first view nobody has said in which language the session is.
const preferred = () => (navigator.language.startsWith('en') ? 'en' : 'nl');
