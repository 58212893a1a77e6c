import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, emptyState, write } from '../../shared/session/state.ts';
import { speaking, running } from '../../shared/session/turns/turns.ts';
import { fairness } from '../../shared/session/turns/fairness.ts';
import { takingBack } from '../../shared/session/history/commands.ts';
import { WAYS } from '../../shared/session/commands.ts';
import { consoleSeats, consoleView } from '../../shared/views/console.ts';
import { phoneView } from '../../shared/views/phone.ts';
import { screenView } from '../../shared/views/screen.ts';
import { seatView } from '../../shared/views/seat.ts';
import { look } from '../../shared/views/sight.ts';
import { LIVE, type Room, voterOf } from './room.ts';
import { RandomRoom, steps, type Step } from './random-session.ts';

/** Everything that anybody sees of a room. */
function views(room: Room, people: RandomRoom['people']) {
  const sight = look(room.state);
  const seats = people.map((person) => {
    const seat = room.state.seats.all.get(person.seatId);
    const voter = (itemId: string) => (person.token === '' ? null : voterOf(person.token, itemId));
    return seat ? seatView(sight, seat, voter) : null;
  });
  return {
    phone: phoneView(sight),
    console: consoleView(sight, LIVE),
    screen: screenView(sight, LIVE),
    seats,
  };
}

function freeze(value: unknown): void {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}

/** What an act may change, without what only ever grows. */
function comparable(room: Room) {
  const { meeting, agenda, votes, turns, seats, invitations, contributions } = structuredClone(room.state);
  const rounds = [...votes.rounds].map(
    ([id, list]) => [id, list.map(({ everShown: _seen, result: _counted, ...round }) => round)] as const,
  );
  const { fallen: _fallen, ...rest } = turns;
  const all = [...turns.all.values()].map(({ endedByConsequence: _why, ...turn }) => turn);
  return {
    meeting,
    agenda,
    rounds: rounds.filter(([, list]) => list.length > 0),
    turns: { ...rest, all },
    seats: [...seats.all.values()],
    invitations,
    contributions,
    phones: [...seats.byPhone].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

describe('L the log', () => {
  it('L1 folding what was kept gives the state that the commands gave', () => {
    fc.assert(
      fc.property(steps(), fc.boolean(), (all, named) => {
        const { room } = new RandomRoom(named ? 'named' : 'anonymous').run(all);
        expect(room.refolded()).toEqual(room.state);
      }),
      { numRuns: 300 },
    );
  });

  it('L1 a person who is forgotten leaves no empty box behind', () => {
    const { room, people } = new RandomRoom('named');
    const [noor] = people;
    room.host('item.open', { itemId: room.item() });
    if (noor) room.votes(noor, 4);
    room.host('seat.forget', { seatId: noor?.seatId });
    expect(room.refolded()).toEqual(room.state);
    expect(room.state.votes.box.size).toBe(0);
  });

  it('L2 folding in two parts is folding at once', () => {
    fc.assert(
      fc.property(steps(), fc.nat(60), (all, cut) => {
        const { room } = new RandomRoom().run(all);
        const [once, twice] = [emptyState(), emptyState()];
        write(once, room.texts);
        write(twice, room.texts);
        for (const change of structuredClone(room.log)) apply(once, change);
        for (const change of structuredClone(room.log.slice(0, cut))) apply(twice, change);
        const later = structuredClone(twice);
        for (const change of structuredClone(room.log.slice(cut))) apply(later, change);
        expect(later).toEqual(once);
      }),
      { numRuns: 100 },
    );
  });

  it('L3 versions go up by one for each accepted command that was new', () => {
    fc.assert(
      fc.property(steps(), (all) => {
        const random = new RandomRoom();
        for (const one of all) {
          const before = random.room.state.seq;
          random.take(one);
          // Linking a phone may be two commands.
          expect(random.room.state.seq - before).toBeLessThanOrEqual(2);
          expect(random.room.state.seq).toBeGreaterThanOrEqual(before);
        }
        const kept = random.room.log.map((change) => change.seq);
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
      }),
      { numRuns: 100 },
    );
  });

  it('L4 a refused command changes nothing', () => {
    fc.assert(
      fc.property(steps(40), (all) => {
        const random = new RandomRoom();
        for (const one of all) {
          const before = structuredClone(random.room.state);
          const outcome = random.take(one);
          if (outcome && !outcome.ok && one.kind !== 'link') expect(random.room.state).toEqual(before);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('L5 views hold no reference into the state, and names lie in no entry of the log', () => {
    fc.assert(
      fc.property(steps(), (all) => {
        const random = new RandomRoom().run(all);
        freeze(views(random.room, random.people));
        random.run(all);
        expect(JSON.stringify(random.room.log)).not.toMatch(/Persoon|Naam \d|Greet|Tekst \d/);
      }),
      { numRuns: 100 },
    );
  });
});

describe('T at all times', () => {
  it('T1 at most one turn runs that stands inside no other, and the speaker is the innermost', () => {
    fc.assert(
      fc.property(steps(), (all) => {
        const random = new RandomRoom();
        for (const one of all) {
          random.take(one);
          const now = running(random.room.state.turns);
          expect(now.filter((turn) => turn.inside === null).length).toBeLessThanOrEqual(1);
          expect(speaking(random.room.state.turns)).toBe(now.at(-1));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('T2 nobody speaks outside conversation time, and spoken seconds never exceed the time that passed', () => {
    fc.assert(
      fc.property(steps(), (all) => {
        const random = new RandomRoom();
        for (const one of all) {
          random.take(one);
          const { state, now } = random.room;
          if (speaking(state.turns)) expect(state.turns.conversation.at(-1)?.to).toBeNull();
          for (const share of fairness(state, now).shares.values()) {
            expect(share.seconds).toBeGreaterThanOrEqual(0);
            expect(share.presentSeconds).toBeGreaterThanOrEqual(0);
            expect(share.level).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('U undo', () => {
  it('U1 undo right after an act puts back what the act changed, and nothing else', () => {
    fc.assert(
      fc.property(steps(40), (all) => {
        const random = new RandomRoom();
        for (const one of all) {
          if (one.kind === 'undo') continue;
          const before = comparable(random.room);
          const depth = random.room.state.history.acts.at(-1)?.seq;
          random.take(one);
          const act = random.room.state.history.acts.at(-1);
          const isNew = act !== undefined && act.seq !== depth && act.seq === random.room.state.seq;
          if (!isNew || act.command === 'session.end' || act.command === 'screen.show') continue;
          random.room.wait(7);
          const undone = random.room.tries('undo', { seq: act.seq });
          expect(undone.ok).toBe(true);
          const after = comparable(random.room);
          expect({ ...after, agenda: { ...after.agenda, show: before.agenda.show } }).toEqual(before);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('U2 what the console names as undoable is accepted', () => {
    fc.assert(
      fc.property(steps(), (all) => {
        const random = new RandomRoom().run(all);
        const named = consoleView(look(random.room.state), LIVE).undo;
        const taken = takingBack(random.room.state, WAYS, random.room.now);
        expect(named === null).toBe(!taken.ok);
        if (named) expect(random.room.tries('undo', { seq: named.seq }).ok).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('U3 what once went wrong', () => {
  it('U3 taking back the return of somebody who had left makes them as they were, a phone and its loss included', () => {
    const random = new RandomRoom();
    const { room } = random;
    const noor = room.joins('Noor');
    const henk = room.joins('Henk');
    room.phone(noor, 'seat.leave');
    const before = comparable(room);
    const back = room.host('seat.away', { seatId: noor.seatId, away: false });
    room.wait(3).host('undo', { seq: back.seq });
    expect(comparable(room)).toEqual(before);
    const gone = room.host('seat.remove', { seatId: henk.seatId });
    room.wait(3).host('undo', { seq: gone.seq });
    expect(comparable(room)).toEqual(before);
  });
});

describe('Y secrecy', () => {
  /** Two people's ballots of the open round swapped for other values: what nobody may be able to notice. */
  const otherwise = (at: Step): Step =>
    at.kind === 'vote' || at.kind === 'proxy-vote' ? { ...at, value: ((at.value + 2) % 5) + 1 } : at;

  it('Y1 while a round is open no view depends on any value cast, but a seat on its own', () => {
    fc.assert(
      fc.property(
        steps(40),
        fc.array(fc.record({ person: fc.nat(5), value: fc.nat(5) }), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (all, votes, named) => {
          const sides = [0, 1].map(() => new RandomRoom(named ? 'named' : 'anonymous').run(all));
          const opened = sides.map((side) => side.room.tries('item.open', { itemId: side.room.item(0) }));
          fc.pre(opened.every((outcome) => outcome.ok));
          sides.forEach((side, which) => {
            for (const { person, value } of votes) {
              const vote: Step = { kind: 'vote', person, value, item: 0, seconds: 0, flag: false };
              side.take(which === 0 ? vote : otherwise(vote));
            }
          });
          const [one, other] = sides.map((side) => views(side.room, side.people));
          expect(other && { ...other, seats: other.seats.map(withoutVote) }).toEqual(
            one && { ...one, seats: one.seats.map(withoutVote) },
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  const withoutVote = (seat: ReturnType<typeof seatView> | null) =>
    seat && { ...seat, vote: seat.vote && { ...seat.vote, value: 'own' } };

  it('Y2 with anonymous ballots nothing that anybody sees changes when the ballots of a closed round are permuted among people', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 5 }),
        fc.nat(4),
        (values, by) => {
          const [one, other] = [0, by].map((turnBy) => {
            const random = new RandomRoom('anonymous', 0);
            for (let i = 0; i < 5; i += 1)
              random.take({ kind: 'join', person: 0, item: 0, value: i, seconds: 0, flag: true });
            const { room } = random;
            room.host('item.open', { itemId: room.item() });
            random.people.forEach((person, i) => room.votes(person, values[(i + turnBy) % 5]));
            room.host('item.close', { itemId: room.item() });
            room.host('item.reveal', { itemId: room.item() });
            room.host('item.discuss', { itemId: room.item() });
            for (const person of random.people) room.phone(person, 'hand.raise');
            const seen = views(room, random.people);
            return { ...seen, seats: seen.seats.map(withoutVote), all: consoleSeats(look(room.state), LIVE) };
          });
          expect(other).toEqual(one);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('Y3 no ballot, value or voter is in the log', () => {
    fc.assert(
      fc.property(steps(), (all) => {
        const { room } = new RandomRoom().run(all);
        const log = JSON.stringify(room.log);
        for (const box of room.state.votes.box.values()) {
          for (const ballot of box.values())
            if (ballot.voter.length > 20) expect(log).not.toContain(ballot.voter);
        }
        expect(room.log.some((change) => change.command === 'vote.cast')).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
