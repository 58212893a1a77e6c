import { Agent, get } from 'node:http';
import { phoneFiles } from '../tooling/weight.mjs';

const { scripts, styles } = phoneFiles('nl');

/** Loads the phone page as a browser does that was never here: the page, its scripts and styles, over one connection. */
export async function loadPage(url: string): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    await load(url, agent);
    await Promise.all(
      [...scripts, ...styles].map((path) => load(new URL(`/${path}`, url).href, agent, 'br')),
    );
  } finally {
    agent.destroy();
  }
}

function load(url: string, agent: Agent, encoding = 'identity'): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': encoding, accept: '*/*' } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}.`));
      let body = '';
      response.setEncoding('latin1');
      response.on('data', (part: string) => (body += part));
      response.on('end', () => resolve(body));
      response.on('error', reject);
    }).on('error', reject);
  });
}
