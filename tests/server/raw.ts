import { Agent, request } from 'node:http';

/** What came of a request: a status, or nothing since the connection was cut. */
export interface RawReply {
  status: number;
  text: string;
}

/** Speaks the packet format by hand over long polling, and so can say what no honest client says. */
export class RawClient {
  readonly #url: URL;
  readonly #agent: Agent;
  readonly #headers: Record<string, string>;
  #heard: string[] = [];
  #sid = '';

  constructor(origin: string, agent: Agent, headers: Record<string, string> = {}) {
    this.#url = new URL('/socket.io/?EIO=4&transport=polling', origin);
    this.#agent = agent;
    this.#headers = headers;
  }

  async opens(): Promise<this> {
    const { text } = await this.#asks('GET');
    this.#sid = (JSON.parse(text.slice(1)) as { sid: string }).sid;
    return this;
  }

  /** Several packets in one request. False: the server has closed the connection. */
  async says(...packets: string[]): Promise<boolean> {
    return (await this.#asks('POST', packets.join('\u001E'))).status === 200;
  }

  /** Everything up to the packet that is looked for; null: the connection was closed before it came. */
  async hears(is: (packet: string) => boolean): Promise<string | null> {
    for (;;) {
      const at = this.#heard.findIndex(is);
      if (at >= 0) return this.#heard.splice(0, at + 1).at(-1) ?? null;
      this.#heard = [];
      const { status, text } = await this.#asks('GET');
      if (status !== 200 || text === '1') return null;
      this.#heard = text.split('\u001E').filter((packet) => packet !== '2');
      if (text.includes('\u001E2') || text === '2') await this.says('3');
    }
  }

  /** Comes in as this; what the server said of it. */
  async enters(auth: unknown): Promise<string | null> {
    await this.says(`40${JSON.stringify(auth)}`);
    return this.hears((packet) => packet.startsWith('40') || packet.startsWith('44'));
  }

  #asks(method: 'GET' | 'POST', body?: string): Promise<RawReply> {
    if (this.#sid !== '') this.#url.searchParams.set('sid', this.#sid);
    const headers = { ...this.#headers, ...(body === undefined ? {} : { 'content-type': 'text/plain' }) };
    return new Promise((resolve, reject) => {
      const asked = request(this.#url, { method, agent: this.#agent, headers }, (response) => {
        response.setEncoding('utf8');
        response
          .toArray()
          .then((parts) => resolve({ status: response.statusCode ?? 0, text: parts.join('') }), reject);
      });
      asked.once('error', reject);
      asked.end(body);
    });
  }
}
