import type { SeatMessage } from '../../shared/protocol/live.ts';
import type { State } from '../../shared/session/state.ts';
import { phoneView, type PhoneView } from '../../shared/views/phone.ts';
import { lastRound } from '../../shared/session/votes/votes.ts';
import { seatView, type OwnSeat } from '../../shared/views/seat.ts';
import { look } from '../../shared/views/sight.ts';
import { seatOf, type Sender } from '../sessions/sender.ts';
import { audienceRoom, type Connection } from './connection.ts';
import { pace } from './pace.ts';
import type { Place, Shown } from './place.ts';
import { viewChannel } from './view-channel.ts';

const EVERY = 500;

/** The phones: one view for all of them, and to each its own seat. */
export function phones(place: Place): Shown & { tell(state: State, senders: Sender[]): void } {
  const everyone = audienceRoom(place.id, 'phone');
  const channel = viewChannel<PhoneView>((message) => place.io.to(everyone).emit('view', message));
  const views = pace(place, EVERY, (state) => {
    const here = place.of('phone');
    if (here.size === 0) {
      channel.forget();
      return;
    }
    channel.send(phoneView(look(state)));
    // The view is on its way before everybody's seat is looked at.
    place.read((later) => {
      for (const connection of here) tellSeat(connection, later);
    });
  });
  return {
    due: (state, urgent) => views.due(state, urgent),
    greet(connection, state) {
      // What is newer than that is on its way to everybody.
      channel.greet(connection.socket, channel.last() ?? phoneView(look(state)));
      void connection.socket.join(everyone);
      connection.told = '';
      tellSeat(connection, state);
    },
    /** Whoever acted sees its own part at once, on all its devices. */
    tell(state, senders) {
      for (const connection of place.seated.devicesOf(senders)) tellSeat(connection, state);
    },
    forget: () => channel.forget(),
    stop: () => views.stop(),
  };
}

/** Tells a phone about its own seat, if that changed. */
function tellSeat(connection: Connection, state: State): void {
  // One that was not greeted yet gets its seat with the greeting, after the view.
  if (connection.sender?.role !== 'phone' || connection.told === null) return;
  const message = ownSeat(state, connection.sender);
  const vote = message.seat?.vote ?? null;
  const text = JSON.stringify({ ...message, seq: 0, seat: message.seat && { ...message.seat, vote: null } });
  if (text === connection.told && !isNews(vote, connection.toldVote, state)) return;
  connection.told = text;
  connection.toldVote = vote;
  connection.socket.emit('seat', message);
}

/** A vote says itself on what it was: that one on an earlier statement is over is no news to a whole hall. */
function isNews(vote: OwnSeat['vote'], told: OwnSeat['vote'], { agenda, votes }: State): boolean {
  if (vote !== null || told === null) return JSON.stringify(vote) !== JSON.stringify(told);
  return told.itemId === agenda.current && told.round === lastRound(votes, told.itemId)?.round;
}

function ownSeat(state: State, { token }: Sender & { role: 'phone' }): SeatMessage {
  const seat = seatOf(state, token);
  const { seq } = state;
  if (token && seat) return { seq, seat: seatView(look(state), seat, token.voterOf) };
  return { seq, seat: null, reason: whyUnseated(state, token?.hash) };
}

function whyUnseated(state: State, hash: string | undefined): 'none' | 'removed' | 'replaced' | 'unknown' {
  if (hash === undefined || state.seats.byPhone.has(hash)) return 'none';
  return state.seats.lost.get(hash) ?? 'unknown';
}
