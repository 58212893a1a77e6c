import type { Id } from '../../ids.ts';
import { idSchema } from '../../questions/fields.ts';
import { conflict, refuse } from '../../refusals.ts';
import { ok } from '../../result.ts';
import { itemOf } from '../agenda/agenda.ts';
import { command, type Circumstances } from '../command.ts';
import { reverted } from '../entries.ts';
import { ownership, type Seat } from '../seats/seats.ts';
import type { State } from '../state.ts';
import { blockedFor, openRound } from '../votes/commands.ts';
import { ballotsOf } from '../votes/votes.ts';

/** The same person sat down twice: turns, texts, hand and phone of `from` go to `into`. */
export const seatMerge = command('seat.merge', {
  fields: { facilitator: { from: idSchema, into: idSchema } },
  decide(state, fields, _who, circumstances) {
    const from = state.seats.all.get(fields.from);
    const into = state.seats.all.get(fields.into);
    if (!from || !into) return refuse('not-found');
    if (state.meeting.status === 'ended') return conflict('ended');
    if (from === into) return refuse('invalid');
    if (from.removed || into.removed) return conflict('removed');
    const { turns, contributions } = state;
    const merged = {
      type: 'seats-merged' as const,
      at: circumstances.now,
      seatId: from.id,
      into: into.id,
      was: { from: ownership(from), into: ownership(into) },
      blocked: blockedAfter(state, from, into, circumstances),
      turnIds: of(turns.all.values(), from.id),
      textIds: of(contributions.all.values(), from.id),
      hands: { from: turns.hands.get(from.id) ?? null, into: turns.hands.get(into.id) ?? null },
    };
    return ok({ entries: [merged], act: { seatId: into.id } });
  },
  takeBack(state, act) {
    const [merged] = act.facts;
    if (merged?.type !== 'seats-merged') return conflict('nothing-to-undo');
    const went = new Set(merged.turnIds);
    const isLate = [...state.turns.all.values()].some(
      (turn) => turn.startedAt >= merged.at && !went.has(turn.id),
    );
    const phone = merged.was.from.phone ?? merged.was.into.phone;
    if (isLate || state.seats.all.get(merged.into)?.phone !== phone) return conflict('somebody-acted');
    return ok(reverted(act.facts));
  },
});

function of(list: Iterable<{ id: Id; seatId: Id }>, seatId: Id): Id[] {
  return [...list].filter((one) => one.seatId === seatId).map((one) => one.id);
}

/** The open round in which the person voted, or may have, under what is no longer theirs: there is no second vote. */
function blockedAfter(state: State, from: Seat, into: Seat, circumstances: Circumstances): Seat['blocked'] {
  const item = itemOf(state.agenda, state.agenda.current);
  const open = item && openRound(state, item);
  if (!item || !open) return null;
  const gone = from.phone === null ? from : into;
  if (state.meeting.ballots === 'anonymous') return blockedFor(state, gone, circumstances);
  const voted = ballotsOf(state.votes, item.id, open.round).has(from.id);
  return voted ? { itemId: item.id, round: open.round } : null;
}
