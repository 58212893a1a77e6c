import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Id } from '../../shared/ids.ts';
import type { Handshake } from '../../shared/protocol/live.ts';
import type { Value } from '../../shared/questions/fields.ts';
import type { Reason, RefusalCode } from '../../shared/refusals.ts';
import type { WireCommand } from '../../shared/session/commands.ts';
import type { Answer } from '../../shared/session/invitations/invitations.ts';
import type { PhoneView } from '../../shared/views/phone.ts';
import { openConnection, type Connection } from '../net/connection.ts';
import { newSecret, outboxName, tokenName } from '../net/keys.ts';
import type { Outcome, Retired } from '../net/outbox.ts';
import type { Storage } from '../net/page.ts';
import { followed, type Asked } from './asked.ts';

/** A vote that the server has, until one's own seat shows it. */
interface KeptVote {
  itemId: Id;
  round: number;
  value: Value;
  seq: number;
}

/** Something that was done and did not work out: said near the thumb until the next act. */
export type Trouble =
  | { kind: 'expired'; type: WireCommand['type'] }
  | { kind: 'refused'; code: RefusalCode; reason?: Reason };

interface Acts {
  kept: KeptVote | null;
  trouble: Trouble | null;
  asked: Asked | null;
}

/** One phone in one session: its connection and all that it can do. */
export interface PhoneSession {
  code: string;
  connection: Connection<PhoneView>;
  acts: StoreApi<Acts>;
  take(seat: { name?: string; group?: string }): void;
  vote(itemId: Id, round: number, value: Value): void;
  raise(): void;
  lower(): void;
  endTurn(turnId: Id): void;
  /** Whether one would rather listen. */
  listen(on: boolean): void;
  /** To an invitation that stands open. */
  answer(inviteId: Id, answer: Answer): void;
  /** The invitation really stood before somebody. */
  seen(inviteId: Id): void;
  rename(name: string): void;
  leave(): void;
  /** Takes one's own name, group and texts away for good. */
  eraseName(): void;
  /** Whether this phone sat down before. */
  hasToken(): boolean;
  /** Lets go of the seat that this phone had; the next one is a new one. */
  forget(): void;
}

interface Options {
  code: string;
  /** From a link that takes a seat over. */
  pair: string | null;
  storage: Storage;
  build: string;
}

export function openSession({ code, pair, storage, build }: Options): PhoneSession {
  const acts = createStore<Acts>(() => ({ kept: null, trouble: null, asked: null }));
  const ownToken = () => storage.get(tokenName(code));
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
      load: () => storage.get(outboxName(code)),
      save: (text) => storage.set(outboxName(code), text),
    },
    onRetired: (retired) => acts.setState((before) => afterwards(before, retired)),
  });
  connection.store.subscribe(({ welcome, refusal, seat, view }) => {
    const { asked } = acts.getState();
    const now = followed(asked, seat?.seat ?? null, view?.item?.id ?? null);
    if (now !== asked) acts.setState({ asked: now });
    if (claim && welcome?.seatId !== undefined) {
      storage.set(tokenName(code), claim.seatToken);
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
    take(seat) {
      const before = ownToken();
      const seatToken = before ?? newSecret();
      storage.set(tokenName(code), seatToken);
      act(async () => {
        const outcome = await connection.send({ type: 'seat.take', seatToken, ...seat });
        const none = before === null || (!outcome.ok && outcome.error.reason === 'removed');
        if (!outcome.ok && none) storage.set(tokenName(code), null);
        return outcome;
      });
    },
    vote: (itemId, round, value) => act(() => connection.send({ type: 'vote.cast', itemId, round, value })),
    raise: () => act(() => connection.send({ type: 'hand.raise' })),
    lower: () => act(() => connection.send({ type: 'hand.lower' })),
    endTurn: (turnId) => act(() => connection.send({ type: 'turn.end', turnId })),
    listen: (on) => act(() => connection.send({ type: 'listen.set', on })),
    answer(inviteId, answer) {
      const { asked } = acts.getState();
      if (asked?.inviteId === inviteId) acts.setState({ asked: { ...asked, answer } });
      act(() => connection.send({ type: 'invite.answer', inviteId, answer }));
    },
    seen: (inviteId) => void connection.send({ type: 'invite.seen', inviteId }),
    rename: (name) => act(() => connection.send({ type: 'seat.update', name })),
    leave: () => act(() => connection.send({ type: 'seat.leave' })),
    eraseName: () => act(() => connection.send({ type: 'seat.forget' })),
    hasToken: () => ownToken() !== null,
    forget() {
      storage.set(tokenName(code), null);
      storage.set(outboxName(code), null);
    },
  };
}

function afterwards(before: Acts, { command, outcome }: Retired): Acts {
  if (outcome.ok) {
    if (command.type !== 'vote.cast') return before;
    const { itemId, round, value } = command;
    return { ...before, kept: { itemId, round, value, seq: outcome.seq } };
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
  if (reason === 'not-running' || reason === 'seated') return before;
  return {
    ...before,
    trouble: reason === undefined ? { kind: 'refused', code } : { kind: 'refused', code, reason },
  };
}
