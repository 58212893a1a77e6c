// The least that a live server on Socket.IO can do: receive, acknowledge, count, and pass one view on to everybody.
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { count, listen } from './floor.ts';

const http = createServer();
const io = new Server(http, { serveClient: false, perMessageDeflate: false, maxHttpBufferSize: 64 * 1024 });
const votes = count((message) => io.to('watcher').emit('view', message));

io.on('connection', (socket) => {
  void socket.join((socket.handshake.auth as { role: string }).role);
  socket.on('command', (_command: unknown, answer: (said: object) => void) => {
    answer({ ok: true, seq: votes.add() });
  });
  socket.on('push', (message: unknown, answer: (said: object) => void) => {
    votes.reset();
    io.to('phone').emit('view', message);
    answer({ ok: true });
  });
});
listen(http);
