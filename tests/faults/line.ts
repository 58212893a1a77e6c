import { once } from 'node:events';
import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { seeded } from '../people/random.ts';

/** What is wrong with the line between phones and the server. */
export interface Trouble {
  /** Milliseconds that everything takes, each way. */
  delay?: number;
  /** How often a piece is lost, from 0 to 1; TCP sends it again after `resend` milliseconds, and what follows waits. */
  loss?: number;
  resend?: number;
  /** Cuts a connection after so many milliseconds without a word. */
  idle?: number;
  /** Answers nobody who asks for a web socket. */
  noWebSocket?: boolean;
  /** Swallows everything without a word, as when a phone has left the room. */
  dead?: boolean;
}

/** A line through which phones reach the server. `trouble` may be changed while it is in use. */
export interface Between {
  url: string;
  trouble: Trouble;
  /** How many connections go through it now. */
  open(): number;
  /** Cuts all of them, without a goodbye. */
  cut(): void;
}

export async function between(port: number, trouble: Trouble, seed = 1): Promise<Between> {
  const random = seeded(seed);
  const pairs = new Set<Socket[]>();
  const line: Between = {
    url: '',
    trouble,
    open: () => pairs.size,
    cut() {
      for (const pair of pairs) for (const socket of pair) socket.destroy();
    },
  };
  const server = createServer((near) => {
    const far = createConnection(port, '127.0.0.1');
    const pair = [near, far];
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      for (const socket of pair) socket.destroy();
    };
    for (const socket of pair) {
      socket.setNoDelay(true);
      socket.on('error', end).on('close', () => {
        if (!line.trouble.dead) end();
      });
      if (trouble.idle !== undefined)
        socket.setTimeout(trouble.idle, () => {
          if (line.trouble.idle !== undefined) end();
        });
    }
    near.once('data', (first: Buffer) => {
      if (line.trouble.noWebSocket && /upgrade: websocket/i.test(first.toString('latin1'))) end();
    });
    carry(near, far, line, random);
    carry(far, near, line, random);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  line.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    line.cut();
    server.close();
  });
  return line;
}

/** In order, each piece at its own time: what comes after a lost one waits for it. */
function carry(from: Socket, to: Socket, line: Between, random: () => number): void {
  let free = 0;
  from.on('data', (piece: Buffer) => {
    const { delay = 0, loss = 0, resend = 0, dead = false } = line.trouble;
    if (dead) return;
    const now = Date.now();
    free = Math.max(free, now + delay + (random() < loss ? resend : 0));
    if (free === now) to.write(piece);
    else setTimeout(() => to.write(piece), free - now);
  });
}
