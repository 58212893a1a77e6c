import { createHash } from 'node:crypto';
import { simulatePerson } from '../../client/console/rehearsal/person.ts';
import { openConnection, type Connection } from '../../client/net/connection.ts';
import type { PhoneView } from '../../shared/views/phone.ts';
import { seeded } from './random.ts';

const NAMES =
  'Miriam Joost Fatima Henk Sanne Ali Truus Wim Noor Peter Ayşe Marieke Lotte Hassan Ria Tom Ingrid Bram Yusra Daan Els Moussa Anna Kees Zoë Jelle Olga Rachid Femke Cem Hanna Gijs Nadia Koen Leila Ruud'.split(
    ' ',
  );

export interface CrowdPlan {
  url: string;
  code: string;
  people: number;
  speed: number;
  seed: number;
}

export interface Crowd {
  connections: Connection<PhoneView>[];
  leave(): void;
}

/** Simulated people on real connections: the ones of the rehearsal, seeded. */
export function enter({ url, code, people, speed, seed }: CrowdPlan): Crowd {
  const all = Array.from({ length: people }, (_, i) => {
    const random = seeded(seed * 10_007 + i);
    const seatToken = createHash('sha256').update(`${code} ${seed} ${i}`).digest('base64url');
    const connection = openConnection<PhoneView>({
      url,
      auth: () => ({ protocol: 1, code, seatToken }),
      transports: ['websocket'],
      random,
    });
    return { connection, stop: simulatePerson(connection, { name: nameOf(i), seatToken, random, speed }) };
  });
  return {
    connections: all.map(({ connection }) => connection),
    leave() {
      for (const { connection, stop } of all) {
        stop();
        connection.close();
      }
    },
  };
}

function nameOf(i: number): string {
  const name = NAMES[i % NAMES.length] ?? 'Noor';
  const again = Math.floor(i / NAMES.length);
  return again === 0 ? name : `${name} ${String.fromCharCode(65 + (again % 26))}.`;
}
