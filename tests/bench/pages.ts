import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import type { Created } from '../../shared/protocol/http.ts';
import type { Answer } from '../../shared/protocol/live.ts';
import { launchChromium } from '../tooling/chromium.ts';
import { contender } from './contender.ts';
import { Crowd } from './crowd.ts';
import { now, percentile, spread } from './figures.ts';
import { makeSession } from './leader.ts';
import { LightSocket } from './light-socket.ts';
import type { Plan } from './plan.ts';
import type { Table } from './table.ts';

const CONSOLE_SEATS = 5000;
const SCREEN_SEATS = 600;
const VOTES_A_SECOND = 200;
/** A phone of ten years ago at the edge of the network. */
const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOWER = 6;

/** What people look at, in a real Chromium: the first vote on a bad line, a console and a projector in a full hall. */
export async function pages(plan: Plan): Promise<Table> {
  const browser = await launchChromium();
  try {
    const size = (seats: number) => (plan.quick ? plan.phones : seats);
    const first = await rounds(plan, () => firstVote(browser));
    const desk = await rounds(plan, () => framesOf(browser, 'console', size(CONSOLE_SEATS), plan));
    const screen = await rounds(plan, () => framesOf(browser, 'screen', size(SCREEN_SEATS), plan));
    const row = <One>(text: string, list: One[], of: (one: One) => number, unit: string, aim: string) => [
      text,
      spread(list.map(of), unit),
      aim,
    ];
    return {
      name: 'pages',
      head: ['figure', 'Evenwoord', 'aim'],
      rows: [
        row(
          'phone page on 400 kbit/s, 400 ms, CPU / 6: until it asks the name',
          first,
          (one) => one.asks,
          ' s',
          '',
        ),
        row(
          'and with the name given at once, until a vote can be cast',
          first,
          (one) => one.votes,
          ' s',
          '≤ 4 s',
        ),
        row(
          `console, ${CONSOLE_SEATS} seats, votes coming in: work a frame`,
          desk,
          (one) => one.work,
          ' ms',
          '< 16 ms',
        ),
        row('the same, from frame to frame, p50', desk, (one) => one.p50, ' ms', ''),
        row('the same, p99', desk, (one) => one.p99, ' ms', ''),
        row(
          `projector, ${SCREEN_SEATS} seats, somebody speaking: work a frame`,
          screen,
          (one) => one.work,
          ' ms',
          '',
        ),
        row('the same, frames a second', screen, (one) => one.rate, '', '60'),
        row('the same, from frame to frame, p99', screen, (one) => one.p99, ' ms', ''),
      ],
    };
  } finally {
    await browser.close();
  }
}

async function rounds<One>({ rounds: many, say }: Plan, run: () => Promise<One>): Promise<One[]> {
  const all: One[] = [];
  for (let round = 0; round < many; round += 1) {
    say(`round ${round + 1} of ${many}`);
    all.push(await run());
  }
  return all;
}

/** A session with its facilitator, and so many phones at the table. */
async function hall(seats: number) {
  const server = await contender('evenwoord');
  const made = await makeSession(server.origin);
  const desk = new LightSocket(server.origin, { protocol: 1, session: made.id, key: made.keys.facilitator });
  await desk.opened;
  const crowd = await Crowd.joins({
    origin: server.origin,
    auth: { protocol: 1, code: made.code },
    phones: seats,
  });
  const does = async (type: string, fields: object) => {
    const answer = (await desk.ask('command', { id: randomUUID(), type, ...fields })) as Answer;
    if (!answer.ok) throw new Error(`${type}: ${JSON.stringify(answer)}`);
    return answer.data ?? {};
  };
  const address = (page: 'console' | 'screen') =>
    `${server.origin}/${page}/${made.id}#key=${keyOf(made, page)}`;
  return {
    origin: server.origin,
    made,
    crowd,
    does,
    address,
    async end() {
      desk.close();
      await crowd.leaves();
      await server.end();
    },
  };
}

const keyOf = ({ keys }: Created, page: 'console' | 'screen') =>
  page === 'console' ? keys.facilitator : keys.screen;

/** The ids of what is on the agenda. */
async function itemsOf(origin: string, { id, keys }: Created): Promise<string[]> {
  const socket = new LightSocket(origin, { protocol: 1, session: id, key: keys.facilitator });
  const packet = await new Promise<string>((resolve) => {
    socket.hear = (text) => {
      if (text.startsWith('42["view"')) resolve(text);
    };
  });
  socket.close();
  const [, { view }] = JSON.parse(packet.slice(2)) as [string, { view: { agenda: { id: string }[] } }];
  return view.agenda.map((item) => item.id);
}

/** Seconds. Whoever holds the phone types no slower than the page. */
async function firstVote(browser: Browser): Promise<{ asks: number; votes: number }> {
  const room = await hall(2);
  const [itemId = ''] = await itemsOf(room.origin, room.made);
  await room.does('item.open', { itemId });
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', LINE);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const started = now();
  await page.goto(`${room.origin}/j/${room.made.code}`, { waitUntil: 'commit' });
  await page.getByLabel('Hoe heet je?').waitFor();
  const asks = (now() - started) / 1000;
  await page.getByLabel('Hoe heet je?').fill('Miriam');
  await page.getByRole('button', { name: 'Ga aan tafel' }).click();
  await page.getByText('Geen mening').waitFor();
  const votes = (now() - started) / 1000;
  await context.close();
  await room.end();
  return { asks, votes };
}

interface Frames {
  p50: number;
  p99: number;
  rate: number;
  /** Milliseconds of the main thread. */
  work: number;
}

async function framesOf(
  browser: Browser,
  which: 'console' | 'screen',
  seats: number,
  plan: Plan,
): Promise<Frames> {
  const room = await hall(seats);
  const [itemId = ''] = await itemsOf(room.origin, room.made);
  const context = await browser.newContext({
    locale: 'nl-NL',
    viewport: which === 'console' ? { width: 1440, height: 900 } : { width: 1920, height: 1080 },
  });
  const page = await context.newPage();
  await page.goto(room.address(which));
  await page.getByRole('heading').first().waitFor();
  if (which === 'console') await room.does('item.open', { itemId });
  else await speaks(room, itemId);
  await pause(plan.quick ? 100 : 3000);
  const voting =
    which === 'console' ? room.crowd.votes({ itemId, round: 1 }, VOTES_A_SECOND, plan.seconds + 1) : null;
  const frames = await count(page, plan.seconds);
  await voting;
  await context.close();
  await room.end();
  return frames;
}

async function speaks({ does }: Awaited<ReturnType<typeof hall>>, itemId: string): Promise<void> {
  await does('item.discuss', { itemId });
  const { seatId } = await does('seat.add', { name: 'Greet' });
  await does('turn.start', { seatId });
}

/** As text, since what tsx makes of a function needs tsx around it. */
const FRAMES = `(milliseconds) => new Promise((resolve) => {
  const started = performance.now();
  const gaps = [];
  let last = started;
  requestAnimationFrame(function frame() {
    const at = performance.now();
    gaps.push(at - last);
    last = at;
    if (at - started < milliseconds) requestAnimationFrame(frame);
    else resolve(gaps);
  });
})`;

/** Counts frames, and how long the main thread was at work for them. */
async function count(page: Page, seconds: number): Promise<Frames> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const work = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
  const before = await work();
  const gaps = (await page.evaluate(`(${FRAMES})(${seconds * 1000})`)) as number[];
  const after = await work();
  return {
    p50: percentile(gaps, 0.5),
    p99: percentile(gaps, 0.99),
    rate: gaps.length / seconds,
    work: (after - before) / gaps.length,
  };
}
