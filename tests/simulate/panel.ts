import { noLongerPossible } from '../../shared/measures/forecast.ts';
import { nextAlarm } from '../../shared/session/invitations/commands.ts';
import { invite } from '../../shared/session/invitations/invite.ts';
import { forecastOf } from '../../shared/session/turns/forecast.ts';
import { wants } from '../../shared/session/turns/next.ts';
import { speaking } from '../../shared/session/turns/turns.ts';
import { assuming, type Assumptions } from './assumptions.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { answersAfter, nextWish, sitters, wantedLength, type Random, type Sitter } from './people.ts';
import { Table } from './table.ts';

export interface Plan {
  /** `falls`: plain order of hands as elsewhere, where every hand falls when a statement is finished. */
  policy: 'free' | 'falls' | 'queue' | 'fewest' | 'evenwoord';
  people: number;
  /** Chance that an invitation is accepted. */
  acceptance: number;
  /** Whether speakers round off when the cue says so. */
  cue: boolean;
  /** Whether people may write instead. */
  writing: boolean;
  /** Seconds that a turn is meant to take at most. */
  target: number;
  assumed?: Partial<Assumptions>;
}

export interface Seated extends Sitter {
  id: string;
  /** When the person next has something to say, seconds. */
  wishesAt: number;
  /** Since when the hand of somebody not heard is up. */
  handSince: number | null;
  /** Raised a hand at any time, uninvited. */
  raised: boolean;
  /** Raised a hand or said yes at any time. */
  wanted: boolean;
  saidYes: boolean;
  /** Invitations that the person got. */
  asked: number;
  wrote: boolean;
  heardAt: number | null;
}

const TICK = 5;

/** Plays one panel through the real rules. */
export function playPanel(plan: Plan, random: Random): Outcome {
  return new Panel(plan, random).play();
}

class Panel {
  private readonly table: Table;
  private readonly people: Seated[];
  private readonly coming: Sitter[];
  private readonly plan: Plan;
  private readonly random: Random;
  private readonly assumed: Assumptions;
  private readonly seconds: number;
  /** What people will do of themselves at a later moment. */
  private soon: { at: number; act: () => void }[] = [];
  private unread: { textId: string; person: Seated }[] = [];
  private endsAt = 0;
  private freeAt = 0;
  private looksAt = 0;
  private callsAt = 0;
  private turns = 0;
  private longestWait = 0;

  constructor(plan: Plan, random: Random) {
    this.plan = plan;
    this.random = random;
    this.assumed = assuming(plan.assumed);
    this.seconds = 60 * this.assumed.minutes;
    const { statements, minutes } = this.assumed;
    const order = plan.policy === 'queue' || plan.policy === 'falls' ? 'queue' : 'fair';
    this.table = new Table(statements, minutes, plan.target, order);
    const all = sitters(plan.people, this.assumed, random).sort((a, b) => a.comesAt - b.comesAt);
    this.people = all.filter((one) => one.comesAt === 0).map((one) => this.sits(one));
    this.coming = all.filter((one) => one.comesAt > 0);
  }

  play(): Outcome {
    const { table, seconds } = this;
    const each = seconds / this.assumed.statements;
    for (let t = 0; t < seconds; t += TICK) {
      table.now = t;
      if (t % each < TICK) this.takesUp(Math.floor(t / each), each);
      while ((this.coming[0]?.comesAt ?? Infinity) <= t)
        this.people.push(this.sits(this.coming.shift() as Sitter));
      this.lapses();
      this.acts();
      this.wishes();
      if (this.plan.policy === 'evenwoord') this.invites();
      this.floor();
    }
    table.now = seconds;
    this.stops();
    for (const person of this.people) this.waited(person);
    const { longestWait, turns, people } = this;
    const handsLeft = table.state.turns.hands.size;
    return outcomeOf(people, table.fair, { seconds, longestWait, turns, handsLeft });
  }

  private sits(sitter: Sitter): Seated {
    const data = this.table.host('seat.add', { name: 'Iemand' });
    return {
      ...sitter,
      id: String(data?.['seatId']),
      wishesAt: this.table.now + nextWish(sitter, this.assumed, this.random),
      handSince: null,
      raised: false,
      wanted: false,
      saidYes: false,
      asked: 0,
      wrote: false,
      heardAt: null,
    };
  }

  private takesUp(place: number, seconds: number): void {
    const { table } = this;
    this.stops();
    if (this.plan.policy === 'falls') this.people.forEach((person) => this.lowers(person));
    table.host('item.discuss', { itemId: table.state.agenda.items[place]?.id });
    this.freeAt = table.now + this.assumed.gap;
    this.callsAt = table.now + this.assumed.callAt * seconds;
  }

  private lapses(): void {
    const alarm = nextAlarm(this.table.state);
    if (alarm !== null && alarm <= this.table.at) this.table.send({ role: 'door' }, 'invite.lapse', {});
  }

  private acts(): void {
    const due = this.soon.filter((one) => one.at <= this.table.now);
    if (due.length === 0) return;
    this.soon = this.soon.filter((one) => one.at > this.table.now);
    for (const { act } of due) act();
  }

  /** Whoever has something to say raises a hand; a quiet person at most writes. */
  private wishes(): void {
    for (const person of this.people) {
      if (person.wishesAt > this.table.now) continue;
      person.wishesAt = this.table.now + nextWish(person, this.assumed, this.random);
      if (person.quiet) this.writes(person);
      else this.raises(person);
    }
  }

  private raises(person: Seated): void {
    const { turns } = this.table.state;
    if (turns.hands.has(person.id) || speaking(turns)?.seatId === person.id) return;
    if (!this.table.phone(person.id, 'hand.raise')) return;
    person.raised = true;
    this.waits(person);
  }

  private lowers(person: Seated): void {
    this.waited(person);
    person.handSince = null;
    this.table.phone(person.id, 'hand.lower');
  }

  private waits(person: Seated): void {
    person.wanted = true;
    if (person.heardAt === null) person.handSince ??= this.table.now;
  }

  private writes(person: Seated): void {
    if (!this.plan.writing || person.heardAt !== null || person.wrote || person.declines) return;
    if (this.random() >= this.assumed.writes) return;
    const sent = this.table.phone(person.id, 'write.send', { text: 'Iets', name: true });
    if (!sent) return;
    person.wrote = true;
    this.unread.push({ textId: String(sent['textId']), person });
  }

  private invites(): void {
    const { table } = this;
    if (table.now >= this.callsAt) this.calls();
    if (table.now < this.looksAt) return;
    this.looksAt = table.now + this.assumed.look;
    const [first] = invite(table.state, table.at, table.fair);
    const person = first && this.people.find((one) => one.id === first.seatId);
    const inviteId = person && table.host('invite.send', { seatId: person.id })?.['inviteId'];
    if (!person || inviteId === undefined) return;
    person.asked += 1;
    this.answersSoon(() => this.answers(person, String(inviteId)));
  }

  private answers(person: Seated, inviteId: string): void {
    const yes = !person.declines && this.random() < this.plan.acceptance;
    const answer = yes ? 'yes' : this.random() < this.assumed.later ? 'later' : 'no';
    if (!this.table.phone(person.id, 'invite.answer', { inviteId, answer })) return;
    if (!yes) return this.writes(person);
    this.waits(person);
    person.saidYes = true;
  }

  /** The soft call: some of those who were not heard raise a hand, or write. */
  private calls(): void {
    this.callsAt = Infinity;
    const silent = this.people.filter((person) => person.heardAt === null);
    if (silent.length === 0 || !this.table.host('invite.all')) return;
    for (const person of silent) this.answersSoon(() => this.isCalled(person));
  }

  private isCalled(person: Seated): void {
    if (person.declines || person.heardAt !== null) return;
    if (this.random() < this.assumed.call * this.plan.acceptance) this.raises(person);
    else this.writes(person);
  }

  private answersSoon(act: () => void): void {
    const after = answersAfter(this.assumed, this.random);
    if (Number.isFinite(after)) this.soon.push({ at: this.table.now + after, act });
  }

  private floor(): void {
    const { table } = this;
    if (speaking(table.state.turns)) {
      if (table.now < this.endsAt) return;
      this.stops();
      this.freeAt = table.now + this.assumed.gap;
      if (this.reads()) this.freeAt += this.assumed.read;
    }
    if (table.now < this.freeAt) return;
    const next = this.plan.policy === 'free' ? this.boldest() : this.firstHand();
    if (!next || !table.host('turn.start', { seatId: next.id })) return;
    this.turns += 1;
    this.isHeard(next);
    this.endsAt = table.now + this.length();
  }

  private reads(): boolean {
    const first = this.unread.shift();
    if (!first || !this.table.host('text.mark', { textId: first.textId, as: 'read' })) return false;
    this.isHeard(first.person);
    return true;
  }

  private isHeard(person: Seated): void {
    this.waited(person);
    person.handSince = null;
    person.heardAt ??= this.table.now;
  }

  private length(): number {
    const wanted = wantedLength(this.assumed, this.random);
    return this.plan.cue ? Math.min(wanted, this.assumed.rounding * this.target()) : wanted;
  }

  /** What the forecast says that a turn may take, at most the target that was set. */
  private target(): number {
    const { state, fair } = this.table;
    if (this.plan.policy !== 'evenwoord') return this.plan.target;
    const forecast = forecastOf(state, fair);
    if (!forecast || forecast.turnLength === null || noLongerPossible(forecast)) return this.plan.target;
    return Math.min(this.plan.target, forecast.turnLength);
  }

  private stops(): void {
    const turn = speaking(this.table.state.turns);
    if (turn) this.table.host('turn.end', { turnId: turn.id });
  }

  private firstHand(): Seated | undefined {
    if (this.table.state.turns.hands.size === 0) return undefined;
    const [first] = wants(this.table.state, this.table.at, this.table.fair);
    return this.people.find((person) => person.id === first?.seatId);
  }

  /** Nobody leads: of those who want to speak the more talkative take the floor. */
  private boldest(): Seated | undefined {
    const able = this.people.filter((person) => this.table.state.turns.hands.has(person.id));
    let left = able.reduce((sum, person) => sum + person.talkative, 0) * this.random();
    return able.find((person) => (left -= person.talkative) <= 0);
  }

  private waited(person: Seated): void {
    if (person.handSince !== null)
      this.longestWait = Math.max(this.longestWait, this.table.now - person.handSince);
  }
}
