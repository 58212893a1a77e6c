import type { Id, Millis } from '../ids.ts';
import { equalShares } from '../measures/time-balance.ts';
import type { Value } from '../questions/fields.ts';
import { itemOf } from '../session/agenda/agenda.ts';
import { withTexts, type Contribution } from '../session/contributions/contributions.ts';
import { openInvitations, type Invitation } from '../session/invitations/invitations.ts';
import { answerOf } from '../session/invitations/invite.ts';
import { nameOf, type Seat } from '../session/seats/seats.ts';
import { goRoundOn } from '../session/turns/to-come.ts';
import { running, type Turn } from '../session/turns/turns.ts';
import { CLOSING_QUESTIONS, closingItem, isClosing, type ClosingQuestion } from '../session/votes/closing.ts';
import { isBlocked, openRound } from '../session/votes/commands.ts';
import { ballotsOf, lastRound, type Voter } from '../session/votes/votes.ts';
import type { Sight } from './sight.ts';

/** A phone's own part: nobody else sees it. */
export interface OwnSeat {
  id: Id;
  /** As it was given; empty for somebody without a name. */
  name: string;
  label: string;
  group: string | null;
  index: number;
  /** From 0, clockwise at the table. */
  place: number;
  /** Its own ballot in the last round of the item before the room. */
  vote: { itemId: Id; round: number; value: Value } | null;
  /** It cannot vote in this round: the seat voted from another phone, or may have. */
  voteLocked: boolean;
  /** `position`: place among those who want to speak, from 1; null while it speaks or is away. */
  hand: { since: Millis; position: number | null } | null;
  /** Its open invitation. */
  invited: { inviteId: Id; sentAt: Millis } | null;
  /** What it said to an invitation on this item, as far as that still holds. */
  answer: 'later' | 'no' | null;
  /** Its place in the round from seat to seat, from 1; null when that does not come to it (any more). */
  round: { place: number; passed: boolean } | null;
  /** It would rather listen. */
  listening: boolean;
  /** Its running turn. */
  speaking: Id | null;
  away: boolean;
  turns: number;
  seconds: number;
  /** At once also by what was read without its name, which others are told later. */
  heard: boolean;
  /** What an equal share of the talk was for it, seconds; null before the closing picture. */
  equalSeconds: number | null;
  /** Its answers to the questions after the talk; null when they cannot be answered now. */
  closing: Partial<Record<ClosingQuestion, number | null>> | null;
  /** What it wrote, and what became of that; oldest first. */
  texts: { textId: Id; state: 'sent' | 'read' | 'shown' }[];
}

/** Whom the ballots of this phone are filed under, or null when the server cannot know. */
export type VoterOf = (itemId: Id) => Voter | null;

export function seatView(sight: Sight, seat: Seat, voterOf: VoterOf): OwnSeat {
  const { state, fair } = sight;
  const share = fair.shares.get(seat.id);
  const hand = state.turns.hands.get(seat.id);
  const own = bySeat(sight);
  const written = own.written.get(seat.id) ?? [];
  return {
    id: seat.id,
    name: nameOf(state.seats, seat) ?? '',
    label: sight.label(seat.id),
    group: seat.group,
    index: seat.index,
    place: seat.place,
    vote: ownVote(sight, seat, voterOf),
    voteLocked: voteLocked(sight, seat),
    hand: hand ? { since: hand.since, position: own.places().get(seat.id) ?? null } : null,
    invited: invited(own.invited.get(seat.id)),
    answer: answerOf(state, seat.id, state.at),
    round: roundPlace(sight, own.comes.get(seat.id)),
    listening: seat.listening,
    speaking: own.speaking.get(seat.id)?.id ?? null,
    away: seat.away,
    turns: share?.turns ?? 0,
    seconds: share?.seconds ?? 0,
    heard: share?.heard === true || written.some((one) => one.wasRead),
    equalSeconds: own.equal().get(seat.id) ?? null,
    closing: closingAnswers(sight, voterOf),
    texts: written.map((one) => ({ textId: one.id, state: fateFor(one) })),
  };
}

/** The best that became of it: what was read stays read, and that it was kept is told to nobody. */
function fateFor({ wasRead, shown }: Contribution): OwnSeat['texts'][number]['state'] {
  if (wasRead) return 'read';
  return shown === null ? 'sent' : 'shown';
}

function roundPlace({ state }: Sight, coming: Coming | undefined): OwnSeat['round'] {
  if (!coming) return null;
  return { place: coming.place, passed: goRoundOn(state.turns)?.passed.includes(coming.seatId) ?? false };
}

function closingAnswers({ state }: Sight, voterOf: VoterOf): OwnSeat['closing'] {
  if (!isClosing(state)) return null;
  const given = CLOSING_QUESTIONS.flatMap((question) => {
    const itemId = closingItem(question);
    const ballot = ballotsOf(state.votes, itemId, 1).get(voterOf(itemId) ?? '');
    return ballot ? [[question, ballot.value as number | null] as const] : [];
  });
  return Object.fromEntries(given);
}

interface Coming {
  seatId: Id;
  place: number;
}

/** What is looked up for every phone, put in order once for all of them. */
interface BySeat {
  /** Only who has a hand up is in need of it. */
  places(): Map<Id, number>;
  /** What an equal share was, seconds; empty before the closing picture, since it changes for everybody with every turn. */
  equal(): Map<Id, number>;
  comes: Map<Id, Coming>;
  speaking: Map<Id, Turn>;
  invited: Map<Id, Invitation>;
  written: Map<Id, Contribution[]>;
}

const known = new WeakMap<Sight, BySeat>();

function bySeat(sight: Sight): BySeat {
  const before = known.get(sight);
  if (before) return before;
  const { turns, invitations, contributions, seats } = sight.state;
  let places: Map<Id, number> | undefined;
  let equal: Map<Id, number> | undefined;
  const made: BySeat = {
    places: () => (places ??= new Map(sight.wants.map(({ seatId }, i) => [seatId, i + 1]))),
    equal: () => (equal ??= equalSeconds(sight)),
    comes: new Map(sight.toCome.map(({ id }, i) => [id, { seatId: id, place: i + 1 }])),
    speaking: new Map(running(turns).map((turn) => [turn.seatId, turn])),
    invited: new Map(openInvitations(invitations).map((one) => [one.seatId, one])),
    written: new Map(),
  };
  for (const one of withTexts(contributions, seats))
    made.written.set(one.seatId, [...(made.written.get(one.seatId) ?? []), one]);
  known.set(sight, made);
  return made;
}

function equalSeconds({ state, fair }: Sight): Map<Id, number> {
  const isShown = state.meeting.status === 'ended' || state.agenda.show === 'closing' || isClosing(state);
  if (!isShown) return new Map();
  const shares = fair.table.map((seat) => fair.shares.get(seat.id));
  const equal = equalShares(
    shares.map((share) => share?.seconds ?? 0),
    shares.map((share) => share?.presentSeconds ?? 0),
  );
  return new Map(fair.table.map((seat, at) => [seat.id, equal[at] ?? 0]));
}

function invited(open: Invitation | undefined): OwnSeat['invited'] {
  return open ? { inviteId: open.id, sentAt: open.sentAt } : null;
}

function ownVote({ state }: Sight, seat: Seat, voterOf: VoterOf): OwnSeat['vote'] {
  const item = itemOf(state.agenda, state.agenda.current);
  const round = item && lastRound(state.votes, item.id);
  if (!item || !round) return null;
  const ballots = ballotsOf(state.votes, item.id, round.round);
  // Whom a ballot is filed under takes time to work out, and a whole hall asks when a vote opens.
  if (ballots.size === 0) return null;
  const voter = state.meeting.ballots === 'named' ? seat.id : voterOf(item.id);
  const ballot = voter === null ? undefined : ballots.get(voter);
  return ballot ? { itemId: item.id, round: round.round, value: ballot.value } : null;
}

function voteLocked({ state }: Sight, seat: Seat): boolean {
  const item = itemOf(state.agenda, state.agenda.current);
  const open = item && openRound(state, item);
  return item !== undefined && open !== undefined && isBlocked(seat, item, open);
}
