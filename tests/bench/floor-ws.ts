// The same on a bare WebSocket, in the packets that the light client speaks.
import { createServer } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { count, listen } from './floor.ts';

const http = createServer();
const wss = new WebSocketServer({ server: http, perMessageDeflate: false, maxPayload: 64 * 1024 });
const phones = new Set<WebSocket>();
const watchers = new Set<WebSocket>();
const toAll = (sockets: Set<WebSocket>, message: unknown) => {
  const packet = Buffer.from(`42${JSON.stringify(['view', message])}`);
  for (const socket of sockets) socket.send(packet, { binary: false });
};
const votes = count((message) => toAll(watchers, message));

wss.on('connection', (socket) => {
  socket.send('0{}');
  socket.on('message', (data: Buffer) => {
    const packet = data.toString();
    if (packet.startsWith('40')) enter(socket, packet);
    else if (packet.startsWith('42')) answer(socket, packet);
  });
  socket.on('close', () => {
    phones.delete(socket);
    watchers.delete(socket);
  });
});
listen(http);

function enter(socket: WebSocket, packet: string): void {
  const { role } = JSON.parse(packet.slice(2)) as { role: string };
  (role === 'phone' ? phones : watchers).add(socket);
  socket.send('40{}');
}

function answer(socket: WebSocket, packet: string): void {
  const at = packet.indexOf('[');
  const [event, message] = JSON.parse(packet.slice(at)) as [string, unknown];
  const seq = event === 'command' ? votes.add() : 0;
  if (event === 'push') {
    votes.reset();
    toAll(phones, message);
  }
  socket.send(`43${packet.slice(2, at)}${JSON.stringify([{ ok: true, seq }])}`);
}
