import { EventEmitter } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { bundleWrites } from './bundle.ts';
import type { LiveServer } from './place.ts';

const TEXT = Buffer.from([0x81, 3]);
const CLOSE = Buffer.from([0x88, 0]);

/** A device, with what was written to it: at once by us, or frame by frame by `ws`. */
function device(writableLength = 0) {
  const engine = new EventEmitter();
  const written: string[] = [];
  const socket = {
    writable: true,
    writableLength,
    write: (data: Buffer) => written.push(`one ${data.toString('latin1')}`),
  };
  const sender = {
    sendFrame: (frame: (Buffer | string)[], sent?: () => void) => {
      written.push(`frame ${frame.map((part) => part.toString('latin1' as never)).join('')}`);
      sent?.();
    },
  };
  bundleWrites({ engine } as unknown as LiveServer);
  const connection = Object.assign(new EventEmitter(), {
    transport: { socket: { _socket: socket, _sender: sender } },
  });
  engine.emit('connection', connection);
  return { sender, written, socket };
}

describe('what is said to one device in one go', () => {
  it('W36 leaves in one write, in the order in which it was said', async () => {
    const { sender, written } = device();
    let told = 0;
    sender.sendFrame([TEXT, 'één'], () => (told += 1));
    sender.sendFrame([TEXT, Buffer.from('two')], () => (told += 1));
    expect({ told, written }).toEqual({ told: 2, written: [] });
    await turn();
    expect(written).toEqual(['one \x81\x03Ã©Ã©n\x81\x03two']);
    sender.sendFrame([TEXT, 'new']);
    await turn();
    expect(written).toHaveLength(2);
  });

  it('W36 goes before the frame that closes', () => {
    const { sender, written } = device();
    sender.sendFrame([TEXT, 'bye']);
    sender.sendFrame([CLOSE]);
    expect(written).toEqual(['one \x81\x03bye', 'frame \x88\x00']);
  });

  it('W36 waits in the hands of ws for a device that does not keep up', async () => {
    const { sender, written } = device(1);
    sender.sendFrame([TEXT, 'one']);
    await turn();
    expect(written).toEqual(['frame \x81\x03one']);
  });

  it('W36 is dropped for a device that is gone', async () => {
    const { sender, written, socket } = device();
    sender.sendFrame([TEXT, 'one']);
    socket.writable = false;
    await turn();
    expect(written).toEqual([]);
  });
});
