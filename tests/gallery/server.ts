import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { Server, type Socket } from 'socket.io';
import { root, sourceHash } from '../../server/prepare.mjs';
import { pages } from '../../server/http/pages.ts';
import { inPieces } from '../../server/sockets/console-seats.ts';
import type { ClientEvents, LiveRole, ServerEvents } from '../../shared/protocol/live.ts';
import { en } from '../../shared/texts/refusals.en.ts';
import { nl } from '../../shared/texts/refusals.nl.ts';
import { calls } from './calls.ts';
import { door } from './door.ts';
import { everything, keyOf, pictureOf, SIZES, SIZES_OF, type Picture } from './pictures.ts';
import type { LineState } from './scene.ts';
import { momentOf, type Moment } from './shown.ts';

export interface Gallery {
  port: number;
  /** Where a picture hangs. */
  url: (picture: Picture) => string;
  close: () => Promise<void>;
}

type Live = Server<ClientEvents, ServerEvents>;
type Visitor = Socket<ClientEvents, ServerEvents>;

/** The built pages with moments behind them that stand still, each picture on a host name of its own. */
export async function openGallery(port = 0): Promise<Gallery> {
  const app = express();
  const http = createServer(app);
  const io: Live = new Server(http, { serveClient: false });
  // Whose page was just loaded: a line that gets lost is there until then.
  const fresh = new Set<string>();
  app.get('/', (request, response, next) => {
    if (pictureAt(request.headers.host) !== null) next();
    else response.type('html').send(index());
  });
  app.get('/gallery', (request, response) => {
    const picture = pictureAt(request.headers.host);
    if (picture) response.type('html').send(door(picture));
    else response.status(404).end();
  });
  app.use('/api', calls(pictureAt));
  app.use((request, _response, next) => {
    const picture = pictureAt(request.headers.host);
    if (picture && /\btext\/html\b/.test(request.get('accept') ?? '')) fresh.add(keyOf(picture));
    next();
  });
  app.use(pages(join(root, 'dist/client'), false, { noteFromRoom() {} } as never));
  const build = sourceHash().slice(0, 12);
  io.use((socket, next) => {
    const picture = pictureAt(socket.handshake.headers.host);
    if (!picture) return;
    const line = momentFor(picture, socket)?.scene.line ?? 'up';
    if (line === 'silent' || (line === 'lost' && !fresh.delete(keyOf(picture)))) return;
    next(refusal(line, picture));
  });
  io.on('connection', (socket) => {
    const picture = pictureAt(socket.handshake.headers.host);
    const moment = picture && momentFor(picture, socket);
    if (picture && moment) greet(socket, moment, picture, build);
  });
  http.listen(port, '127.0.0.1');
  await once(http, 'listening');
  const bound = (http.address() as AddressInfo).port;
  return {
    port: bound,
    url: (picture) => `http://${keyOf(picture)}.localhost:${bound}/gallery`,
    async close() {
      await io.close();
      http.closeAllConnections();
    },
  };
}

/** A page to walk along the pictures. */
function index(): string {
  const told = { pictures: everything(), sizes: SIZES, sizesOf: SIZES_OF };
  const page = readFileSync(join(import.meta.dirname, 'index.html'), 'utf8');
  return page.replace('__GALLERY__', () => JSON.stringify(told));
}

function pictureAt(host: string | undefined): Picture | null {
  const [key = '', top] = (host ?? '').split('.');
  return top === undefined ? null : pictureOf(key);
}

/** A start page looks at several sessions; every other page at the one it hangs in. */
function momentFor({ scene, lang, length }: Picture, { handshake }: Visitor): Moment | null {
  const asked: unknown = handshake.auth['session'];
  return momentOf(typeof asked === 'string' ? asked : scene, lang, length);
}

function refusal(line: LineState, { lang }: Picture): Error | undefined {
  if (typeof line === 'string' || !('refused' in line)) return undefined;
  const code = line.refused;
  const message = (lang === 'nl' ? nl : en).codes[code];
  return Object.assign(new Error(message), { data: { code, message } });
}

function greet(socket: Visitor, moment: Moment, picture: Picture, build: string): void {
  const role = roleOf(socket);
  const { now } = moment;
  const seat = role === 'phone' ? moment.seat(picture.who) : null;
  const view = moment.view(role);
  socket.emit('welcome', {
    protocol: 1,
    role,
    now,
    build,
    ...(seat?.seat && { seatId: seat.seat.id }),
    ...(role === 'facilitator' && { keys: { keeper: 'keeper', screen: 'screen', report: 'report' } }),
  });
  socket.emit('view', { seq: 1, view });
  if (seat) socket.emit('seat', seat);
  if ('agenda' in view && view.seats === null)
    for (const piece of inPieces(1, moment.seats())) socket.emit('seats', piece);
  socket.on('time', (answer) => answer({ now }));
  const { line } = moment.scene;
  if (line === 'lost') setTimeout(() => socket.disconnect(true), 300);
  if (typeof line === 'object' && 'bye' in line) socket.emit('bye', { code: line.bye });
}

/** The keys of the gallery are called as what they open. */
function roleOf({ handshake }: Visitor): LiveRole {
  const key: unknown = handshake.auth['key'];
  return key === 'facilitator' || key === 'keeper' || key === 'screen' ? key : 'phone';
}
