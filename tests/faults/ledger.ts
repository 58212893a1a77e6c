import { createHash } from 'node:crypto';
import { seatToken } from '../../server/sessions/secrets.ts';
import type { StoredSession } from '../../server/storage/storage.ts';
import type { WireCommand } from '../../shared/session/commands.ts';
import type { Outcome } from '../../client/net/outbox.ts';
import { isTemporary } from '../../shared/refusals.ts';
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

  note(command: WireCommand, outcome: Outcome | null, token: string | null): void {
    this.#lines.set(command.id, { command, outcome, token });
  }

  /** How many commands were acknowledged. */
  get acknowledged(): number {
    return [...this.#lines.values()].filter(({ outcome }) => outcome?.ok).length;
  }

  /** Everything that does not add up; nothing, when all is well. */
  audit(stored: StoredSession): string[] {
    return [...this.#acts(stored), ...this.#votes(stored), ...versions(stored), ...counts(stored)];
  }

  #acts({ changes }: StoredSession): string[] {
    const times = new Map<string, number>();
    for (const { receipt } of changes) times.set(receipt.id, (times.get(receipt.id) ?? 0) + 1);
    return [...this.#lines.values()].flatMap(({ command, outcome }) =>
      command.type === 'vote.cast' ? [] : wrong(command, outcome, times.get(command.id) ?? 0),
    );
  }

  #votes(stored: StoredSession): string[] {
    const values = new Map<string, unknown>();
    const complaints: string[] = [];
    const full = new Set(stored.ballots.filter(({ receipts }) => receipts.length >= RECEIPTS).map(keyOf));
    const filed = new Map<string, number>();
    for (const { receipts } of stored.ballots)
      for (const one of receipts) filed.set(one, (filed.get(one) ?? 0) + 1);
    for (const { command, outcome, token } of this.#lines.values()) {
      if (command.type !== 'vote.cast' || token === null) continue;
      const voter = seatToken(token, stored.id).voterOf(command.itemId);
      const receipt = receiptOf(voter, command.id);
      values.set(receipt, command.value);
      const { itemId, round } = command;
      if (full.has(keyOf({ itemId, round, voter })) || wasDestroyed(stored)) continue;
      complaints.push(...wrong(command, outcome, filed.get(receipt) ?? 0));
    }
    for (const { voter, value, receipts } of stored.ballots) {
      const last = receipts.at(-1) ?? '';
      if (values.has(last) && JSON.stringify(values.get(last)) !== JSON.stringify(value))
        complaints.push(`The ballot of ${voter} does not hold the vote that came last.`);
    }
    return complaints;
  }
}

function wrong({ type, id }: WireCommand, outcome: Outcome | null, times: number): string[] {
  if (times > 1) return [`${type} ${id} was counted ${times} times.`];
  if (outcome?.ok && times === 0) return [`${type} ${id} was acknowledged, and is lost.`];
  if (isFinal(outcome) && times === 1) return [`${type} ${id} was refused, and is there.`];
  return [];
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
  return createHash('sha256').update(`${voter} ${commandId}`).digest('base64url').slice(0, 22);
}
