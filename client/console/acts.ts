import type { Id } from '../../shared/ids.ts';
import type { ConsoleView } from '../../shared/views/console.ts';
import type { Desk } from './desk.ts';
import { beginning, canGive, nextItem, type Step } from './steps.ts';

type OpenInvite = ConsoleView['openInvites'][number];

/** Does the next step, or any other one of its kind. */
export function take(desk: Desk, step: Step): void {
  const { act } = desk;
  switch (step.act) {
    case 'open':
    case 'again':
      return void act({ type: 'item.open', itemId: step.itemId });
    case 'close':
      return void act({ type: 'item.close', itemId: step.itemId });
    case 'reveal':
      return void act({ type: 'item.reveal', itemId: step.itemId });
    case 'discuss':
      return void act({ type: 'item.discuss', itemId: step.itemId });
    case 'finish':
      return void act({ type: 'item.finish', itemId: step.itemId });
    case 'resume':
      return void act({ type: 'session.resume' });
    case 'clear':
      return void desk.crowd.clear();
    case 'close-round':
      return void act({ type: 'round.stop' });
    case 'closing':
      return void act({ type: 'closing.ask' });
    case 'end':
      return desk.open({ type: 'end' });
    case 'add':
      return desk.open({ type: 'item', itemId: null });
  }
}

/** The next statement, whatever is left of this one. Not while people vote. */
export function skipAhead(desk: Desk): void {
  const next = nextItem(desk.view);
  if (!next || desk.view.item?.phase === 'voting' || desk.view.status === 'ended') return;
  take(desk, { act: beginning(next), itemId: next.id });
}

/** The floor; or, where that was chosen before, a short reply or a word in between. */
export function giveFloor({ act, replying, setReplying }: Desk, seatId: Id): void {
  const how = { reply: { reply: true }, over: { over: true } };
  setReplying(null);
  void act({ type: 'turn.start', seatId, ...(replying === null ? {} : how[replying]) });
}

/** Asks somebody, for their own eyes only, whether they want to say something. */
export const invite = ({ act }: Desk, seatId: Id): void => void act({ type: 'invite.send', seatId });

export function endTurn({ act, view }: Desk): void {
  if (view.speaker) void act({ type: 'turn.end', turnId: view.speaker.turnId });
}

export function undo({ act, view }: Desk): void {
  if (view.undo) void act({ type: 'undo', seq: view.undo.seq });
}

export const toggleBlank = ({ act, view }: Desk): void =>
  void act({ type: 'screen.show', show: view.show === 'blank' ? 'auto' : 'blank' });

/** How long a turn must run before a press on its own seat ends it: a double press gives the floor once. */
const DOUBLE = 800;

/** A second press on the row of who was just asked takes nothing back: it was meant for the first button. */
export function withdraw({ act, now }: Desk, { inviteId, sentAt }: OpenInvite): void {
  if (now() - sentAt > DOUBLE) void act({ type: 'invite.withdraw', inviteId });
}

/** A press on a seat of the table: the floor; on the speaker: done; before and after the talk: who this is. */
export function pressSeat(desk: Desk, seatId: Id): void {
  const { view, now } = desk;
  if (!canGive(view)) return desk.open({ type: 'people', seatId });
  if (view.speaker?.seatId !== seatId) return giveFloor(desk, seatId);
  if (now() - view.speaker.startedAt > DOUBLE) endTurn(desk);
}
