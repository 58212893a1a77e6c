import type { Millis } from '../ids.ts';
import type { GroupBalance } from '../measures/groups.ts';
import type { Shift } from '../measures/shift.ts';
import type { Asked } from '../questions/kinds.ts';
import type { Phase } from '../session/agenda/agenda.ts';
import type { Settings } from '../session/meeting/meeting.ts';
import type { Seat } from '../session/seats/seats.ts';
import type { Turn } from '../session/turns/turns.ts';

/** A session as a file for programs. Times are epoch ms; ids hold within the file only. */
export interface Export {
  version: 1;
  exportedAt: Millis;
  session: {
    id: string;
    title: string;
    startedAt: Millis | null;
    endedAt: Millis | null;
    pauses: { from: Millis; to: Millis | null }[];
    settings: ExportedSettings;
  };
  /** In the order in which they come. */
  items: ExportedItem[];
  /** Everybody who ever sat down, in order of joining. */
  seats: ExportedSeat[];
  /** In order of time; removed ones are not there. */
  turns: ExportedTurn[];
  texts: ExportedText[];
  measures: ExportedMeasures;
  /** How the balance developed: at the end of turns, at most 60 points, evenly chosen. */
  development: ExportedPoint[];
  /** What people said after the talk; null where nobody was asked, the session goes on, or too few answered. */
  closing: { said: ExportedClosing | null; felt: ExportedClosing | null };
}

export interface ExportedPoint {
  at: Millis;
  present: number;
  heard: number;
  turnBalance: number | null;
  timeBalance: number | null;
}

/** From fully disagree to fully agree. */
export interface ExportedClosing {
  counts: number[];
  noOpinion: number;
  voters: number;
}

/** Without what says something of the host's machine. */
type ExportedSettings = Omit<Settings, 'title' | 'address' | 'locked'>;

export interface ExportedItem extends Asked {
  id: string;
  phase: Phase;
  /** Those that were closed. */
  rounds: ExportedRound[];
  measures: ExportedMeasures;
}

/** A written contribution; `seatId` only where its writer gave the name with it. */
export interface ExportedText {
  id: string;
  itemId: string | null;
  seatId: string | null;
  text: string;
  state: 'sent' | 'read' | 'shown' | 'hidden';
}

export interface ExportedRound {
  round: number;
  /** In option order. Null, as is `noOpinion`, for what too few voted in or nobody may know yet. */
  counts: number[] | null;
  noOpinion: number | null;
  voters: number;
  openedAt: Millis;
  closedAt: Millis | null;
  /** Since the round before. */
  shift: Shift | null;
}

export interface ExportedSeat {
  id: string;
  /** From 1, in order of joining. */
  number: number;
  /** From 1, clockwise at the table. */
  place: number;
  name: string;
  group: string | null;
  role: Seat['role'];
  /** Whether it ever had one. */
  phone: boolean;
  turns: number;
  seconds: number;
  presentSeconds: number;
  heard: boolean;
  /** Whether it was at the table when the last turn ended; if it had left before, when. */
  present: boolean;
  leftAt: Millis | null;
}

export interface ExportedTurn {
  id: string;
  seatId: string | null;
  itemId: string | null;
  startedAt: Millis;
  endedAt: Millis | null;
  seconds: number;
  source: Turn['source'];
  /** False for an interruption, a reply and a slip. */
  counted: boolean;
}

/** Balances 0-100, the others 0-1, four decimals; null: no figure. */
export interface ExportedMeasures {
  /** People at the table, and those of them who had a turn. */
  present: number;
  heard: number;
  turnBalance: number | null;
  timeBalance: number | null;
  jain: number | null;
  gini: number | null;
  topThree: number | null;
  /** Share of time by share of presence, of groups large enough to be shown. */
  groups: GroupBalance[];
  /** The same by opinion camp: with named ballots only, and for one item. */
  camps: GroupBalance[];
}
