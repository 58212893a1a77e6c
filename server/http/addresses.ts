import type { IncomingMessage } from 'node:http';
import type { Config } from '../config.ts';
import { httpOrigin, joinOrigin, type Address } from '../network.ts';
import { addressOf, isLoopback } from './request.ts';

/** By which address people reach this server, and whether anybody but this machine did. */
export interface Addresses {
  /** The addresses to choose from; none when the host said which it is. */
  choices(): { name: string; origin: string }[];
  /** `chosen`: what a session chose; it counts while it is one of the choices. */
  origin(chosen?: string | null): string;
  joinLink(code: string, chosen?: string | null): string;
  /** A request that only somebody in the room makes: for the phone page, or of a phone. */
  noteFromRoom(request: IncomingMessage): void;
  reached(): boolean;
  onReached(tell: () => void): void;
}

export function addressesOf(
  config: Pick<Config, 'publicUrl' | 'host' | 'trustProxy'>,
  machine: () => Address[],
  port: () => number,
): Addresses {
  let reached = false;
  const listeners: (() => void)[] = [];
  const isEverywhere = ['0.0.0.0', '::'].includes(config.host);

  const choices: Addresses['choices'] = () =>
    config.publicUrl !== null || !isEverywhere
      ? []
      : machine().map(({ name, address }) => ({ name, origin: httpOrigin(address, port()) }));

  const origin: Addresses['origin'] = (chosen) =>
    choices().find((one) => one.origin === chosen)?.origin ??
    joinOrigin({ ...config, port: port() }, machine());

  /** The machine itself may well use its own address; its name in the network is known to others only. */
  const isFromOutside = (request: IncomingMessage): boolean => {
    const from = addressOf(request, config.trustProxy);
    const isOwn = isLoopback(from) || machine().some(({ address }) => address === from);
    return !isOwn || isPublicHost(request.headers.host);
  };
  const isPublicHost = (host: string | undefined): boolean =>
    config.publicUrl !== null && new URL(config.publicUrl).host === host?.toLowerCase();

  return {
    choices,
    origin,
    joinLink: (code, chosen) => `${origin(chosen)}/j/${code}`,
    noteFromRoom(request) {
      if (reached) return;
      reached = isFromOutside(request);
      if (reached) for (const tell of listeners) tell();
    },
    reached: () => reached,
    onReached: (tell) => listeners.push(tell),
  };
}
