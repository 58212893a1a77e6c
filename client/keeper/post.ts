import { createContext, useContext } from 'react';
import type { Id, Millis } from '../../shared/ids.ts';
import type { KeeperSeat, KeeperView } from '../../shared/views/keeper.ts';
import type { PendingCommand, Unsent } from '../net/outbox.ts';
import type { KeeperTexts } from '../texts/keeper.nl.ts';

/** What every part of the page works with. */
export interface Post {
  view: KeeperView;
  texts: KeeperTexts;
  seat: (seatId: Id) => KeeperSeat | undefined;
  /** The server's time. */
  now: () => Millis;
  connected: boolean;
  pending: readonly PendingCommand[];
  /** Sends, and says a calm sentence when it is refused. */
  act: (command: Unsent) => void;
}

export const PostContext = createContext<Post | null>(null);

export function usePost(): Post {
  const post = useContext(PostContext);
  if (!post) throw new Error('There is no post around this part of the page');
  return post;
}

/** Whether turns are kept now. */
export const canGive = ({ status, paused, item }: KeeperView): boolean =>
  status !== 'ended' && !paused && item !== null && item.phase !== 'voting';

/** How long a turn must run before a press on its own seat ends it: two people who press one name at once give it the floor. */
const DOUBLE = 800;

/** A press on a seat: the floor; on the speaker: done. */
export function pressSeat(post: Post, seatId: Id): void {
  const { view, now, act } = post;
  if (!canGive(view) || isUnderWay(post, seatId)) return;
  if (view.speaker?.seatId !== seatId) return act({ type: 'turn.start', seatId });
  if (now() - view.speaker.startedAt > DOUBLE) stop(post);
}

export function stop({ view, act }: Post): void {
  if (view.speaker) act({ type: 'turn.end', turnId: view.speaker.turnId });
}

export function undo({ view, act }: Post): void {
  if (view.undo) act({ type: 'undo', seq: view.undo.seq });
}

/** The same press twice is one; and without a connection presses do not pile up, to be played all at once later. */
function isUnderWay({ pending, connected }: Post, seatId: Id): boolean {
  return pending.some(
    ({ command }) => command.type === 'turn.start' && (!connected || command.seatId === seatId),
  );
}
