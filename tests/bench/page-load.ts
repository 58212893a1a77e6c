import { Agent, get } from 'node:http';

/** Loads the phone page as a browser does that was never here: the page, and what it names, over one connection. */
export async function loadPage(url: string): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const page = await load(url, agent);
    const named = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    await Promise.all([...new Set(named)].map((path) => load(new URL(path, url).href, agent, 'br')));
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
