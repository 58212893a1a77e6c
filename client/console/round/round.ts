import type { Id } from '../../../shared/ids.ts';
import type { ConsoleView } from '../../../shared/views/console.ts';
import { device } from '../connect.ts';
import type { Desk } from '../desk.ts';

export interface RoundChoice {
  by: 'seats' | 'fewest';
  seconds: number;
}

export const SECONDS = [30, 45, 60, 90] as const;
const KEPT = 'evenwoord.console.round';
const USUAL: RoundChoice = { by: 'seats', seconds: 45 };

/** As it was chosen last on this laptop. */
export function keptChoice(): RoundChoice {
  const [by, seconds] = (device.get(KEPT) ?? '').split(' ');
  const known = SECONDS.find((one) => String(one) === seconds);
  if ((by !== 'seats' && by !== 'fewest') || known === undefined) return USUAL;
  return { by, seconds: known };
}

export function startRound({ act }: Desk, choice: RoundChoice): void {
  device.set(KEPT, `${choice.by} ${choice.seconds}`);
  void act({ type: 'round.start', ...choice });
}

/** Whether one can begin: on what is before the room, but never during a vote. */
export const mayStartRound = ({ status, paused, item, round }: ConsoleView): boolean =>
  status === 'live' && !paused && item !== null && item.phase !== 'voting' && round === null;

/** Whether the floor follows it now: then its order takes the place of the hands. */
export const isRoundOn = ({ round, paused }: ConsoleView): boolean =>
  round !== null && !round.paused && round.toCome > 0 && !paused;

/** Whether everybody was offered the floor, and nobody speaks any more. */
export const isRoundDone = ({ round, speaker }: ConsoleView): boolean =>
  round?.toCome === 0 && speaker === null;

/** Whether somebody has the floor as part of the round: whoever passes then had no turn. */
export const isSpeakingInRound = ({ round, speaker, turns }: ConsoleView): boolean =>
  round !== null && turns.find(({ id }) => id === speaker?.turnId)?.source === 'round';

/** Whom the key for passing is about: who has the floor in the round, else who is next. */
export function passing(view: ConsoleView): Id | null {
  if (view.paused || view.round === null) return null;
  if (isSpeakingInRound(view)) return view.speaker?.seatId ?? null;
  return isRoundOn(view) ? (view.roundOrder[0] ?? null) : null;
}

export function pass({ act, view }: Desk, seatId: Id | null = passing(view)): void {
  if (seatId !== null) void act({ type: 'round.pass', seatId });
}
