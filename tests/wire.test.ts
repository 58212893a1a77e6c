import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROTOCOL } from '../shared/protocol/live.ts';
import { COMMANDS, roleTable } from '../shared/session/commands.ts';
import { consoleView } from '../shared/views/console.ts';
import { keeperView } from '../shared/views/keeper.ts';
import { phoneView } from '../shared/views/phone.ts';
import { screenView } from '../shared/views/screen.ts';
import { seatView } from '../shared/views/seat.ts';
import { look } from '../shared/views/sight.ts';
import { LIVE, Room, voterOf } from './laws/room.ts';
import type { Parts } from './tooling/schema.ts';

/** A schema in a few words; enough to see that something went or became narrower. */
function words(parts: Parts | undefined): string {
  if (!parts) return 'nothing';
  const bounds = (parts.pipe ?? [])
    .filter((part) => typeof part.requirement === 'number')
    .map((part) => `${part.type} ${String(part.requirement)}`);
  return [shape(parts), ...bounds].join(' ');
}

function shape({ type, entries = {}, options = [], wrapped, item, literal }: Parts): string {
  switch (type) {
    case 'strict_object':
      return `{ ${Object.entries(entries)
        .map(([key, one]) => `${key}: ${words(one)}`)
        .join(', ')} }`;
    case 'union':
    case 'variant':
      return options.map((one) => words(one as Parts)).join(' | ');
    case 'picklist':
      return options.map((one) => `'${String(one)}'`).join(' | ');
    case 'optional':
      return `${words(wrapped)}?`;
    case 'nullable':
      return `${words(wrapped)} | null`;
    case 'array':
      return `(${words(item)})[]`;
    default:
      return type === 'literal' ? `'${String(literal)}'` : type;
  }
}

function commandLines(): string[] {
  return [...COMMANDS.values()].flatMap((command) =>
    command.roles.flatMap((role) => {
      const parts: Partial<Parts> = { ...command.schemas[role] };
      const fields = Object.entries(parts.entries ?? {}).filter(([name]) => name !== 'id' && name !== 'type');
      const head = `${role} ${command.type}`;
      return [head, ...fields.map(([name, schema]) => `${head} ${name}: ${words(schema)}`)];
    }),
  );
}

/** Every path of a view with the kind of value at its end. */
function paths(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.length === 0 ? [`${path}[]`] : paths(value[0], `${path}[]`);
  if (value === null || typeof value !== 'object')
    return [`${path}: ${value === null ? 'null' : typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => paths(inner, `${path}.${key}`));
}

/** Views of a session in which everything that can be seen is there. */
function viewLines(): string[] {
  const room = new Room({
    ballots: 'named',
    minBallots: 3,
    plannedEnd: '2026-11-24T15:00:00Z',
    groups: ['Inwoner'],
    expected: 24,
  });
  const [noor, henk] = [room.joins('Noor', { group: 'Inwoner' }), room.joins('Henk')];
  const of = { itemId: room.item() };
  for (const round of [1, 2]) {
    room.host('item.open', of);
    room.votes(noor, round + 1, { round });
    room.votes(henk, 2, { round });
    room.host('item.close', of);
    room.host('item.reveal', of);
  }
  room.host('round.start', { by: 'seats', seconds: 30 });
  const written = room.phone(henk, 'write.send', { text: 'Liever bellen.', name: true });
  room.host('text.mark', { textId: written.ok && written.value.data?.['textId'], as: 'shown' });
  room.host('turn.start', { seatId: noor.seatId });
  room.wait(90).phone(henk, 'hand.raise');
  const sight = look(room.state);
  const live = { ...LIVE, addresses: [{ name: 'wlan0', origin: 'http://192.168.1.23:3000' }] };
  const own = [noor, henk].flatMap((person) => {
    const seat = room.state.seats.all.get(person.seatId);
    return seat
      ? paths(
          seatView(sight, seat, (itemId) => voterOf(person.token, itemId)),
          'seat',
        )
      : [];
  });
  return [
    ...paths(phoneView(sight), 'phone'),
    ...own,
    ...paths(screenView(sight, live), 'screen'),
    ...paths(consoleView(sight, live), 'console'),
    ...paths(keeperView(sight, live), 'keeper'),
  ];
}

const sample = (): string[] =>
  readFileSync(new URL(`samples/wire-${PROTOCOL}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);

describe('the wire', () => {
  const today = new Set([...commandLines(), ...viewLines()]);

  it('W0 what this protocol number promised is still there, word for word', () => {
    expect(sample().filter((line) => !today.has(line))).toEqual([]);
  });

  it('W0 what is new is written down in the sample, so that it is promised from now on', () => {
    const promised = new Set(sample());
    expect([...today].filter((line) => !promised.has(line)).join('\n')).toBe('');
  });

  it('W0 the table in the docs says who may send what', () => {
    const docs = readFileSync(new URL('../docs/protocol.md', import.meta.url), 'utf8');
    const rows = roleTable().map(({ type, roles }) => `| \`${type}\` | ${roles.join(', ')} |`);
    const table = ['| command | who |', '| --- | --- |', ...rows].join('\n');
    expect(docs.match(/<!-- roles -->\n([\s\S]*?)\n<!-- \/roles -->/)?.[1]).toBe(table);
  });
});
