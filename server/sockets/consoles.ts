import { consoleSeats, consoleView, SEATS_IN_VIEW, type ConsoleView } from '../../shared/views/console.ts';
import { look } from '../../shared/views/sight.ts';
import { inPieces, seatList } from './console-seats.ts';
import { audienceRoom } from './connection.ts';
import { pace } from './pace.ts';
import type { Place, Shown } from './place.ts';
import { viewChannel } from './view-channel.ts';

const EVERY = 100;
/** Of a large room the whole list is looked through for changes. */
const SEATS_EVERY = 1000;

/** The facilitators' consoles: a view, and in a large room the seats beside it. */
export function consoles(place: Place): Shown & { failing(): void } {
  const everyone = audienceRoom(place.id, 'facilitator');
  const channel = viewChannel<ConsoleView>((message) => place.io.to(everyone).emit('view', message));
  const seats = seatList();
  const views = pace(place, EVERY, (state) => {
    if (place.of('facilitator').size > 0) channel.send(consoleView(look(state), place.live(state)));
  });
  const lists = pace(place, SEATS_EVERY, (state) => {
    const list = consoleSeats(look(state), place.live(state));
    for (const message of seats.changes(state.seq, list)) place.io.to(everyone).emit('seats', message);
  });
  return {
    due(state, urgent) {
      views.due(state, urgent);
      if (state.seats.all.size <= SEATS_IN_VIEW) seats.forget();
      else if (place.of('facilitator').size > 0) lists.due(state, urgent);
    },
    greet({ socket }, state) {
      const view = consoleView(look(state), place.live(state));
      channel.greet(socket, view);
      void socket.join(everyone);
      if (view.seats !== null) return;
      const list = consoleSeats(look(state), place.live(state));
      for (const message of inPieces(state.seq, list)) socket.emit('seats', message);
    },
    failing() {
      const last = channel.last();
      if (last) channel.send({ ...last, storage: 'failing' });
    },
    forget() {
      channel.forget();
      seats.forget();
    },
    stop() {
      views.stop();
      lists.stop();
    },
  };
}
