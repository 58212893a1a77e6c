import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Id } from '../../shared/ids.ts';
import type { Handshake } from '../../shared/protocol/live.ts';
import type { KeeperView } from '../../shared/views/keeper.ts';
import { openConnection, type Connection, type ConnectionState } from '../net/connection.ts';
import type { Failure, Unsent } from '../net/outbox.ts';
import { onSeen } from '../net/page.ts';
import { BUILD, useFreshPage } from '../screen/fresh.ts';
import { inOrder } from '../table/seats.ts';
import { en } from '../texts/keeper.en.ts';
import { nl } from '../texts/keeper.nl.ts';
import type { KeeperTexts } from '../texts/keeper.nl.ts';
import { WifiOffIcon } from '../ui/Icons.tsx';
import { PlainPage } from '../ui/PlainPage.tsx';
import { useWakeLock } from '../ui/wake-lock.ts';
import { useKeeperKey } from './key.ts';
import { PostContext, type Post } from './post.ts';
import { Said, useSaid } from './Said.tsx';
import { Watch } from './Watch.tsx';
import css from './Keeper.module.css';

/** The page of a helper who keeps the turns: on a phone or a tablet, beside the facilitator. */
export default function Keeper({ sessionId }: { sessionId: Id }) {
  const key = useKeeperKey(sessionId);
  useWakeLock();
  if (key === null) return <PlainPage lang={preferred()} {...textsIn(preferred()).gone.key} />;
  return <Live key={key} auth={{ protocol: 1, session: sessionId, key }} />;
}

function Live({ auth }: { auth: Handshake }) {
  const [connection] = useState(() => openConnection<KeeperView>({ auth: () => auth, build: BUILD }));
  const state = useStore(connection.store);
  const { view } = state;
  const locale = view?.locale ?? preferred();
  const texts = textsIn(locale);
  const gone = whyGone(state);
  const title = view?.title;
  useEffect(() => onSeen(() => connection.resync()), [connection]);
  useFreshPage(state.stale && view?.speaker === null);
  useEffect(() => {
    document.documentElement.lang = locale;
    if (title !== undefined) document.title = `${texts.brand} · ${title}`;
  }, [title, locale, texts]);
  if (gone) return <PlainPage lang={locale} {...texts.gone[gone]} />;
  if (!view) return <PlainPage lang={locale} title={texts.connecting} late />;
  if (view.status === 'ended') return <PlainPage lang={locale} {...texts.ended} />;
  return <AtPost connection={connection} state={state} view={view} texts={texts} />;
}

interface AtPostProps {
  connection: Connection<KeeperView>;
  state: ConnectionState<KeeperView>;
  view: KeeperView;
  texts: KeeperTexts;
}

function AtPost({ connection, state, view: given, texts }: AtPostProps) {
  const [said, say] = useSaid();
  const view = useMemo(() => ({ ...given, seats: inOrder(given.seats) }), [given]);
  const act = async (command: Unsent) => {
    const outcome = await connection.send(command);
    if (!outcome.ok) say(sentence(outcome.error, texts));
  };
  const byId = useMemo(() => new Map(view.seats.map((seat) => [seat.id, seat])), [view.seats]);
  const connected = state.status === 'connected';
  const post: Post = {
    view,
    texts,
    seat: (id) => byId.get(id),
    now: connection.now,
    connected,
    pending: state.pending,
    act: (command) => void act(command),
  };
  return (
    <PostContext value={post}>
      <Watch>
        <output className={css['said']}>
          <Said said={said} />
        </output>
        <div aria-live="polite">{!connected && <OfflineBar {...texts.offline} />}</div>
      </Watch>
    </PostContext>
  );
}

function OfflineBar({ title, text }: { title: string; text: string }) {
  return (
    <div className={css['offline']}>
      <WifiOffIcon size={24} />
      <p>
        <strong>{title}.</strong> {text}
      </p>
    </div>
  );
}

/** Two people who press at once is how it should go: no word of it sounds like a fault. */
function sentence({ reason, message }: Failure, { said }: KeeperTexts): string {
  if (reason !== undefined && reason in said) return said[reason as keyof typeof said];
  return message || said.expired;
}

/** Why there is nothing to show any more; a refusal that passes by itself is no reason. */
function whyGone({ status, bye, refusal }: ConnectionState<KeeperView>): keyof KeeperTexts['gone'] | null {
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
