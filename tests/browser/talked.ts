import { Room, type Person } from '../laws/room.ts';

const NAMES = ['Miriam', 'Joost', 'Fatima', 'Henk', 'Sanne', 'Ali', 'Truus', 'Wim', 'Noor', 'Peter'];
const GROUPS = ['Inwoner', 'Inwoner', 'Gemeente', 'Organisatie'];

/** Three quarters of an hour of talk on three statements, through the rules as they are; always the same. */
export function talked(people: number, locale: 'nl' | 'en' = 'nl'): Room {
  const room = new Room({
    locale,
    ballots: 'named',
    groups: ['Inwoner', 'Gemeente', 'Organisatie'],
    items: [
      { kind: 'statement', text: 'De gemeente handelt mijn aanvraag snel af.', scale: 'agree5' },
      { kind: 'statement', text: 'Ik krijg een mens te spreken als ik dat wil.', scale: 'agree5' },
      { kind: 'talk', text: 'Wat doen we morgen anders?' },
    ],
  });
  room.now = Date.UTC(2026, 3, 16, 11, 5);
  const dice = diceFor(people);
  const seats = Array.from({ length: people }, (_, at) =>
    room.joins(`${NAMES[at % NAMES.length] ?? ''} ${at + 1}`, { group: GROUPS[at % GROUPS.length] }),
  );
  room.host('session.start');
  const turns = people <= 24 ? 17 : 22;
  for (const [at, itemId] of room.items.entries()) {
    if (at < 2) vote(room, seats, at, dice);
    room.host('item.discuss', { itemId });
    for (let turn = 0; turn < turns; turn += 1) speak(room, seats, turn, dice);
    room.host('item.finish', { itemId });
  }
  room.host('closing.ask');
  for (const person of seats) {
    for (const question of ['said', 'felt'])
      room.phone(person, 'closing.answer', {
        question,
        value: dice() < 0.1 ? null : 2 + Math.floor(4 * dice()),
      });
  }
  room.wait(60);
  return room;
}

function vote(room: Room, seats: readonly Person[], at: number, dice: () => number): void {
  const itemId = room.item(at);
  room.host('item.open', { itemId });
  for (const person of seats) room.votes(person, 1 + Math.floor(5 * dice()), { item: at });
  room.wait(60).host('item.close', { itemId });
  room.host('item.reveal', { itemId });
}

/** Mostly whoever had the fewest turns; now and then somebody replies. */
function speak(room: Room, seats: readonly Person[], turn: number, dice: () => number): void {
  const all = [...room.state.turns.all.values()];
  const had = ({ seatId }: Person) => all.filter((one) => one.seatId === seatId).length;
  const order = seats
    .map((person) => ({ person, by: had(person) + 1.4 * dice() }))
    .sort((a, b) => a.by - b.by);
  const [first, next] = order;
  if (first) room.speaks(first.person, 20 + Math.round(55 * dice()));
  if (next && turn % 9 === 4) {
    const { data } = room.host('turn.start', { seatId: next.person.seatId, reply: true });
    room.wait(9).host('turn.end', { turnId: data?.['turnId'] });
  }
  room.wait(3 + Math.round(5 * dice()));
}

function diceFor(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
