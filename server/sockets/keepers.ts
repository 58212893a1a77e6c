import { keeperView, type KeeperView } from '../../shared/views/keeper.ts';
import { look } from '../../shared/views/sight.ts';
import { audienceRoom } from './connection.ts';
import { pace } from './pace.ts';
import type { Place, Shown } from './place.ts';
import { viewChannel } from './view-channel.ts';

const EVERY = 100;

/** Those who keep the turns. */
export function keepers(place: Place): Shown {
  const everyone = audienceRoom(place.id, 'keeper');
  const channel = viewChannel<KeeperView>((message) => place.io.to(everyone).emit('view', message));
  const views = pace(place, EVERY, (state) => {
    if (place.of('keeper').size > 0) channel.send(keeperView(look(state), place.live(state)));
  });
  return {
    due: (state, urgent) => views.due(state, urgent),
    greet({ socket }, state) {
      channel.greet(socket, keeperView(look(state), place.live(state)));
      void socket.join(everyone);
    },
    forget: () => channel.forget(),
    stop: () => views.stop(),
  };
}
