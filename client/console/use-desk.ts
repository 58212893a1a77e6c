import { useCallback, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Id } from '../../shared/ids.ts';
import type { ConsoleSeat, ConsoleView } from '../../shared/views/console.ts';
import type { Connection } from '../net/connection.ts';
import { keyName } from '../net/keys.ts';
import type { Outcome, Unsent } from '../net/outbox.ts';
import type { ConsoleTexts } from '../texts/console.nl.ts';
import { device } from './connect.ts';
import type { Desk, Panel, Replying } from './desk.ts';
import { deal, NOTHING_DEALT, type Numbers } from './keys/numbers.ts';
import { useCrowd } from './rehearsal/crowd.ts';
import { canGive } from './steps.ts';

interface Given {
  sessionId: Id;
  keyText: string;
  renewKey: (key: string) => void;
  connection: Connection<ConsoleView>;
  view: ConsoleView;
  texts: ConsoleTexts;
}

/** A sentence that was just said; the number tells two equal ones apart. */
export interface Said {
  number: number;
  sentence: string;
}

export function useDeskOf({ sessionId, keyText, renewKey, connection, view, texts }: Given): {
  desk: Desk;
  said: Said | null;
} {
  const [panel, open] = useState<Panel | null>(null);
  const [said, say] = useSaid();
  const [allInvited, showAllInvited] = useState(false);
  const seats = useSeats(connection);
  const [screenKey, renewScreenKey] = useScreenKey(sessionId, connection);
  const reportKey = useStore(connection.store, (state) => state.welcome?.keys?.report ?? null);
  const [keeperKey, renewKeeperKey] = useKeeperKey(connection);
  const [replying, setReplying] = useReplying(view);
  const numbers = useNumbers(view, seats.of);
  const [votedFor, setVotedFor] = useState<ReadonlySet<string>>(new Set());
  const { noAnswer } = texts.page;
  const act = useCallback(
    async (command: Unsent): Promise<Outcome> => {
      const outcome = await connection.send(command);
      if (!outcome.ok && outcome.error.code !== 'superseded') say(outcome.error.message || noAnswer);
      return outcome;
    },
    [connection, say, noAnswer],
  );
  const crowd = useCrowd({ act, code: view.code, names: texts.rehearsal.names, rehearsal: view.rehearsal });
  const desk: Desk = {
    sessionId,
    key: keyText,
    renewKey,
    screenKey,
    renewScreenKey,
    reportKey,
    keeperKey,
    renewKeeperKey,
    view,
    seats: seats.list,
    seat: seats.of,
    texts,
    now: connection.now,
    act,
    say,
    panel,
    open,
    crowd,
    replying,
    setReplying,
    numbers,
    allInvited,
    showAllInvited,
    votedFor,
    noteVote: (mark) => setVotedFor((before) => new Set([...before, mark])),
  };
  return { desk, said };
}

function useSaid(): [Said | null, (sentence: string) => void] {
  const [said, setSaid] = useState<Said | null>(null);
  const say = useCallback(
    (sentence: string) => setSaid((before) => ({ number: (before?.number ?? 0) + 1, sentence })),
    [],
  );
  return [said, say];
}

function useSeats(connection: Connection<ConsoleView>) {
  const seats = useStore(connection.store, (state) => state.seats);
  return useMemo(
    () => ({
      list: [...seats.values()].sort((a, b) => a.place - b.place),
      of: (id: Id): ConsoleSeat | undefined => seats.get(id),
    }),
    [seats],
  );
}

/** The projector's key lies where the screen page of this browser looks for it. */
function useScreenKey(
  sessionId: Id,
  connection: Connection<ConsoleView>,
): [string | null, (key: string) => void] {
  const welcomed = useStore(connection.store, (state) => state.welcome?.keys?.screen ?? null);
  const [renewed, renew] = useState<string | null>(null);
  const key = renewed ?? welcomed;
  useEffect(() => {
    if (key !== null) device.set(keyName('screen', sessionId), key);
  }, [sessionId, key]);
  return [key, renew];
}

function useKeeperKey(connection: Connection<ConsoleView>): [string | null, (key: string) => void] {
  const welcomed = useStore(connection.store, (state) => state.welcome?.keys?.keeper ?? null);
  const [renewed, renew] = useState<string | null>(null);
  return [renewed ?? welcomed, renew];
}

/** Meant for the one turn during which it was chosen. */
function useReplying(view: ConsoleView): [Replying | null, (replying: Replying | null) => void] {
  const turn = `${view.item?.id} ${view.speaker?.turnId}`;
  const [chosen, choose] = useState<{ replying: Replying | null; turn: string }>({ replying: null, turn });
  const set = (replying: Replying | null) => choose({ replying, turn });
  return [chosen.turn === turn ? chosen.replying : null, set];
}

/** Dealt anew with every turn, and with an order that was asked for. */
function useNumbers(view: ConsoleView, seat: Desk['seat']): Numbers {
  const [dealt, keep] = useState(NOTHING_DEALT);
  const hands = view.wants.map(({ seatId }) => seatId).filter((seatId) => seat(seatId));
  const during = [view.item?.id, canGive(view), view.handOrder, view.turns.at(-1)?.id].join(' ');
  const now = deal(dealt, hands, during);
  if (now !== dealt) keep(now);
  return now.numbers;
}
