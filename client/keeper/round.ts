import type { Id } from '../../shared/ids.ts';
import type { KeeperView } from '../../shared/views/keeper.ts';

/** Whether the floor goes from seat to seat now: then its order takes the place of the hands. */
export const isRoundOn = ({ round, paused, roundOrder, ...view }: KeeperView): boolean =>
  round !== null && !round.paused && !paused && (roundOrder.length > 0 || isSpeakingInRound(view));

/** Who passes: who has the floor in the round, else who is next. */
export const passing = (view: KeeperView): Id | null =>
  (isSpeakingInRound(view) ? view.speaker?.seatId : view.roundOrder[0]) ?? null;

const isSpeakingInRound = ({ speaker, turns }: Pick<KeeperView, 'speaker' | 'turns'>): boolean =>
  turns.find(({ id }) => id === speaker?.turnId)?.source === 'round';
