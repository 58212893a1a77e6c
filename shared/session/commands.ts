import { itemAdd, itemMove, itemRemove, itemUpdate, screenShow } from './agenda/commands.ts';
import type { Command, Role } from './command.ts';
import {
  itemClose,
  itemDiscuss,
  itemFinish,
  itemHide,
  itemOpen,
  itemReopen,
  itemRestore,
  itemReveal,
  itemSkip,
  rehearsalClear,
  rehearsalStart,
  sessionEnd,
  sessionPause,
  sessionReopen,
  sessionResume,
  sessionStart,
} from './course/commands.ts';
import { closingAsk } from './course/closing.ts';
import { seatForget, sessionForget } from './course/forget.ts';
import { seatMerge } from './course/merge.ts';
import { textMark, writeSend } from './contributions/commands.ts';
import { undoOf } from './history/commands.ts';
import {
  inviteAll,
  inviteAnswer,
  inviteLapse,
  inviteSeen,
  inviteSend,
  inviteWithdraw,
} from './invitations/commands.ts';
import { sessionUpdate } from './meeting/commands.ts';
import {
  listenSet,
  seatAdd,
  seatAway,
  seatLeave,
  seatLink,
  seatMove,
  seatRemove,
  seatRestore,
  seatTake,
  seatUpdate,
} from './seats/commands.ts';
import { roundPass, roundPause, roundStart, roundStop } from './turns/go-round-commands.ts';
import { handLower, handRaise, turnAdd, turnCorrect, turnEnd, turnStart } from './turns/commands.ts';
import { closingAnswer, seatClaim, voteCast } from './votes/commands.ts';

const ACTS = [
  sessionStart,
  sessionPause,
  sessionResume,
  sessionEnd,
  sessionReopen,
  sessionUpdate,
  screenShow,
  rehearsalStart,
  rehearsalClear,
  itemAdd,
  itemUpdate,
  itemMove,
  itemRemove,
  itemOpen,
  itemClose,
  itemReopen,
  itemReveal,
  itemHide,
  itemDiscuss,
  itemFinish,
  itemSkip,
  itemRestore,
  seatTake,
  seatUpdate,
  seatLeave,
  seatAdd,
  seatAway,
  seatRemove,
  seatRestore,
  seatLink,
  seatMove,
  seatMerge,
  seatForget,
  voteCast,
  closingAsk,
  closingAnswer,
  handRaise,
  handLower,
  turnStart,
  turnEnd,
  turnCorrect,
  turnAdd,
  roundStart,
  roundPass,
  roundPause,
  roundStop,
  listenSet,
  inviteSend,
  inviteWithdraw,
  inviteAll,
  inviteSeen,
  inviteAnswer,
  writeSend,
  textMark,
] as const;

const ways = Object.fromEntries(ACTS.map((one) => [one.type, one]));
const undo = undoOf(ways);

/** What may come over the wire, as clients write it. */
export type WireCommand = NonNullable<(typeof ACTS)[number]['wire']> | NonNullable<(typeof undo)['wire']>;

/** The server's own: see the role `door`. */
export const DOOR: ReadonlyMap<string, Command> = new Map(
  [seatClaim, inviteLapse, sessionForget].map((one: Command) => [one.type, one]),
);

/** Every command that may come over the wire, by its name. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  [...ACTS, undo].map((one: Command) => [one.type, one]),
);

/** How acts are taken back: what undo and its view go by. */
export const WAYS: Readonly<Record<string, Pick<Command, 'takeBack'> | undefined>> = ways;

/** Who may send what: derived from the commands, printed in the docs and run as a test. */
export function roleTable(): { type: string; roles: Role[] }[] {
  return [...COMMANDS.values()].map(({ type, roles }) => ({ type, roles }));
}
