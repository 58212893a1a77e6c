import { describe, expect, it } from 'vitest';
import { adapters, addresses, inOrder, joinOrigin } from './network.ts';

const ipv4 = (address: string, internal = false) => ({
  address,
  internal,
  family: 'IPv4' as const,
  netmask: '255.255.255.0',
  mac: '00:00:00:00:00:00',
  cidr: null,
});
const ipv6 = { ...ipv4('fe80::1'), family: 'IPv6' as const, scopeid: 1 };

describe('the addresses of this machine', () => {
  it('leave out loopback, link-local and IPv6 ones', () => {
    const interfaces = {
      lo: [ipv4('127.0.0.1', true)],
      eth0: [ipv6, ipv4('10.0.0.5')],
      wifi0: [ipv4('169.254.3.4'), ipv4('192.168.1.23')],
      gone: undefined,
    };
    expect(adapters(interfaces)).toEqual([
      { name: 'eth0', address: '10.0.0.5' },
      { name: 'wifi0', address: '192.168.1.23' },
    ]);
  });

  const docker = { name: 'docker0', address: '172.17.0.1' };
  const tunnel = { name: 'utun4', address: '10.8.0.2' };
  const cable = { name: 'eth0', address: '10.0.0.5' };
  const wifi = { name: 'wifi0', address: '192.168.1.23' };

  it('begin with the one that routes outward and end with virtual ones', () => {
    expect(inOrder([docker, cable, wifi], wifi.address)).toEqual([wifi, cable, docker]);
  });

  it('keep their order when the machine is offline', () => {
    expect(inOrder([docker, cable, wifi], null)).toEqual([cable, wifi, docker]);
  });

  it('put a tunnel behind the room network even when it routes outward', () => {
    expect(inOrder([docker, tunnel, wifi], tunnel.address)).toEqual([wifi, tunnel, docker]);
  });

  it('can be asked for without an error, online or not', async () => {
    expect(await addresses()).toHaveLength(adapters().length);
  });
});

describe('where phones go', () => {
  const config = { publicUrl: null, host: '0.0.0.0', port: 3000 };
  const wifi = [{ name: 'wifi0', address: '192.168.1.23' }];

  it.each([
    ['what the host set', { ...config, publicUrl: 'https://panel.example' }, wifi, 'https://panel.example'],
    ['the likeliest address', config, wifi, 'http://192.168.1.23:3000'],
    ['the address it listens at', { ...config, host: '10.0.0.5' }, wifi, 'http://10.0.0.5:3000'],
    ['localhost without a network', config, [], 'http://localhost:3000'],
    ['no port when it is the usual one', { ...config, port: 80 }, wifi, 'http://192.168.1.23'],
    ['an IPv6 address in brackets', { ...config, host: 'fd00::1' }, wifi, 'http://[fd00::1]:3000'],
  ])('%s', (_, given, list, origin) => {
    expect(joinOrigin(given, list)).toBe(origin);
  });
});
