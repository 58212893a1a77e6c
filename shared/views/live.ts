import type { Id } from '../ids.ts';

/** What is true of this moment and is no fact of the session: who is connected, and by which address. */
export interface Live {
  code: string;
  /** The join link as it stands in the QR code. */
  join: string;
  /** Seats whose phone is connected. */
  online: ReadonlySet<Id>;
  phones: number;
  screens: number;
  consoles: number;
  storage: 'ok' | 'failing';
  /** Whether a phone, any device but this machine, reached the join address since the server started. */
  reached: boolean;
  /** The machine's own addresses to choose from; none when the address is given by configuration. */
  addresses: { name: string; origin: string }[];
}
