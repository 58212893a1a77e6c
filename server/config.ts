import { isIP } from 'node:net';
import * as v from 'valibot';
import { adapters, httpOrigin, type Address } from './network.ts';

/** What the host may set, read once at the start; this file is the only reader of the environment and the flags. */
export type Config = v.InferOutput<typeof schema>;

export type ReadConfig = { ok: true; config: Config } | { ok: false; message: string };

/** Where each value comes from (a flag goes before a variable) and what it is when nothing is set. */
const settings = {
  port: { variable: 'PORT', flag: '--port', otherwise: '3000' },
  host: { variable: 'HOST', flag: '--host', otherwise: '0.0.0.0' },
  publicUrl: { variable: 'PUBLIC_URL', flag: '--address', otherwise: null },
  hostPassword: { variable: 'HOST_PASSWORD', flag: null, otherwise: null },
  dataDir: { variable: 'DATA_DIR', flag: null, otherwise: 'data' },
  logLevel: { variable: 'LOG_LEVEL', flag: null, otherwise: 'info' },
  metricsToken: { variable: 'METRICS_TOKEN', flag: null, otherwise: null },
  trustProxy: { variable: 'TRUST_PROXY', flag: null, otherwise: '0' },
  retentionDays: { variable: 'RETENTION_DAYS', flag: null, otherwise: '30' },
} as const;

type Key = keyof typeof settings;
type Raw = { value: string | null; from: string };

const keys = Object.keys(settings) as Key[];
const flags = keys.flatMap((key) => settings[key].flag ?? []);
const secrets: Key[] = ['hostPassword', 'metricsToken'];

// The message of each check completes the sentence 'PORT must be ...'.
const whole = (from: number, to: number) => {
  const message = `a whole number from ${from} to ${to}`;
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,9}$/, message),
    v.transform(Number),
    v.minValue(from, message),
    v.maxValue(to, message),
  );
};
const secret = v.nullable(v.pipe(v.string(), v.minLength(12, 'at least 12 characters long')));
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const schema = v.object({
  port: whole(1, 65_535),
  host: v.pipe(v.string(), v.check(isHost, 'an address or host name')),
  /** An origin: no path, no slash at the end. Null: the addresses of this machine. */
  publicUrl: v.nullable(
    v.pipe(
      v.string(),
      v.check(isOrigin, 'a URL that starts with http:// or https:// and has no path'),
      v.transform((url) => new URL(url).origin),
    ),
  ),
  /** Null: sessions are made on the machine itself only. */
  hostPassword: secret,
  dataDir: v.string(),
  logLevel: v.picklist(levels, `one of ${levels.join(', ')}`),
  /** Null: `/metrics` answers the machine itself only. */
  metricsToken: secret,
  /** How many proxies of the host's own stand before this server; their X-Forwarded-For is believed, no other. */
  trustProxy: whole(0, 10),
  /** After so many days names, texts and ballots are forgotten; 0: never by itself. */
  retentionDays: whole(0, 3650),
});

/** `argv` without node and the script. The first value that is wrong is answered with one sentence. */
export function readConfig(
  env: Record<string, string | undefined>,
  argv: string[],
  machine: Address[] = adapters(),
): ReadConfig {
  const given = readFlags(argv);
  if (typeof given === 'string') return { ok: false, message: given };
  const raw = Object.fromEntries(keys.map((key) => [key, rawValue(key, env, given)])) as Record<Key, Raw>;
  const address = given.get('--address');
  if (address !== undefined) raw.publicUrl.value = addressToUrl(address, raw.port.value, machine);

  const parsed = v.safeParse(schema, Object.fromEntries(keys.map((key) => [key, raw[key].value])), {
    abortEarly: true,
  });
  if (parsed.success) return { ok: true, config: parsed.output };
  const key = parsed.issues[0].path?.[0].key as Key;
  if (key === 'publicUrl' && address !== undefined)
    return { ok: false, message: badAddress(address, machine) };
  return { ok: false, message: badValue(key, raw[key], parsed.issues[0].message) };
}

/** Both `--port 80` and `--port=80`; a sentence when one is not known or has no value. */
function readFlags(argv: string[]): Map<string, string> | string {
  const given = new Map<string, string>();
  const rest = argv.values();
  for (const word of rest) {
    const [flag = '', ...inline] = word.split('=');
    if (!flags.some((known) => known === flag)) return `Unknown flag ${word}: there are ${flags.join(', ')}.`;
    const value = inline.length > 0 ? inline.join('=') : rest.next().value;
    if (value === undefined || value === '') return `${flag} needs a value.`;
    given.set(flag, value);
  }
  return given;
}

/** An empty variable counts as not set. */
function rawValue(key: Key, env: Record<string, string | undefined>, given: Map<string, string>): Raw {
  const { variable, flag, otherwise } = settings[key];
  const fromFlag = flag === null ? undefined : given.get(flag);
  if (flag !== null && fromFlag !== undefined) return { value: fromFlag, from: flag };
  const fromEnv = env[variable]?.trim();
  return { value: fromEnv === undefined || fromEnv === '' ? otherwise : fromEnv, from: variable };
}

/** `--address` takes a URL, an address or host name with or without a port, or the name of an adapter. */
function addressToUrl(address: string, port: string | null, machine: Address[]): string {
  if (/^https?:\/\//i.test(address)) return address;
  const adapter = machine.find((one) => one.name.toLowerCase() === address.toLowerCase());
  const host = adapter?.address ?? address;
  if (/^[^:]+:\d+$/.test(host)) return isHost(host.replace(/:\d+$/, '')) ? `http://${host}` : '';
  // A single word is more likely a mistyped adapter than a machine; http://word says that it is a machine.
  const known = adapter !== undefined || isIP(host) !== 0 || host.includes('.') || host === 'localhost';
  return known && isHost(host) && /^\d{1,5}$/.test(port ?? '') ? httpOrigin(host, Number(port)) : '';
}

function isHost(text: string): boolean {
  return isIP(text) !== 0 || /^[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*\.?$/i.test(text);
}

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return (
    url !== null &&
    ['http:', 'https:'].includes(url.protocol) &&
    url.href === `${url.origin}/` &&
    !/[?#]/.test(text)
  );
}

function badValue(key: Key, { value, from }: Raw, must: string): string {
  return secrets.includes(key) ? `${from} must be ${must}.` : `${from} must be ${must}, but is "${value}".`;
}

function badAddress(address: string, machine: Address[]): string {
  const names = machine.map((one) => one.name).join(', ');
  const adapter = names === '' ? '' : ` or one of the adapters of this machine (${names})`;
  return `--address must be a URL without a path, an address${adapter}, but is "${address}".`;
}
