import type { Server } from 'socket.io';
import type { Id } from '../../shared/ids.ts';
import type { ClientEvents, LiveRole, ServerEvents } from '../../shared/protocol/live.ts';
import type { State } from '../../shared/session/state.ts';
import type { Live } from '../../shared/views/live.ts';
import type { Clock } from '../clock.ts';
import type { Admitted, Connection } from './connection.ts';
import type { Seated } from './seated.ts';

export type LiveServer = Server<ClientEvents, ServerEvents, Record<string, never>, { admitted?: Admitted }>;

/** What an audience of a session needs from its room. */
export interface Place {
  io: LiveServer;
  clock: Clock;
  id: Id;
  /** Runs something between two batches. */
  read(run: (state: State) => void): void;
  live(state: State): Live;
  of(role: LiveRole): ReadonlySet<Connection>;
  seated: Seated;
}

/** One of the three audiences: how it is shown what changed. */
export interface Shown {
  due(state: State, urgent: boolean): void;
  greet(connection: Connection, state: State): void;
  /** Nothing that was sent may be trusted any more. */
  forget(): void;
  stop(): void;
}
