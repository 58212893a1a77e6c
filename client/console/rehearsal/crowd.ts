import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { PhoneView } from '../../../shared/views/phone.ts';
import { openConnection } from '../../net/connection.ts';
import { chance, newSecret } from '../../net/keys.ts';
import type { Outcome, Unsent } from '../../net/outbox.ts';
import type { Crowd } from '../desk.ts';
import { simulatePerson } from './person.ts';

interface Stage {
  act: (command: Unsent) => Promise<Outcome>;
  code: string;
  names: readonly string[];
  rehearsal: boolean;
}

/** The simulated people of a rehearsal: real connections out of this page, which go when it is wiped. */
export function useCrowd({ act, code, names, rehearsal }: Stage): Crowd {
  const people = useRef<(() => void)[]>([]);
  const dismiss = useCallback(() => {
    for (const leave of people.current) leave();
    people.current = [];
  }, []);
  useEffect(() => dismiss, [dismiss]);
  // Wiped from another console: then these have nothing left to do either.
  const played = useRef(false);
  useEffect(() => {
    if (played.current && !rehearsal) dismiss();
    played.current = rehearsal;
  }, [rehearsal, dismiss]);

  return useMemo(
    () => ({
      async start() {
        const outcome = await act({ type: 'rehearsal.start' });
        if (outcome.ok) people.current = names.map((name) => enter(code, name));
      },
      async clear() {
        const outcome = await act({ type: 'rehearsal.clear' });
        if (outcome.ok) dismiss();
      },
    }),
    [act, code, names, dismiss],
  );
}

/** Faster than people, so that whoever practises need not wait. */
const SPEED = 1.5;

function enter(code: string, name: string): () => void {
  const seatToken = newSecret();
  const connection = openConnection<PhoneView>({
    auth: () => ({ protocol: 1, code, seatToken }),
    transports: ['websocket'],
  });
  const stop = simulatePerson(connection, { name, seatToken, random: chance, speed: SPEED, rehearsal: true });
  return () => {
    stop();
    connection.close();
  };
}
