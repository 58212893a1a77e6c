import type { Agent } from 'node:http';
import { connect } from 'node:net';
import * as v from 'valibot';
import { REFUSAL_CODES } from '../../shared/refusals.ts';
import { statement, type Panel } from '../server/panel.ts';
import { ask } from '../server/raw.ts';
import type { Inputs } from './inputs.ts';

const httpErrorSchema = v.object({
  error: v.object({ code: v.picklist(REFUSAL_CODES), message: v.string() }),
});
const STATUSES = [200, 201, 204, 206, 304, 400, 401, 403, 404, 408, 409, 413, 416, 429, 431];

/** The door of HTTP: calls that are nearly right, and bytes that are none at all. */
export class Calls {
  readonly #inputs: Inputs;
  readonly #panel: Panel;
  readonly #agent: Agent;

  constructor(inputs: Inputs, panel: Panel, agent: Agent) {
    this.#inputs = inputs;
    this.#panel = panel;
    this.#agent = agent;
  }

  async call(address: Record<string, string>): Promise<void> {
    const inputs = this.#inputs;
    const { ids, secrets } = inputs.known;
    const part = (): string =>
      encodeURIComponentSafely(inputs.chance() < 0.7 ? inputs.one(ids) : inputs.text());
    const path = inputs.one([
      '/api/sessions',
      `/api/sessions/${part()}/keys`,
      `/api/sessions/${part()}/template`,
      `/api/sessions/${part()}/export.json?names=${part()}`,
      `/api/sessions/${part()}/export.csv`,
      `/api/${part()}`,
      `/j/${part()}`,
      `/console/${part()}`,
      `/${part()}/${part()}`,
      `/assets/${part()}`,
      '/readyz',
      '/metrics',
      '/api/here',
      `/socket.io/?EIO=${part()}&transport=${inputs.one(['polling', 'websocket', 'x'])}&sid=${part()}`,
    ]);
    // A session is not deleted under the hands of the others.
    const method = inputs.one([
      'GET',
      'POST',
      'PUT',
      'HEAD',
      'OPTIONS',
      'PATCH',
      ...(inputs.chance() < 0.01 ? ['DELETE'] : []),
    ]);
    const key = inputs.chance() < 0.6 ? inputs.one(secrets) : inputs.text();
    const headers: Record<string, string> = {
      ...address,
      ...(inputs.chance() < 0.8 ? { authorization: printable(`Bearer ${key}`) } : {}),
      ...(inputs.chance() < 0.3
        ? { 'idempotency-key': inputs.chance() < 0.5 ? inputs.uuid() : printable(inputs.text()) }
        : {}),
      ...(inputs.chance() < 0.2 ? { origin: printable(inputs.text()) } : {}),
      ...(inputs.chance() < 0.2 ? { range: printable(`bytes=${inputs.text()}`) } : {}),
      ...(inputs.chance() < 0.2 ? { 'accept-language': printable(inputs.text()) } : {}),
      'content-type': inputs.one([
        'application/json',
        'application/json; charset=x',
        'text/plain',
        printable(inputs.text()),
      ]),
    };
    const body = ['POST', 'PUT', 'PATCH'].includes(method) ? this.#body() : undefined;
    await this.#checked(method, path, headers, body);
  }

  #body(): string {
    const inputs = this.#inputs;
    const statements = Array.from({ length: inputs.below(4) }, () =>
      inputs.one([statement(inputs.text()), inputs.anything()]),
    );
    const whole = { title: inputs.text(), locale: 'nl', ballots: 'named', items: statements };
    const text = JSON.stringify(
      inputs.one([whole, { role: inputs.one(['screen', 'report', inputs.anything()]) }, inputs.anything()]),
    );
    return inputs.chance() < 0.8 ? text : inputs.damaged(text);
  }

  async #checked(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<void> {
    const { status, text, type } = await ask(
      this.#panel.origin + path,
      { method, headers, agent: this.#agent },
      body,
    );
    const told = `${method} ${path} ${JSON.stringify(headers)} ${body ?? ''} was answered ${status} ${text.slice(0, 300)}`;
    if (!STATUSES.includes(status)) throw new Error(told);
    // Headers that are too large never come past Node.
    const isOwn = path.startsWith('/api') && method !== 'HEAD' && status >= 400 && status !== 431;
    if (isOwn && type.includes('json') && !v.is(httpErrorSchema, JSON.parse(text))) throw new Error(told);
    if (isOwn && !type.includes('json')) throw new Error(told);
  }

  /** Bytes that may be no HTTP at all. */
  raw(text: string): Promise<void> {
    return new Promise((resolve) => {
      const socket = connect(this.#panel.port, '127.0.0.1', () => socket.end(text, 'latin1'));
      socket.on('error', () => resolve()).on('close', () => resolve());
      socket.resume();
    });
  }
}

function encodeURIComponentSafely(text: string): string {
  return /\p{Surrogate}/u.test(text) ? '%ED%A0%80' : encodeURIComponent(text);
}

/** What Node lets pass in a header. */
function printable(text: string): string {
  return text.replaceAll(/[^\u0020-\u007E]/g, '?');
}
