import { createHash } from 'node:crypto';
import { fold } from '../../server/sessions/fold.ts';
import { seatToken } from '../../server/sessions/secrets.ts';
import type { StoredSession } from '../../server/storage/storage.ts';
import type { WireCommand } from '../../shared/session/commands.ts';
import type { Outcome } from '../../client/net/outbox.ts';
import type { Hash } from '../../shared/ids.ts';
import { isTemporary } from '../../shared/refusals.ts';
import type { Outcome as Judged } from '../../server/sessions/surroundings.ts';
import type { RoundResult } from '../../shared/session/votes/votes.ts';

/** What somebody sent, and what was heard about it in the end; null: nothing. */
interface Line {
  command: WireCommand;
  outcome: Outcome | null;
  /** Of the phone that sent it. */
  token: string | null;
}

/** How many receipts a ballot keeps: see `votes/commands.ts`. */
const RECEIPTS = 100;

/** Keeps the books of everybody: what they were told against what was written. */
export class Ledger {
  readonly #lines = new Map<string, Line>();
  /** Ids of which a copy was accepted, though another one may have been refused before or after it. */
  readonly #accepted = new Set<string>();
  readonly #answered = new Set<string>();
  readonly #contradicted: { command: WireCommand; token: Hash | null }[] = [];

  note(command: WireCommand, outcome: Outcome | null, token: string | null): void {
    this.#lines.set(command.id, { command, outcome, token });
  }

  /** What the server made of one copy of a command, whether anybody heard it or not. */
  judged(command: WireCommand, outcome: Judged, token: Hash | null): void {
    if (outcome.ok || outcome.error.code === 'unavailable') this.#accepted.add(command.id);
    if (outcome.ok) this.#answered.add(command.id);
    else if (this.#answered.has(command.id) && !isTemporary(outcome.error.code))
      this.#contradicted.push({ command, token });
  }

  /** How many commands were acknowledged. */
  get acknowledged(): number {
    return [...this.#lines.values()].filter(({ outcome }) => outcome?.ok).length;
  }

  /** Everything that does not add up; nothing, when all is well. */
  audit(stored: StoredSession): string[] {
    return [
      ...this.#acts(stored),
      ...this.#votes(stored),
      ...this.#contradictions(stored),
      ...versions(stored),
      ...counts(stored),
    ];
  }

  /** A phone that lost its seat is told so, whatever it did before. */
  #acts(stored: StoredSession): string[] {
    const { changes } = stored;
    const { lost } = fold(stored).seats;
    const times = new Map<string, number>();
    for (const { receipt } of changes) times.set(receipt.id, (times.get(receipt.id) ?? 0) + 1);
    return [...this.#lines.values()].flatMap(({ command, outcome, token }) => {
      if (command.type === 'vote.cast') return [];
      const isLost = token !== null && lost.has(hashOf(token));
      return this.#wrong(command, isLost && !outcome?.ok ? null : outcome, times.get(command.id) ?? 0);
    });
  }

  #contradictions(stored: StoredSession): string[] {
    const { lost } = fold(stored).seats;
    return this.#contradicted
      .filter(({ token }) => token === null || !lost.has(token))
      .map(({ command: { type, id } }) => `${type} ${id} was accepted, and refused when it came again.`);
  }

  #votes(stored: StoredSession): string[] {
    if (wasDestroyed(stored)) return [];
    const values = new Map<string, unknown>();
    const full = new Set(stored.ballots.filter(({ receipts }) => receipts.length >= RECEIPTS).map(keyOf));
    const filed = new Map<string, number>();
    for (const { receipts } of stored.ballots)
      for (const one of receipts) filed.set(one, (filed.get(one) ?? 0) + 1);
    const votersOf = votersIn(stored);
    const complaints = [...this.#lines.values()].flatMap((line) => {
      const { command, outcome } = line;
      if (command.type !== 'vote.cast') return [];
      const voters = votersOf(line);
      const receipts = voters.map((voter) => receiptOf(voter, command.id));
      for (const one of receipts) values.set(one, command.value);
      const { itemId, round } = command;
      if (voters.some((voter) => full.has(keyOf({ itemId, round, voter })))) return [];
      return this.#wrong(
        command,
        outcome,
        receipts.reduce((sum, one) => sum + (filed.get(one) ?? 0), 0),
      );
    });
    for (const { voter, value, receipts } of stored.ballots) {
      const last = receipts.at(-1) ?? '';
      if (!values.has(last)) complaints.push(`Nobody cast the ballot of ${voter}.`);
      else if (JSON.stringify(values.get(last)) !== JSON.stringify(value))
        complaints.push(`The ballot of ${voter} does not hold the vote that came last.`);
    }
    return complaints;
  }

  #wrong({ type, id }: WireCommand, outcome: Outcome | null, times: number): string[] {
    if (times > 1) return [`${type} ${id} was counted ${times} times.`];
    if (outcome?.ok && times === 0) return [`${type} ${id} was acknowledged, and is lost.`];
    if (isFinal(outcome) && times === 1 && !this.#accepted.has(id))
      return [`${type} ${id} was refused, and is there.`];
    return [];
  }
}

/** Whom a vote may be filed under: with named ballots any seat, since a phone may have come to another. */
function votersIn(stored: StoredSession): (line: Line) => string[] {
  const { meeting, seats } = fold(stored);
  const everybody = [...seats.all.keys()];
  return ({ command, token }) => {
    if (command.type !== 'vote.cast') return [];
    if (token === null) return 'seatId' in command ? [command.seatId] : [];
    return meeting.ballots === 'named' ? everybody : [seatToken(token, stored.id).voterOf(command.itemId)];
  };
}

function isFinal(outcome: Outcome | null): boolean {
  if (outcome === null || outcome.ok) return false;
  const { code } = outcome.error;
  return code === 'superseded' || (code !== 'expired' && !isTemporary(code));
}

/** Each accepted command made one version, and nothing else did. */
function versions(stored: StoredSession): string[] {
  const { seq, changes, ballots } = stored;
  const numbers = changes.map((change) => change.seq);
  const complaints = numbers.some((one, at) => at > 0 && one <= (numbers[at - 1] ?? 0))
    ? ['The log is out of order.']
    : [];
  const isCut = ballots.some(({ receipts }) => receipts.length >= RECEIPTS) || wasDestroyed(stored);
  const made = changes.length + ballots.reduce((sum, { receipts }) => sum + receipts.length, 0);
  if (!isCut && made !== seq) complaints.push(`${made} commands made ${seq} versions.`);
  return complaints;
}

/** What was settled is what lies in the box. */
function counts(stored: StoredSession): string[] {
  if (wasDestroyed(stored)) return [];
  return stored.changes
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => {
      if (entry.type !== 'round-settled') return [];
      const { itemId, round, result } = entry;
      const box = stored.ballots.filter((one) => one.itemId === itemId && one.round === round);
      return adds(
        result,
        box.map(({ value }) => value),
      )
        ? []
        : [`Round ${round} of ${itemId} was counted wrong.`];
    });
}

/** Statements of five answers. */
function adds({ counts: told, noOpinion, voters }: RoundResult, values: unknown[]): boolean {
  if (voters !== values.length) return false;
  if (told === null) return true;
  const expected = told.map((_, at) => values.filter((value) => value === at + 1).length);
  return noOpinion === values.filter((value) => value === null).length && told.join() === expected.join();
}

function wasDestroyed({ changes }: StoredSession): boolean {
  return changes.some(({ entries }) => entries.some(({ type }) => type === 'ballots-destroyed'));
}

const keyOf = (ballot: { itemId: string; round: number; voter: string }): string =>
  `${ballot.itemId} ${ballot.round} ${ballot.voter}`;

function receiptOf(voter: string, commandId: string): string {
  return hashOf(`${voter} ${commandId}`).slice(0, 22);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
