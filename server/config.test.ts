import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const machine = [
  { name: 'wifi0', address: '192.168.1.23' },
  { name: 'Ethernet 2', address: '10.0.0.5' },
];
const read = (env: Record<string, string>, ...argv: string[]) => readConfig(env, argv, machine);
const publicUrl = (...argv: string[]) => {
  const result = read({}, ...argv);
  return result.ok ? result.config.publicUrl : result.message;
};
const complaint = (env: Record<string, string>, ...argv: string[]) => {
  const result = read(env, ...argv);
  return result.ok ? null : result.message;
};

it('nothing set gives a server for the room', () => {
  expect(read({})).toEqual({
    ok: true,
    config: {
      port: 3000,
      host: '0.0.0.0',
      publicUrl: null,
      hostPassword: null,
      dataDir: 'data',
      logLevel: 'info',
      metricsToken: null,
      trustProxy: 0,
      retentionDays: 30,
    },
  });
});

it('every variable is read', () => {
  const env = {
    PORT: '8080',
    HOST: '127.0.0.1',
    PUBLIC_URL: 'https://panel.example/',
    HOST_PASSWORD: 'twelve signs',
    DATA_DIR: '/var/evenwoord',
    LOG_LEVEL: 'warn',
    METRICS_TOKEN: 'also twelve signs',
    TRUST_PROXY: '1',
    RETENTION_DAYS: '0',
  };
  expect(read(env)).toEqual({
    ok: true,
    config: {
      port: 8080,
      host: '127.0.0.1',
      publicUrl: 'https://panel.example',
      hostPassword: 'twelve signs',
      dataDir: '/var/evenwoord',
      logLevel: 'warn',
      metricsToken: 'also twelve signs',
      trustProxy: 1,
      retentionDays: 0,
    },
  });
});

it('an empty variable counts as not set, and one that is not ours is left alone', () => {
  expect(read({ PORT: '', HOST_PASSWORD: ' ', HOME: '/root' })).toEqual(read({}));
});

it('a flag goes before its variable, written either way', () => {
  expect(read({ PORT: '1', HOST: 'a' }, '--port', '8080', '--host=b')).toMatchObject({
    config: { port: 8080, host: 'b' },
  });
});

describe('--address', () => {
  it.each([
    ['https://panel.example', 'https://panel.example'],
    ['http://laptop:8080/', 'http://laptop:8080'],
    ['192.168.1.77', 'http://192.168.1.77:3000'],
    ['192.168.1.77:8080', 'http://192.168.1.77:8080'],
    ['laptop.local', 'http://laptop.local:3000'],
    ['wifi0', 'http://192.168.1.23:3000'],
    ['ethernet 2', 'http://10.0.0.5:3000'],
    ['fd00::1', 'http://[fd00::1]:3000'],
  ])('%s is %s', (given, url) => {
    expect(publicUrl('--address', given)).toBe(url);
  });

  it('follows the port', () => {
    expect(publicUrl('--address', 'wifi0', '--port', '80')).toBe('http://192.168.1.23');
  });

  it.each(['wifi9', 'https://panel.example/app', 'ftp://panel.example', 'no host', 'a b:80'])(
    '%s is refused',
    (given) => {
      expect(publicUrl('--address', given)).toBe(
        `--address must be a URL without a path, an address or one of the adapters of this machine (wifi0, Ethernet 2), but is "${given}".`,
      );
    },
  );
});

it.each([
  [{ PORT: 'abc' }, 'PORT must be a whole number from 1 to 65535, but is "abc".'],
  [{ PORT: '0' }, 'PORT must be a whole number from 1 to 65535, but is "0".'],
  [{ PORT: '3000.5' }, 'PORT must be a whole number from 1 to 65535, but is "3000.5".'],
  [{ PORT: '99999', LOG_LEVEL: 'loud' }, 'PORT must be a whole number from 1 to 65535, but is "99999".'],
  [{ HOST: 'http://x' }, 'HOST must be an address or host name, but is "http://x".'],
  [
    { PUBLIC_URL: 'panel.example' },
    'PUBLIC_URL must be a URL that starts with http:// or https:// and has no path, but is "panel.example".',
  ],
  [
    { PUBLIC_URL: 'https://panel.example/?a' },
    'PUBLIC_URL must be a URL that starts with http:// or https:// and has no path, but is "https://panel.example/?a".',
  ],
  [{ HOST_PASSWORD: 'secret' }, 'HOST_PASSWORD must be at least 12 characters long.'],
  [{ METRICS_TOKEN: 'secret' }, 'METRICS_TOKEN must be at least 12 characters long.'],
  [
    { LOG_LEVEL: 'loud' },
    'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent, but is "loud".',
  ],
  [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY must be a whole number from 0 to 10, but is "true".'],
  [{ RETENTION_DAYS: '-1' }, 'RETENTION_DAYS must be a whole number from 0 to 3650, but is "-1".'],
])('%o: one sentence, without a secret in it', (env, sentence) => {
  expect(complaint(env)).toBe(sentence);
});

it.each([
  [['--prot', '80'], 'Unknown flag --prot: there are --port, --host, --address.'],
  [['80'], 'Unknown flag 80: there are --port, --host, --address.'],
  [['--port'], '--port needs a value.'],
  [['--port='], '--port needs a value.'],
  [['--port', 'x'], '--port must be a whole number from 1 to 65535, but is "x".'],
])('%j: one sentence', (argv, sentence) => {
  expect(complaint({}, ...argv)).toBe(sentence);
});
