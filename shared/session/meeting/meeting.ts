import type { Id, Millis } from '../../ids.ts';

/** The session itself: what was agreed beforehand, whether it runs, and what the projector was told to show. */
export interface Meeting extends Settings {
  id: Id;
  createdAt: Millis;
  status: 'lobby' | 'live' | 'ended';
  startedAt: Millis | null;
  endedAt: Millis | null;
  /** When an ended session was opened again last; null: never. */
  reopenedAt: Millis | null;
  /** In order of time; the last one has `to: null` while the session is paused. */
  pauses: { from: Millis; to: Millis | null }[];
  /** Only simulated people take part, and nothing of it stays. */
  rehearsal: boolean;
}

/** What the facilitator may set. */
export interface Settings {
  title: string;
  locale: 'nl' | 'en';
  ballots: 'anonymous' | 'named';
  plannedEnd: Millis | null;
  turnTargetSeconds: number;
  /** How names stand on the projector. */
  names: 'full' | 'first' | 'none';
  groups: string[];
  /** Fewest voters of whom an anonymous result is shown. */
  minBallots: number;
  /** Nobody new can sit down. */
  locked: boolean;
  /** `fair`: not heard first; `queue`: plain order of hands. */
  handOrder: 'fair' | 'queue';
  /** Whether the projector says who is next. */
  showNext: boolean;
  /** Whether the projector shows the speaker's clock. */
  showClock: boolean;
  /** How many people are expected, guests not counted; null when nobody said. */
  expected: number | null;
  /** The chosen address of this machine for the join link, `http(s)://host[:port]`; null: the server's own choice. */
  address: string | null;
}

export type MeetingEntry =
  | { type: 'session-created'; at: Millis; id: Id; settings: Settings }
  | { type: 'settings-changed'; at: Millis; to: Partial<Settings> }
  | { type: 'session-started'; at: Millis }
  | { type: 'session-paused'; at: Millis }
  | { type: 'session-resumed'; at: Millis }
  | { type: 'session-ended'; at: Millis }
  | { type: 'session-reopened'; at: Millis }
  | { type: 'rehearsal-started'; at: Millis }
  /** Everybody and everything of the rehearsal is gone; statements and settings stay. */
  | { type: 'rehearsal-cleared'; at: Millis };

export const DEFAULTS: Omit<Settings, 'title' | 'locale' | 'ballots'> = {
  plannedEnd: null,
  turnTargetSeconds: 90,
  names: 'full',
  groups: [],
  minBallots: 5,
  locked: false,
  handOrder: 'fair',
  showNext: true,
  showClock: true,
  expected: null,
  address: null,
};

export function emptyMeeting(): Meeting {
  return {
    ...DEFAULTS,
    title: '',
    locale: 'nl',
    ballots: 'anonymous',
    id: '',
    createdAt: 0,
    status: 'lobby',
    startedAt: null,
    endedAt: null,
    reopenedAt: null,
    pauses: [],
    rehearsal: false,
  };
}

export function isPaused(meeting: Meeting): boolean {
  return meeting.pauses.at(-1)?.to === null;
}

/** Live and not paused: the time in which people talk. */
export function isRunning(meeting: Meeting): boolean {
  return meeting.status === 'live' && !isPaused(meeting);
}

export function applyMeeting(meeting: Meeting, entry: MeetingEntry): void {
  switch (entry.type) {
    case 'session-created':
      Object.assign(meeting, entry.settings, { id: entry.id, createdAt: entry.at });
      break;
    case 'settings-changed':
      Object.assign(meeting, entry.to);
      break;
    case 'session-started':
      meeting.status = 'live';
      meeting.startedAt = entry.at;
      break;
    case 'session-paused':
      meeting.pauses.push({ from: entry.at, to: null });
      break;
    case 'session-resumed':
      closePause(meeting, entry.at);
      break;
    case 'session-ended':
      closePause(meeting, entry.at);
      meeting.status = 'ended';
      meeting.endedAt = entry.at;
      break;
    case 'session-reopened':
      meeting.status = 'live';
      meeting.endedAt = null;
      meeting.reopenedAt = entry.at;
      break;
    case 'rehearsal-started':
      meeting.rehearsal = true;
      break;
    case 'rehearsal-cleared':
      Object.assign(meeting, {
        status: 'lobby',
        startedAt: null,
        endedAt: null,
        reopenedAt: null,
        pauses: [],
        rehearsal: false,
      });
      break;
  }
}

/** Takes back what `applyMeeting` did, as if it had never been. */
export function revertMeeting(meeting: Meeting, entry: MeetingEntry): void {
  switch (entry.type) {
    case 'session-started':
      meeting.status = 'lobby';
      meeting.startedAt = null;
      break;
    case 'session-paused':
      meeting.pauses.pop();
      break;
    case 'session-resumed': {
      const last = meeting.pauses.at(-1);
      if (last) last.to = null;
      break;
    }
    default: // no act that can be undone leaves the others
  }
}

function closePause(meeting: Meeting, at: Millis): void {
  const last = meeting.pauses.at(-1);
  if (last) last.to ??= at;
}
