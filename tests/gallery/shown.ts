import type { AnyView, LiveRole, SeatMessage } from '../../shared/protocol/live.ts';
import { consoleSeats, consoleView, type ConsoleSeat } from '../../shared/views/console.ts';
import { keeperView } from '../../shared/views/keeper.ts';
import type { Live } from '../../shared/views/live.ts';
import { phoneView } from '../../shared/views/phone.ts';
import { screenView } from '../../shared/views/screen.ts';
import { seatView } from '../../shared/views/seat.ts';
import { look } from '../../shared/views/sight.ts';
import { voterOf } from '../laws/room.ts';
import type { Play } from './play.ts';
import type { Scene, Standing } from './scene.ts';
import { SCENES } from './scenes.ts';
import type { Lang, Length } from './words.ts';

export const CODE = 'K7M4PX';

/** A moment that was played, with who looks at it. */
export class Moment {
  readonly scene: Scene;
  readonly play: Play;

  constructor(scene: Scene, lang: Lang, length: Length) {
    this.scene = scene;
    this.play = scene.make(lang, length);
    // Worked out before anybody waits for it.
    look(this.play.room.state);
  }

  get now(): number {
    return this.play.room.now;
  }

  view(role: LiveRole): AnyView {
    const sight = look(this.play.room.state);
    switch (role) {
      case 'facilitator':
        return consoleView(sight, this.live());
      case 'keeper':
        return keeperView(sight, this.live());
      case 'screen':
        return screenView(sight, this.live());
      case 'phone':
        return phoneView(sight);
    }
  }

  /** What travels beside a console's view. */
  seats(): ConsoleSeat[] {
    return consoleSeats(look(this.play.room.state), this.live());
  }

  holder(who: string): number | Standing {
    return this.scene.phones?.[who] ?? 'none';
  }

  seat(who: string): SeatMessage {
    const { state } = this.play.room;
    const holder = this.holder(who);
    if (typeof holder === 'string')
      return { seq: state.seq, seat: null, reason: holder === 'left' ? 'none' : holder };
    const { seatId, token } = this.play.person(holder);
    const seat = state.seats.all.get(seatId);
    if (!seat) throw new Error(`there is no seat ${holder}`);
    return {
      seq: state.seq,
      seat: seatView(look(state), seat, (itemId) => voterOf(token, itemId)),
    };
  }

  private live(): Live {
    const { people } = this.play;
    return {
      code: CODE,
      join: `http://192.168.1.23:3000/j/${CODE}`,
      online: new Set(people.filter((_, i) => i % 11 !== 10).map(({ seatId }) => seatId)),
      phones: people.length,
      screens: 1,
      consoles: 1,
      storage: 'ok',
      reached: people.length > 0,
      addresses: [],
      ...this.scene.live,
    };
  }
}

const played = new Map<string, Moment>();

/** Null: there is no such scene. */
export function momentOf(scene: string, lang: Lang, length: Length): Moment | null {
  const known = SCENES[scene];
  if (!known) return null;
  const key = `${scene} ${lang} ${length}`;
  const moment = played.get(key) ?? new Moment(known, lang, length);
  played.set(key, moment);
  return moment;
}
