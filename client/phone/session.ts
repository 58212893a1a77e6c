import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Id } from '../../shared/ids.ts';
import type { Handshake } from '../../shared/protocol/live.ts';
import type { Value } from '../../shared/questions/fields.ts';
import type { Reason, RefusalCode } from '../../shared/refusals.ts';
import type { WireCommand } from '../../shared/session/commands.ts';
import type { Answer } from '../../shared/session/invitations/invitations.ts';
import type { ClosingQuestion } from '../../shared/session/votes/closing.ts';
import type { PhoneView } from '../../shared/views/phone.ts';
import { openConnection, type Connection } from '../net/connection.ts';
import { newSecret, outboxName, tokenName } from '../net/keys.ts';
import { ballotKey, type Outcome, type Retired } from '../net/outbox.ts';
import type { Storage } from '../net/page.ts';
import { followed, type Asked } from './asked.ts';
import { NOTHING_WRITTEN, oneLine, openWriting, returned, type Writing } from './writing.ts';

/** What the server has, until one's own seat shows it: by what it is an answer to, see `ballotKey`. */
type Kept = Partial<Record<string, { value: Value; seq: number }>>;

/** Something that was done and did not work out: said near the thumb until the next act. */
export type Trouble =
  | { kind: 'expired'; type: WireCommand['type'] }
  | { kind: 'refused'; code: RefusalCode; reason?: Reason };

interface Acts {
  kept: Kept;
  trouble: Trouble | null;
  asked: Asked | null;
}

/** One phone in one session: its connection and all that it can do. */
export interface PhoneSession {
  code: string;
  connection: Connection<PhoneView>;
  acts: StoreApi<Acts>;
  writing: StoreApi<Writing>;
  take(seat: { name?: string; group?: string }): void;
  vote(itemId: Id, round: number, value: Value): void;
  raise(): void;
  lower(): void;
  endTurn(turnId: Id): void;
  /** Whether one would rather listen. */
  listen(on: boolean): void;
  /** Sends what was written instead of said. */
  write(): void;
  /** To an invitation that stands open. */
  answer(inviteId: Id, answer: Answer): void;
  /** The invitation really stood before somebody. */
  seen(inviteId: Id): void;
  rename(name: string): void;
  leave(): void;
  /** Not now, in a round from seat to seat. */
  pass(): void;
  /** To a question after the talk. */
  say(question: ClosingQuestion, value: number | null): void;
  /** Takes one's own name, group and texts away for good. */
  eraseName(): void;
  /** Whether this phone sat down before. */
  hasToken(): boolean;
  /** Lets go of the seat that this phone had; the next one is a new one. */
  forget(): void;
}

interface Options {
  code: string;
  /** Which of the people who share this phone, from 1. */
  place: number;
  /** From a link that takes a seat over. */
  pair: string | null;
  storage: Storage;
  build: string;
}

export function openSession({ code, place, pair, storage, build }: Options): PhoneSession {
  const acts = createStore<Acts>(() => ({ kept: {}, trouble: null, asked: null }));
  const writing = openWriting(storage, code, place);
  const [seatName, waitingName] = [tokenName(code, place), outboxName(code, place)];
  const ownToken = () => storage.get(seatName);
  let claim = pair === null ? null : { pair, seatToken: newSecret() };

  const auth = (): Handshake => {
    const seatToken = ownToken();
    if (claim) return { protocol: 1, code, ...claim };
    return seatToken === null ? { protocol: 1, code } : { protocol: 1, code, seatToken };
  };
  const connection = openConnection<PhoneView>({
    auth,
    build,
    keep: {
      load: () => storage.get(waitingName),
      save: (text) => storage.set(waitingName, text),
    },
    onRetired(retired) {
      acts.setState((before) => afterwards(before, retired));
      writing.setState((before) => returned(before, retired));
    },
  });
  connection.store.subscribe(({ welcome, refusal, seat, view }) => {
    const { asked } = acts.getState();
    const now = followed(asked, seat?.seat ?? null, view?.item?.id ?? null);
    if (now !== asked) acts.setState({ asked: now });
    if (claim && welcome?.seatId !== undefined) {
      storage.set(seatName, claim.seatToken);
      claim = null;
    }
    // The link does not fit any more; a seat of this phone's own is still its own.
    if (claim && refusal && (refusal.code === 'not-found' || refusal.code === 'forbidden')) {
      claim = null;
      acts.setState({ trouble: { kind: 'refused', code: 'not-found', reason: 'pair' } });
      connection.reconnect();
    }
  });

  const act = (send: () => Promise<Outcome>) => {
    acts.setState({ trouble: null });
    void send();
  };
  return {
    code,
    connection,
    acts,
    writing,
    take(seat) {
      const before = ownToken();
      const seatToken = before ?? newSecret();
      storage.set(seatName, seatToken);
      act(async () => {
        const outcome = await connection.send({ type: 'seat.take', seatToken, ...seat });
        const none = before === null || (!outcome.ok && outcome.error.reason === 'removed');
        if (!outcome.ok && none) storage.set(seatName, null);
        return outcome;
      });
    },
    vote: (itemId, round, value) => act(() => connection.send({ type: 'vote.cast', itemId, round, value })),
    raise: () => act(() => connection.send({ type: 'hand.raise' })),
    lower: () => act(() => connection.send({ type: 'hand.lower' })),
    endTurn: (turnId) => act(() => connection.send({ type: 'turn.end', turnId })),
    listen: (on) => act(() => connection.send({ type: 'listen.set', on })),
    write() {
      const { draft, named } = writing.getState();
      act(() => connection.send({ type: 'write.send', text: oneLine(draft), name: named }));
      writing.setState({ isOpen: false, draft: '', named: false });
    },
    answer(inviteId, answer) {
      const { asked } = acts.getState();
      if (asked?.inviteId === inviteId) acts.setState({ asked: { ...asked, answer } });
      act(() => connection.send({ type: 'invite.answer', inviteId, answer }));
    },
    seen: (inviteId) => void connection.send({ type: 'invite.seen', inviteId }),
    rename: (name) => act(() => connection.send({ type: 'seat.update', name })),
    leave: () => act(() => connection.send({ type: 'seat.leave' })),
    pass: () => act(() => connection.send({ type: 'round.pass' })),
    say: (question, value) => act(() => connection.send({ type: 'closing.answer', question, value })),
    eraseName() {
      writing.setState(NOTHING_WRITTEN);
      act(() => connection.send({ type: 'seat.forget' }));
    },
    hasToken: () => ownToken() !== null,
    forget() {
      storage.set(seatName, null);
      storage.set(waitingName, null);
      writing.setState(NOTHING_WRITTEN);
    },
  };
}

const DONE: readonly Reason[] = ['not-running', 'seated', 'no-round', 'not-in-round'];

function afterwards(before: Acts, { command, outcome }: Retired): Acts {
  if (outcome.ok) {
    const key = ballotKey(command);
    if (key === null || !('value' in command)) return before;
    return { ...before, kept: { ...before.kept, [key]: { value: command.value, seq: outcome.seq } } };
  }
  const { code, reason } = outcome.error;
  if (code === 'superseded' || command.type === 'invite.seen') return before;
  if (command.type === 'invite.answer') {
    const { asked } = before;
    const unanswered = asked?.inviteId === command.inviteId ? { ...asked, answer: null } : asked;
    // The question was gone already; that it is over is said where it stood.
    if (code !== 'expired') return { ...before, asked: unanswered };
    return { ...before, asked: unanswered, trouble: { kind: 'expired', type: command.type } };
  }
  if (code === 'expired') return { ...before, trouble: { kind: 'expired', type: command.type } };
  // Done already, by oneself or by the facilitator: nothing to say.
  if (reason !== undefined && DONE.includes(reason)) return before;
  if (command.type === 'closing.answer' && reason === 'closed')
    return { ...before, trouble: { kind: 'expired', type: command.type } };
  return {
    ...before,
    trouble: reason === undefined ? { kind: 'refused', code } : { kind: 'refused', code, reason },
  };
}
