import type { Role } from '../../shared/session/command.ts';
import { COMMANDS } from '../../shared/session/commands.ts';
import type { Parts } from '../tooling/schema.ts';

/** Ids that exist, so that inputs get past the first question. */
export interface Known {
  ids: string[];
  /** By the field that they fit: `seatId`, `itemId` and so on. */
  by: Record<string, (string | number)[]>;
  secrets: string[];
  codes: string[];
}

/** Makes inputs at random: half of them nearly right, which is where the mistakes are. */
export class Inputs {
  readonly chance: () => number;
  known: Known = { ids: [], by: {}, secrets: [], codes: [] };
  #count = 0;

  constructor(chance: () => number) {
    this.chance = chance;
  }

  below(n: number): number {
    return Math.floor(this.chance() * n);
  }

  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  uuid(): string {
    this.#count += 1;
    return `${this.#count.toString(16).padStart(8, '0')}-0000-4000-8000-${this.below(2 ** 40)
      .toString(16)
      .padStart(12, '0')}`;
  }

  /** The text of a command of somebody in this role as it goes over the wire; not always JSON. */
  command(role: Role): string {
    const own = [...COMMANDS].filter(
      // After the end little is left to try.
      ([name, { schemas }]) =>
        schemas[role] !== undefined && (name !== 'session.end' || this.chance() < 0.02),
    );
    const [type, { schemas }] = this.one(this.chance() < 0.9 && own.length > 0 ? own : [...COMMANDS]);
    const schema = schemas[role] ?? Object.values(schemas)[0];
    const fields = this.fitting(schema as unknown as Parts) as object;
    const whole: Record<string, unknown> = { ...fields, id: this.uuid(), type };
    if (this.chance() < 0.2) whole[this.one([...Object.keys(whole), 'extra'])] = this.anything();
    const text = JSON.stringify(this.chance() < 0.95 ? whole : this.anything());
    return this.chance() < 0.99 ? text : this.one([this.damaged(text), this.text()]);
  }

  handshake(): string {
    const { ids, secrets, codes } = this.known;
    const whole: Record<string, unknown> = {
      protocol: this.chance() < 0.8 ? 1 : this.anything(),
      ...this.one([
        { code: this.one(codes) },
        { code: this.one(codes), seatToken: this.one(secrets) },
        { code: this.one(codes), pair: this.secret(), seatToken: this.secret() },
        { session: this.one(ids), key: this.one(secrets) },
        { session: this.one(ids), key: this.secret(), preview: true },
        { code: this.text() },
        {},
      ]),
    };
    if (this.chance() < 0.4) whole[this.one([...Object.keys(whole), 'code', 'key'])] = this.anything();
    const text = JSON.stringify(this.chance() < 0.95 ? whole : this.anything());
    return this.chance() < 0.97 ? text : this.damaged(text);
  }

  /** What fits a schema, or nearly. */
  fitting(parts: Parts, field = ''): unknown {
    const { type, entries = {}, options = [], wrapped, item, literal, pipe = [] } = parts;
    const limit = pipe.find(({ requirement }) => typeof requirement === 'number')?.requirement as
      | number
      | undefined;
    const known = this.known.by[field] ?? [];
    if (known.length > 0 && this.chance() < 0.8) return this.one(known);
    switch (type) {
      case 'strict_object':
      case 'loose_object':
      case 'object':
        return Object.fromEntries(Object.entries(entries).map(([key, one]) => [key, this.fitting(one, key)]));
      case 'union':
      case 'variant':
        return this.fitting(this.one(options) as Parts, field);
      case 'optional':
      case 'exact_optional':
        return this.chance() < 0.5 ? undefined : this.fitting(wrapped as Parts, field);
      case 'nullable':
        return this.chance() < 0.3 ? null : this.fitting(wrapped as Parts, field);
      case 'picklist':
        return this.one(options);
      case 'literal':
        return literal;
      case 'array':
        return Array.from({ length: this.below(4) }, () => this.fitting(item as Parts));
      case 'number':
        return (limit ?? 0) + this.below(4) - 1;
      case 'boolean':
        return this.chance() < 0.5;
      case 'string':
        return this.one([
          this.one(this.known.ids),
          this.text(),
          this.secret(),
          'Noor',
          'x'.repeat(this.below(600)),
        ]);
      default:
        return this.anything();
    }
  }

  secret(): string {
    return this.chance() < 0.3 ? this.one(this.known.secrets) : `${this.below(1e9)}`.padEnd(43, 'A');
  }

  text(): string {
    return this.one(TEXTS);
  }

  anything(depth = 0): unknown {
    const dice = this.below(depth > 3 ? 6 : 9);
    if (dice < 2) return this.text();
    if (dice < 4) return this.one(NUMBERS);
    if (dice === 4) return this.one([null, true, false]);
    if (dice === 5) return this.one(this.known.ids);
    if (dice === 6) return Array.from({ length: this.below(6) }, () => this.anything(depth + 1));
    if (dice === 7) return deep(this.one([10, 3000]));
    return { [this.text()]: this.anything(depth + 1), [this.text()]: this.anything(depth + 1) };
  }

  damaged(text: string): string {
    const at = this.below(text.length);
    return this.one([
      text.slice(0, at),
      text.slice(0, at) + this.text() + text.slice(at),
      text.slice(0, at) + text.slice(at + 1),
      text.repeat(3),
    ]);
  }
}

function deep(depth: number): unknown {
  let whole: unknown = 0;
  for (let i = 0; i < depth; i += 1) whole = [whole];
  return whole;
}

const NUMBERS = [0, -1, 1, 1.5, 1e9, 2 ** 53, 1e308, -1e308, 4_000_000_000_000];

const TEXTS = [
  '',
  ' ',
  'x',
  'Noor',
  '__proto__',
  'constructor',
  'toString',
  'null',
  '<script>alert(1)</script>',
  "'; DROP TABLE sessions; --",
  '=HYPERLINK("http://evil.example")',
  '../../etc/passwd',
  '%2e%2e%2f',
  '\u0000',
  '\r\nSet-Cookie: a=b',
  '\uD800',
  '\u202Eabc',
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  'e\u0301'.repeat(50),
  'x'.repeat(41),
  'x'.repeat(10_000),
  '00000000-0000-4000-8000-000000000000',
];
