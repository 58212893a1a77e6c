import type { AddressInfo, Server } from 'node:net';

/** What both floors do: count, and tell the console and the projector of it at most ten times a second. */
export interface Count {
  add(): number;
  reset(): void;
}

const EVERY = 100;

export function count(tell: (message: { seq: number; view: { item: { voted: number } } }) => void): Count {
  let seq = 0;
  let voted = 0;
  let planned = false;
  return {
    add() {
      seq += 1;
      voted += 1;
      if (!planned) setTimeout(show, EVERY);
      planned = true;
      return seq;
    },
    reset() {
      voted = 0;
    },
  };
  function show(): void {
    planned = false;
    tell({ seq, view: { item: { voted } } });
  }
}

/** Says to the bench that it can be reached. */
export function listen(server: Server): void {
  server.listen(Number(process.env['PORT']), '127.0.0.1', () => {
    process.send?.({ answer: (server.address() as AddressInfo).port });
  });
}
