import { WebSocket } from 'ws';

/** A connection that speaks the packets of Socket.IO and no more, so that ten thousand of them leave the CPU to the server. */
export class LightSocket {
  /** Resolves once it is let in. */
  readonly opened: Promise<void>;
  /** Every event, as the text of its packet: whoever wants to know what is in it parses it. */
  hear: (packet: string) => void = () => {};
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: string) => void>();
  #sent = 0;

  constructor(origin: string, auth: object) {
    const url = `${origin.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`;
    this.#socket = new WebSocket(url, { perMessageDeflate: false, skipUTF8Validation: true });
    this.opened = new Promise((resolve, reject) => {
      this.#socket.on('error', reject);
      this.#socket.on('close', () => reject(new Error('The connection was closed.')));
      this.#socket.on('message', (data: Buffer) => {
        const packet = data.toString();
        if (packet.startsWith('43')) this.#answered(packet);
        else if (packet.startsWith('42')) this.hear(packet);
        else if (packet === '2') this.#socket.send('3');
        else if (packet.startsWith('0')) this.#socket.send(`40${JSON.stringify(auth)}`);
        else if (packet.startsWith('40')) resolve();
        else if (packet.startsWith('44')) reject(new Error(`Not let in: ${packet}`));
      });
    });
    this.opened.catch(() => {});
  }

  /** `answered` gets the acknowledgement as text. */
  send(event: string, message: string, answered: (answer: string) => void): void {
    this.#sent += 1;
    this.#waiting.set(this.#sent, answered);
    this.#socket.send(`42${this.#sent}["${event}",${message}]`);
  }

  ask(event: string, message: object): Promise<unknown> {
    return new Promise((resolve) => {
      this.send(event, JSON.stringify(message), (answer) => resolve((JSON.parse(answer) as [unknown])[0]));
    });
  }

  close(): void {
    this.#socket.terminate();
  }

  #answered(packet: string): void {
    const at = packet.indexOf('[');
    const id = Number(packet.slice(2, at));
    this.#waiting.get(id)?.(packet.slice(at));
    this.#waiting.delete(id);
  }
}
