import { noLongerPossible } from '../../shared/measures/forecast.ts';
import { timeBalance } from '../../shared/measures/time-balance.ts';
import { turnBalance } from '../../shared/measures/turn-balance.ts';
import { invite } from '../../shared/session/invitations/invite.ts';
import { fairness } from '../../shared/session/turns/fairness.ts';
import { forecastOf } from '../../shared/session/turns/forecast.ts';
import { wants } from '../../shared/session/turns/next.ts';
import { speaking } from '../../shared/session/turns/turns.ts';
import { answersAfter, raises, sitters, wantedLength, type Random, type Sitter } from './people.ts';
import { Table } from './table.ts';

export interface Plan {
  policy: 'free' | 'queue' | 'fewest' | 'evenwoord';
  people: number;
  /** Chance that an invitation is accepted. */
  acceptance: number;
  /** Whether speakers round off when the cue says so. */
  cue: boolean;
  /** Seconds that a turn is meant to take at most. */
  target: number;
}

/** What one simulated hour came to. */
export interface Outcome {
  /** Everybody who raised a hand or said yes was heard. */
  promise: boolean;
  /** Somebody said yes and never got the floor. */
  yesUnheard: boolean;
  /** Whoever stayed unheard had neither hand nor yes, and was asked twice. */
  silentByChoice: boolean;
  /** All who do not always decline were heard. */
  allHeard: boolean;
  heard: number;
  /** Part of the time after which nine in ten of them were heard; 1.01: never. */
  nineInTen: number;
  turnBalance: number;
  timeBalance: number;
  /** Minutes that an unheard hand waited at most. */
  longestWait: number;
  invitations: number;
}

const MINUTES = 46;
const STATEMENTS = 3;
const TICK = 5;
const GAP = 5;
/** A facilitator looks at the invite list about this often. */
const LOOK = 20;

interface Seated extends Sitter {
  id: string;
  handSince: number | null;
  wanted: boolean;
  saidYes: boolean;
  heardAt: number | null;
}

interface Open {
  inviteId: string;
  person: Seated;
  answersAt: number;
}

/** Plays one panel of 46 minutes of talk on three statements through the real rules. */
export function playPanel(plan: Plan, random: Random): Outcome {
  const panel = new Panel(plan, random);
  panel.play();
  return panel.outcome();
}

class Panel {
  private readonly table: Table;
  private readonly people: Seated[];
  private readonly coming: Sitter[];
  private readonly plan: Plan;
  private readonly random: Random;
  private open: Open[] = [];
  private endsAt = 0;
  private freeAt = 0;
  private looksAt = 0;
  private asked = 0;
  private longestWait = 0;
  private last: Seated | null = null;

  constructor(plan: Plan, random: Random) {
    this.plan = plan;
    this.random = random;
    this.table = new Table(STATEMENTS, MINUTES, plan.target, plan.policy === 'queue' ? 'queue' : 'fair');
    const all = sitters(plan.people, random).sort((a, b) => a.comesAt - b.comesAt);
    this.people = all.filter((one) => one.comesAt === 0).map((one) => this.sits(one));
    this.coming = all.filter((one) => one.comesAt > 0);
  }

  play(): void {
    const { table } = this;
    const ids = table.state.agenda.items.map((item) => item.id);
    const each = (60 * MINUTES) / STATEMENTS;
    for (let t = 0; t < 60 * MINUTES; t += TICK) {
      table.now = t;
      if (t % each < TICK) this.takesUp(ids[Math.floor(t / each)] ?? '');
      while ((this.coming[0]?.comesAt ?? Infinity) <= t)
        this.people.push(this.sits(this.coming.shift() as Sitter));
      this.answers();
      this.hands();
      if (this.plan.policy === 'evenwoord') this.invites();
      this.floor();
    }
    table.now = 60 * MINUTES;
    this.stops();
  }

  outcome(): Outcome {
    const { shares } = fairness(this.table.state, this.table.at);
    const own = this.people.map((person) => shares.get(person.id)).filter((share) => share !== undefined);
    const willing = this.people.filter((person) => !person.declines);
    const unheard = this.people.filter((person) => person.heardAt === null);
    const times = willing.map((person) => person.heardAt ?? Infinity).sort((a, b) => a - b);
    const ninth = times[Math.ceil(0.9 * times.length) - 1] ?? Infinity;
    const among = willing.map((person) => shares.get(person.id)?.level ?? 0);
    for (const person of unheard) this.waited(person);
    return {
      promise: unheard.every((person) => !person.wanted),
      yesUnheard: unheard.some((person) => person.saidYes),
      silentByChoice: unheard.every((person) => !person.wanted && this.timesAsked(person) >= 2),
      allHeard: willing.every((person) => person.heardAt !== null),
      heard: (this.people.length - unheard.length) / this.people.length,
      nineInTen: Number.isFinite(ninth) ? ninth / (60 * MINUTES) : 1.01,
      turnBalance: turnBalance(among).balance ?? 0,
      timeBalance:
        timeBalance(
          own.map((share) => share.seconds),
          own.map((share) => share.presentSeconds),
        ) ?? 0,
      longestWait: this.longestWait / 60,
      invitations: this.asked,
    };
  }

  private sits(sitter: Sitter): Seated {
    const data = this.table.host('seat.add', { name: 'Iemand' });
    return {
      ...sitter,
      id: String(data?.['seatId']),
      handSince: null,
      wanted: false,
      saidYes: false,
      heardAt: null,
    };
  }

  private takesUp(itemId: string): void {
    this.stops();
    this.table.host('item.discuss', { itemId });
    for (const person of this.people)
      if (!this.table.state.turns.hands.has(person.id)) person.handSince = null;
    this.freeAt = this.table.now + GAP;
  }

  private hands(): void {
    const { hands } = this.table.state.turns;
    const speaker = speaking(this.table.state.turns)?.seatId;
    for (const person of this.people) {
      if (hands.has(person.id) || person.id === speaker) continue;
      if (!raises(person, this.turnsOf(person), this.random)) continue;
      this.table.phone(person.id, 'hand.raise');
      this.wishes(person);
    }
  }

  private wishes(person: Seated): void {
    person.wanted = true;
    person.handSince ??= this.table.now;
  }

  /** The facilitator asks the first of the list whenever she looks; the people answer in their own time. */
  private invites(): void {
    const { table } = this;
    if (table.now < this.looksAt) return;
    this.looksAt = table.now + LOOK;
    const [first] = invite(table.state, table.at);
    const person = first && this.people.find((one) => one.id === first.seatId);
    const inviteId = person && table.host('invite.send', { seatId: person.id })?.['inviteId'];
    if (!person || inviteId === undefined) return;
    this.asked += 1;
    this.open.push({ inviteId: String(inviteId), person, answersAt: table.now + answersAfter(this.random) });
  }

  private answers(): void {
    const { table } = this;
    for (const { inviteId, person } of this.open.filter((one) => one.answersAt <= table.now)) {
      const yes = !person.declines && this.random() < this.plan.acceptance;
      const answer = yes ? 'yes' : this.random() < 0.7 ? 'later' : 'no';
      if (table.phone(person.id, 'invite.answer', { inviteId, answer }) && yes) {
        this.wishes(person);
        person.saidYes = true;
      }
    }
    this.open = this.open.filter((one) => one.answersAt > table.now);
    table.send({ role: 'door' }, 'invite.lapse', {});
  }

  private floor(): void {
    const { table } = this;
    if (speaking(table.state.turns)) {
      if (table.now < this.endsAt) return;
      this.stops();
      this.freeAt = table.now + GAP;
    }
    if (table.now < this.freeAt) return;
    const next = this.plan.policy === 'free' ? this.boldest() : this.firstHand();
    if (!next || !table.host('turn.start', { seatId: next.id })) return;
    this.waited(next);
    next.heardAt ??= table.now;
    next.handSince = null;
    this.last = next;
    this.endsAt = table.now + this.length();
  }

  private length(): number {
    const wanted = wantedLength(this.random);
    return this.plan.cue ? Math.min(wanted, 1.15 * this.target()) : wanted;
  }

  /** What the forecast says that a turn may take, at most the target that was set. */
  private target(): number {
    const { state } = this.table;
    if (this.plan.policy !== 'evenwoord') return this.plan.target;
    const forecast = forecastOf(state, fairness(state, this.table.at));
    if (!forecast || forecast.turnLength === null || noLongerPossible(forecast)) return this.plan.target;
    return Math.max(20, Math.min(this.plan.target, forecast.turnLength));
  }

  private stops(): void {
    const turn = speaking(this.table.state.turns);
    if (turn) this.table.host('turn.end', { turnId: turn.id });
  }

  private firstHand(): Seated | undefined {
    const [first] = wants(this.table.state, this.table.at);
    return this.people.find((person) => person.id === first?.seatId);
  }

  /** Nobody leads: whoever is bolder takes the floor. */
  private boldest(): Seated | undefined {
    const able = this.people.filter((person) => !person.quiet && person !== this.last);
    let left = able.reduce((sum, person) => sum + person.talkative, 0) * this.random();
    return able.find((person) => (left -= person.talkative) <= 0);
  }

  private waited(person: Seated): void {
    if (person.heardAt !== null || person.handSince === null) return;
    this.longestWait = Math.max(this.longestWait, this.table.now - person.handSince);
  }

  private turnsOf(person: Seated): number {
    let count = 0;
    for (const turn of this.table.state.turns.all.values()) if (turn.seatId === person.id) count += 1;
    return count;
  }

  /** The most often that somebody was asked on one statement. */
  private timesAsked(person: Seated): number {
    const times = new Map<string, number>();
    for (const one of this.table.state.invitations.all.values()) {
      if (one.seatId === person.id) times.set(one.itemId, (times.get(one.itemId) ?? 0) + 1);
    }
    return Math.max(0, ...times.values());
  }
}
