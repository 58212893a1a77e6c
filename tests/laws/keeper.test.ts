import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../shared/session/commands.ts';
import { keeperView } from '../../shared/views/keeper.ts';
import { look } from '../../shared/views/sight.ts';
import { answer, LIVE, Room } from './room.ts';

const keeper = { role: 'keeper' as const };

describe('K the turn keeper', () => {
  it('K1 can keep turns and invite, and do no more than that', () => {
    const may = [...COMMANDS.values()]
      .filter((command) => command.roles.includes('keeper'))
      .map(({ type }) => type);
    expect(may.sort((a, b) => (a < b ? -1 : 1))).toEqual([
      'invite.all',
      'invite.send',
      'invite.withdraw',
      'round.pass',
      'turn.add',
      'turn.correct',
      'turn.end',
      'turn.start',
      'undo',
    ]);
  });

  it('K2 takes back turns and invitations, whoever of the two did it, and nothing else', () => {
    const room = new Room();
    const noor = room.joins('Noor');
    room.host('item.discuss', { itemId: room.item() });
    const undo = () => answer(room.send(keeper, 'undo', { seq: room.state.history.acts.at(-1)?.seq ?? 0 }));
    expect([undo(), keeperView(look(room.state), LIVE).undo]).toEqual(['forbidden', null]);
    room.host('turn.start', { seatId: noor.seatId });
    expect(keeperView(look(room.state), LIVE).undo).toMatchObject({
      type: 'turn.start',
      seatId: noor.seatId,
    });
    expect(undo()).toBe('ok');
    expect(room.state.turns.all.size).toBe(0);
    room.phone(noor, 'write.send', { text: 'Liever bellen.', name: true });
    room.host('text.mark', { textId: [...room.state.contributions.all.keys()][0], as: 'read' });
    expect([undo(), keeperView(look(room.state), LIVE).undo]).toEqual(['forbidden', null]);
  });

  it('K3 two people pressing at once never end two turns', () => {
    const room = new Room();
    const [noor, henk] = [room.joins('Noor'), room.joins('Henk')];
    room.host('item.discuss', { itemId: room.item() });
    const turnId = String(room.host('turn.start', { seatId: noor.seatId }).data?.['turnId']);
    room.wait(5);
    expect(answer(room.send(keeper, 'turn.end', { turnId }))).toBe('ok');
    room.host('turn.start', { seatId: henk.seatId });
    expect(answer(room.tries('turn.end', { turnId }))).toBe('conflict not-running');
    expect([...room.state.turns.all.values()].map((turn) => turn.endedAt === null)).toEqual([false, true]);
  });

  it('K4 sees nothing of votes, and of an answer only that now is not the time', () => {
    const room = new Room({ ballots: 'named' });
    const noor = room.joins('Noor');
    room.host('item.open', { itemId: room.item() });
    room.votes(noor, 4);
    room.host('item.close', { itemId: room.item() });
    room.host('item.reveal', { itemId: room.item(), to: 'console' });
    room.host('item.discuss', { itemId: room.item() });
    const inviteId = String(
      room.send(keeper, 'invite.send', { seatId: noor.seatId }).ok &&
        [...room.state.invitations.all.keys()][0],
    );
    room.phone(noor, 'invite.answer', { inviteId, answer: 'no' });
    const view = keeperView(look(room.state), LIVE);
    expect(view.item?.results).toBeNull();
    expect(view.seats[0]).toMatchObject({ label: 'Noor', notNow: true });
    expect(Object.keys(view.seats[0] ?? {})).not.toEqual(expect.arrayContaining(['voted']));
    expect(JSON.stringify(view)).not.toMatch(/"no"|"later"/);
  });
});
