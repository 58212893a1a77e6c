import type { Socket } from 'socket.io';
import type { Id } from '../../shared/ids.ts';
import type { ByeCode, ClientEvents, LiveRole, ServerEvents } from '../../shared/protocol/live.ts';
import type { OwnSeat } from '../../shared/views/seat.ts';
import type { LowerKeys } from '../sessions/keys.ts';
import type { LiveSession } from '../sessions/live-session.ts';
import type { Sender } from '../sessions/sender.ts';

export type LiveSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, { admitted?: Admitted }>;

/** Who was let in, and as what. A projector sends nothing. */
export interface Admitted {
  session: LiveSession;
  role: LiveRole;
  sender: Sender | null;
  /** Looks at the projector's picture, and is no projector. */
  isPreview?: boolean;
  /** To a facilitator: the keys that she may hand out. */
  keys?: LowerKeys;
  /** How often the keys of this role had been renewed when this one was found to fit. */
  renewals: number;
}

/** One device that is connected to a session. */
export interface Connection extends Admitted {
  socket: LiveSocket;
  /** The `seat` that it was told last, without its version and its vote; null: it was not greeted yet. */
  told: string | null;
  toldVote: OwnSeat['vote'];
}

/** The room of Socket.IO that everybody of one audience is in: they get the same bytes. */
export function audienceRoom(sessionId: Id, role: LiveRole): string {
  return `${sessionId} ${role}`;
}

export function sayBye({ socket }: Connection, code: ByeCode): void {
  socket.emit('bye', { code });
  socket.disconnect(true);
}
