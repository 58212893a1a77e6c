import { createStore, type StoreApi } from 'zustand/vanilla';
import { outboxName, peopleName } from '../net/keys.ts';
import type { Storage } from '../net/page.ts';
import { openSession, type PhoneSession } from './session.ts';

/** So many people share one phone at most: more would mostly wait for each other. */
export const MOST_PEOPLE = 3;

export interface Person {
  /** From 1; where a token and what waits lie on this phone. */
  place: number;
  /** As last seen; empty for somebody who has not sat down yet. */
  label: string;
}

interface Shown {
  session: PhoneSession;
  place: number;
  /** In the order of their places, the shown one too. */
  people: Person[];
}

/**
 * Who takes part with this phone. Each has a seat and a token of their own; the one shown is the one connected, and
 * the others stay at the table, since presence never follows a connection.
 */
export interface People {
  code: string;
  store: StoreApi<Shown>;
  show(place: number): void;
  add(): void;
  /** This phone lets go of the seat of the one shown. */
  handOn(): void;
}

interface Options {
  code: string;
  pair: string | null;
  storage: Storage;
  build: string;
}

export function openPeople({ code, pair, storage, build }: Options): People {
  const name = peopleName(code);
  const open = new Map<number, PhoneSession>();
  const kept = load(storage.get(name));

  const start = (place: number, claim: string | null = null): PhoneSession => {
    const session = open.get(place) ?? openSession({ code, place, pair: claim, storage, build });
    if (open.has(place)) return session;
    open.set(place, session);
    session.connection.store.subscribe(({ seat, pending }) => {
      if (seat?.seat) called(place, seat.seat.label);
      if (pending.length === 0 && store.getState().place !== place) stop(place);
    });
    return session;
  };

  const stop = (place: number) => {
    const session = open.get(place);
    open.delete(place);
    session?.connection.close();
  };

  /** Whoever is not shown is connected only for what still waits. */
  const rest = (place: number) => {
    if (open.get(place)?.connection.store.getState().pending.length === 0) stop(place);
  };

  const called = (place: number, label: string) => {
    const { people } = store.getState();
    if (people.some((one) => one.place === place && one.label !== label))
      set({ people: people.map((one) => (one.place === place ? { place, label } : one)) });
  };

  const set = (next: Partial<Shown>) => {
    store.setState(next);
    const { place, people } = store.getState();
    storage.set(name, people.length > 1 || place > 1 ? JSON.stringify({ place, people }) : null);
  };

  const go = (place: number, people: Person[]) => {
    const before = store.getState().place;
    set({ session: start(place), place, people });
    if (before !== place) rest(before);
  };

  const store = createStore<Shown>(() => ({ ...kept, session: start(kept.place, pair) }));
  for (const { place } of kept.people)
    if (place !== kept.place && storage.get(outboxName(code, place)) !== null) start(place);

  return {
    code,
    store,
    show(place) {
      const { people, place: before, session } = store.getState();
      // Whoever never sat down is not kept.
      go(place, session.hasToken() ? people : people.filter((one) => one.place !== before));
    },
    add() {
      const { people } = store.getState();
      const place = [1, 2, 3].find((free) => people.every((one) => one.place !== free)) ?? MOST_PEOPLE;
      go(
        place,
        [...people, { place, label: '' }].sort((a, b) => a.place - b.place),
      );
    },
    handOn() {
      const { people, place, session } = store.getState();
      const others = people.filter((one) => one.place !== place);
      session.forget();
      stop(place);
      const next = others[0] ?? { place: 1, label: '' };
      go(next.place, others.length > 0 ? others : [next]);
    },
  };
}

function load(text: string | null): { place: number; people: Person[] } {
  const alone = { place: 1, people: [{ place: 1, label: '' }] };
  try {
    const stored = JSON.parse(text ?? 'null') as { place: number; people: Person[] } | null;
    return stored?.people.some(({ place }) => place === stored.place) === true ? stored : alone;
  } catch {
    return alone;
  }
}
