import { createHash } from 'node:crypto';
import { judge } from '../../shared/session/judge.ts';
import { apply, emptyState } from '../../shared/session/state.ts';
import { invite } from '../../shared/session/invitations/invite.ts';
import { fairness } from '../../shared/session/turns/fairness.ts';
import { wants } from '../../shared/session/turns/next.ts';
import { Room, voterOf, type Person } from '../laws/room.ts';
import { median, spread } from './figures.ts';
import type { Plan } from './plan.ts';
import type { Table } from './table.ts';

const VOTERS = 5000;
const SIZES = [60, 5000];
/** How often the lists are worked out for one figure. */
const TIMES = 40;

/** The rules without a server around them: what a vote costs, what a folded entry, and the two lists. */
export function rules(plan: Plan): Promise<Table> {
  const rounds = Array.from({ length: plan.rounds }, (_, i) => i);
  const each = (run: () => number) => {
    // The first one only warms up.
    run();
    return spread(rounds.map(run));
  };
  const lists = (people: number) => {
    const room = talking(people);
    return each(() => listsTook(room));
  };
  return Promise.resolve({
    name: 'rules',
    head: ['figure', 'Evenwoord', 'aim'],
    rows: [
      ['a vote judged and applied', `${each(voteTook)} µs`, ''],
      ['an entry of the log folded', `${each(foldTook)} µs`, ''],
      ...(plan.quick ? SIZES.slice(0, 1) : SIZES).map((people) => [
        `who is next and whom to invite, ${people} people`,
        `${lists(people)} ms`,
        people === 60 ? '≤ 1 ms' : '≤ 10 ms',
      ]),
    ],
  });
}

/** Microseconds. */
function voteTook(): number {
  const room = new Room();
  const voters = Array.from({ length: VOTERS }, (_, i) => room.joins(`Persoon ${i}`));
  room.host('item.open', { itemId: room.item() });
  const commands = voters.map((person) => commandOf(room, person));
  const started = performance.now();
  for (const { raw, who, circumstances } of commands) judge(room.state, raw, who, circumstances);
  return ((performance.now() - started) * 1000) / VOTERS;
}

/** As the server has it: whom a ballot is filed under is known after the first time. */
function commandOf(room: Room, person: Person) {
  const voter = voterOf(person.token, room.item());
  const raw = { id: room.uuid(), type: 'vote.cast', itemId: room.item(), round: 1, value: 3 };
  const hash = (text: string) => createHash('sha256').update(text).digest('base64url');
  return {
    raw,
    who: person.who(),
    circumstances: { ...room.circumstances(person.token), hash, voterOf: () => voter },
  };
}

/** Microseconds an entry, of a log with people, hands and turns in it. */
function foldTook(): number {
  const room = talking(2000);
  const log = room.log;
  const entries = log.reduce((sum, change) => sum + change.entries.length, 0);
  const state = emptyState();
  const started = performance.now();
  for (const change of log) apply(state, change);
  return ((performance.now() - started) * 1000) / entries;
}

/** People in conversation: a tenth was heard, some a few times, and a fifth have a hand up. */
function talking(people: number): Room {
  const room = new Room();
  const seats = Array.from({ length: people }, (_, i) => room.joins(`Persoon ${i}`));
  room.host('item.discuss', { itemId: room.item() });
  for (let i = 0; i < people / 10; i += 1) {
    const speaker = seats[(i * i) % people];
    if (speaker) room.speaks(speaker, 20 + (i % 60));
  }
  seats.filter((_, i) => i % 5 === 0).forEach((person) => room.wait(1).phone(person, 'hand.raise'));
  return room;
}

/** Milliseconds, as after hours of use: they are worked out after every change, and the first times the code is cold. */
function listsTook({ state }: Room): number {
  return median(
    Array.from({ length: TIMES }, () => {
      const started = performance.now();
      const fair = fairness(state, state.at);
      wants(state, state.at, fair);
      invite(state, state.at, fair);
      return performance.now() - started;
    }),
  );
}
