import type { Id } from '../ids.ts';
import type { Forecast } from '../measures/forecast.ts';
import { invite } from '../session/invitations/invite.ts';
import { nameOf, type Seat } from '../session/seats/seats.ts';
import type { State } from '../session/state.ts';
import { fairness, type Fairness } from '../session/turns/fairness.ts';
import { forecastOf } from '../session/turns/forecast.ts';
import { toCome } from '../session/turns/to-come.ts';
import { wants } from '../session/turns/next.ts';
import { sideKeys, type Next } from '../session/turns/order.ts';
import { en } from '../texts/en.ts';
import { nl } from '../texts/nl.ts';

/** A state with what all views derive from it: each part worked out once for all of them, when it is first asked for. */
export interface Sight {
  state: State;
  fair: Fairness;
  wants: Next[];
  /** Who could be invited; empty while that would be too much, or in vain. */
  invite: Next[];
  /** Whom the round from seat to seat still comes to, in order; empty without one. */
  toCome: Seat[];
  /** Null without a planned end. */
  forecast: Forecast | null;
  /** What a seat is called: 'Noor 2' for the second Noor, 'Deelnemer 7' for somebody without a name. */
  label(seatId: Id): string;
  /** The same as the projector may show it. */
  publicLabel(seatId: Id): string;
}

const sights = new WeakMap<State, { changed: number; sight: Sight }>();

/** Looks at a state as it is after its last change. Ballots do not change what is seen here. */
export function look(state: State): Sight {
  const before = sights.get(state);
  if (before && before.changed === state.changed) return before.sight;
  const sight = sightOf(state);
  sights.set(state, { changed: state.changed, sight });
  return sight;
}

function sightOf(state: State): Sight {
  const fair = once(() => fairness(state, state.at));
  const sides = once(() => sideKeys(state, fair(), state.at));
  const waiting = once(() => wants(state, state.at, fair(), sides()));
  const quiet = once(() => invite(state, state.at, fair(), sides()));
  const round = once(() => toCome(state, fair()));
  const forecast = once(() => (state.meeting.status === 'ended' ? null : forecastOf(state, fair())));
  const labels = once(() => labelsOf(state, (name) => name));
  const shown = once(() => publicLabels(state, labels()));
  return {
    state,
    get fair() {
      return fair();
    },
    get wants() {
      return waiting();
    },
    get invite() {
      return quiet();
    },
    get toCome() {
      return round();
    },
    get forecast() {
      return forecast();
    },
    label: (seatId) => labels().get(seatId) ?? '',
    publicLabel: (seatId) => shown().get(seatId) ?? '',
  };
}

function once<Value>(work: () => Value): () => Value {
  let done: { value: Value } | null = null;
  return () => (done ??= { value: work() }).value;
}

function publicLabels(state: State, labels: Map<Id, string>): Map<Id, string> {
  switch (state.meeting.names) {
    case 'full':
      return labels;
    case 'first':
      return labelsOf(state, firstNames(state));
    case 'none':
      return new Map();
  }
}

/** Labels of all seats, removed ones too, so that nobody's changes when somebody goes. */
function labelsOf(state: State, shorten: (name: string) => string): Map<Id, string> {
  const times = new Map<string, number>();
  const labels = new Map<Id, string>();
  for (const seat of state.seats.all.values()) {
    const name = nameOf(state.seats, seat);
    const base = name === null ? numbered(state, seat) : shorten(name);
    const time = (times.get(base) ?? 0) + 1;
    times.set(base, time);
    labels.set(seat.id, time === 1 ? base : `${base} ${time}`);
  }
  return labels;
}

/** What somebody without a name, or whose name was forgotten, is called. */
export function numbered(state: State, seat: Seat): string {
  return (state.meeting.locale === 'nl' ? nl : en).participant(seat.index + 1);
}

/** The first name, with the initial of the second one where two people share it. */
function firstNames(state: State): (name: string) => string {
  const times = new Map<string, number>();
  const first = (name: string) => name.split(' ')[0] ?? name;
  for (const seat of state.seats.all.values()) {
    const name = first(nameOf(state.seats, seat) ?? '');
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return (name) => {
    const [initial] = name.split(' ').at(1) ?? '';
    const shared = (times.get(first(name)) ?? 0) > 1;
    return shared && initial !== undefined ? `${first(name)} ${initial}.` : first(name);
  };
}
