import type { Id } from '../../shared/ids.ts';
import type { ConnectRefusal, SeatMessage } from '../../shared/protocol/live.ts';
import type { Item, Speaker } from '../../shared/views/common.ts';
import type { PhoneView } from '../../shared/views/phone.ts';
import type { OwnSeat } from '../../shared/views/seat.ts';
import type { ConnectionState } from '../net/connection.ts';
import { askingOf } from '../questions/ask.ts';

/** What is on now, for this phone. */
export type Stage =
  | { name: 'connecting' }
  | { name: 'unknown-code' }
  | { name: 'refused'; refusal: ConnectRefusal }
  | { name: 'removed' | 'replaced' | 'deleted' }
  | { name: 'over' | 'locked' | 'rehearsal' }
  | { name: 'join'; again: boolean }
  | ({ name: 'thanks' | 'waiting' | 'paused' } & AtTable)
  | ({ name: 'speaking'; speaker: Speaker } & AtTable)
  | ({ name: 'invited'; inviteId: Id; item: Item } & AtTable)
  | ({ name: 'voting' | 'closed' | 'result' | 'talk' | 'look' } & AtTable & { item: Item });

export interface AtTable {
  view: PhoneView;
  seat: OwnSeat;
}

type Known = Pick<ConnectionState<PhoneView>, 'status' | 'view' | 'seat' | 'refusal' | 'bye'>;

/** `hasToken`: this phone sat down before; without a seat it has left then. */
export function stageOf({ status, view, seat, refusal, bye }: Known, hasToken: boolean): Stage {
  if (status === 'ended' && bye && bye !== 'shutting-down') return goodbye(bye);
  if (refusal && status === 'refused') return refusedStage(refusal, view);
  if (!view || !seat) return { name: 'connecting' };
  return seat.seat ? seated({ view, seat: seat.seat }) : standing(view, seat.reason, hasToken);
}

function goodbye(bye: 'replaced' | 'removed' | 'key-changed' | 'deleted'): Stage {
  return { name: bye === 'key-changed' ? 'replaced' : bye };
}

/** A refusal that passes by itself leaves what was known in view. */
function refusedStage(refusal: ConnectRefusal, view: PhoneView | null): Stage {
  if (refusal.code === 'not-found') return { name: view ? 'deleted' : 'unknown-code' };
  return { name: 'refused', refusal };
}

type WithoutSeat = Extract<SeatMessage, { seat: null }>['reason'];

function standing(view: PhoneView, reason: WithoutSeat, hasToken: boolean): Stage {
  if (reason === 'removed' || reason === 'replaced') return { name: reason };
  if (view.status === 'ended') return { name: 'over' };
  const again = reason === 'none' && hasToken;
  if (view.rehearsal && !again) return { name: 'rehearsal' };
  if (view.locked && !again) return { name: 'locked' };
  return { name: 'join', again };
}

function seated(at: AtTable): Stage {
  const { view, seat } = at;
  if (view.status === 'ended' || view.closing) return { name: 'thanks', ...at };
  if (view.speaker?.seatId === seat.id) return { name: 'speaking', speaker: view.speaker, ...at };
  if (view.paused) return { name: 'paused', ...at };
  if (!view.item || view.status === 'lobby') return { name: 'waiting', ...at };
  const { item } = view;
  // An open vote is asked of everybody, and goes first; a question for one waits for it.
  if (seat.invited && item.phase !== 'voting')
    return { name: 'invited', inviteId: seat.invited.inviteId, item, ...at };
  return { name: during(item), item, ...at };
}

function during(item: Item): 'voting' | 'closed' | 'result' | 'talk' | 'look' | 'waiting' {
  const asking = askingOf(item.kind);
  if (item.phase === 'discussion') return 'talk';
  if (asking === undefined) return 'look';
  switch (item.phase) {
    case 'voting':
      return 'voting';
    case 'closed':
      return 'closed';
    case 'revealed':
      return 'result';
    case 'finished':
      return item.results ? 'result' : 'waiting';
  }
}

/** The floor goes from seat to seat, and comes to this one by itself. */
export function waitsInRound({ view, seat }: AtTable): boolean {
  return view.round?.paused === false && seat.round !== null && seat.hand === null;
}

/** Two stages with the same key are the same to a thumb: between two others input is ignored for a moment. */
export function keyOf(stage: Stage): string {
  if (!('item' in stage)) return stage.name;
  const { id, round } = stage.item;
  if (stage.name === 'invited') return `${stage.name} ${stage.inviteId}`;
  if (stage.name !== 'talk') return `${stage.name} ${id} ${round}`;
  // Where the hand was, there is another button while the floor comes round.
  return waitsInRound(stage) ? `round ${id}` : `${stage.name} ${id}`;
}
