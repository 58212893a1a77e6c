import { request, type Agent, type RequestOptions } from 'node:http';

/** What came of a request. */
interface RawReply {
  status: number;
  type: string;
  text: string;
}

/** Speaks the packet format by hand over long polling, and so can say what no honest client says. */
export class RawClient {
  readonly #url: URL;
  readonly #agent: Agent;
  readonly #headers: Record<string, string>;
  readonly #heard: string[] = [];
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

  /** The packet that is looked for; null: the connection was closed before it came. Others wait until they are looked for. */
  async hears(is: (packet: string) => boolean): Promise<string | null> {
    for (;;) {
      const at = this.#heard.findIndex(is);
      if (at >= 0) return this.#heard.splice(at, 1)[0] ?? null;
      const { status, text } = await this.#asks('GET');
      if (status !== 200 || text === '1') return null;
      const packets = text.split('\u001E');
      this.#heard.push(...packets.filter((packet) => packet !== '2'));
      if (packets.includes('2')) await this.says('3');
    }
  }

  /** Comes in as this; what the server said of it. */
  async enters(auth: unknown): Promise<string | null> {
    await this.says(`40${JSON.stringify(auth)}`);
    return this.hears((packet) => packet.startsWith('40') || packet.startsWith('44'));
  }

  async leaves(): Promise<void> {
    await this.says('1');
  }

  #asks(method: 'GET' | 'POST', body?: string): Promise<RawReply> {
    if (this.#sid !== '') this.#url.searchParams.set('sid', this.#sid);
    const headers = { ...this.#headers, ...(body === undefined ? {} : { 'content-type': 'text/plain' }) };
    return ask(this.#url, { method, headers, agent: this.#agent }, body);
  }
}

/** One request. A connection that the server had just closed, being idle, is no answer: then it is asked on another one. */
export function ask(url: string | URL, options: RequestOptions, body?: string): Promise<RawReply> {
  return new Promise((resolve, reject) => {
    const asked = request(url, options, (response) => {
      response.setEncoding('utf8');
      void response.toArray().then((parts) => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, type: headers['content-type'] ?? '', text: parts.join('') });
        return null;
      }, reject);
    });
    asked.once('error', (error: NodeJS.ErrnoException) => {
      if (asked.reusedSocket && error.code === 'ECONNRESET') resolve(ask(url, options, body));
      else reject(error);
    });
    asked.end(body);
  });
}
