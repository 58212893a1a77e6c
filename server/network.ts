import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';

/** An IPv4 address of this machine on the adapter of that name. */
export type Address = { name: string; address: string };

type Interfaces = ReturnType<typeof networkInterfaces>;

/** Any address outside will do: connecting a UDP socket only looks up the route and sends nothing. */
const outside = { port: 9, address: '192.0.2.1' };

/** Adapters of virtual machines, containers and tunnels: phones in the room do not reach them. */
const virtual =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|vethernet|tun|tap|utun|wg|ppp|tailscale|zt|cni|podman)|virtualbox|vmware/i;

/** The addresses at which phones may find this machine, the likeliest first. */
export const addresses = async (): Promise<Address[]> => inOrder(adapters(), await outwardAddress());

/** The IPv4 addresses of this machine, without loopback and link-local ones. */
export function adapters(interfaces: Interfaces = networkInterfaces()): Address[] {
  return Object.entries(interfaces).flatMap(([name, list]) =>
    (list ?? [])
      .filter((one) => one.family === 'IPv4' && !one.internal && !one.address.startsWith('169.254.'))
      .map((one) => ({ name, address: one.address })),
  );
}

/** First the adapter that routes outward, then the others, then virtual ones, whatever they route. */
export function inOrder(list: Address[], outward: string | null): Address[] {
  const rank = (one: Address): number => (virtual.test(one.name) ? 2 : 0) + (one.address === outward ? 0 : 1);
  return list.toSorted((a, b) => rank(a) - rank(b));
}

/** Where phones go: what the host set, else where the server listens, else the likeliest address. */
export function joinOrigin(
  config: { publicUrl: string | null; host: string; port: number },
  list: Address[],
): string {
  if (config.publicUrl !== null) return config.publicUrl;
  const everywhere = ['0.0.0.0', '::'].includes(config.host);
  return httpOrigin(everywhere ? (list[0]?.address ?? 'localhost') : config.host, config.port);
}

export function httpOrigin(host: string, port: number): string {
  return new URL(`http://${isIPv6(host) ? `[${host}]` : host}:${port}`).origin;
}

/** The own address that the machine would use to reach the internet, or null when it is offline. */
function outwardAddress(): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const done = (address: string | null): void => {
      socket.close();
      resolve(address);
    };
    socket.once('error', () => done(null));
    socket.once('connect', () => done(socket.address().address));
    socket.connect(outside.port, outside.address);
  });
}
