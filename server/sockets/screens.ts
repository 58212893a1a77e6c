import type { State } from '../../shared/session/state.ts';
import { screenView, type ScreenView } from '../../shared/views/screen.ts';
import { look } from '../../shared/views/sight.ts';
import { audienceRoom } from './connection.ts';
import { heldCount } from './held-count.ts';
import { pace } from './pace.ts';
import type { Place, Shown } from './place.ts';
import { viewChannel } from './view-channel.ts';

const EVERY = 100;

/** The projectors. */
export function screens(place: Place): Shown {
  const everyone = audienceRoom(place.id, 'screen');
  const channel = viewChannel<ScreenView>((message) => place.io.to(everyone).emit('view', message));
  const count = heldCount(place.clock.now);
  const views = pace(place, EVERY, (state) => {
    if (place.of('screen').size > 0) channel.send(viewOf(state));
  });

  function viewOf(state: State): ScreenView {
    const { view, wait } = count.hold(screenView(look(state), place.live(state)));
    if (wait !== null) views.later(wait);
    return view;
  }

  return {
    due: (state, urgent) => views.due(state, urgent),
    greet({ socket }, state) {
      channel.greet(socket, viewOf(state));
      void socket.join(everyone);
    },
    forget: () => channel.forget(),
    stop: () => views.stop(),
  };
}
