import type { Camp } from '../../../shared/measures/division.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { Menu, MenuItem, MenuLine, MenuNote } from '../Menu.tsx';
import { canGive } from '../steps.ts';
import css from './Hands.module.css';

/** What can be asked of everybody at once, in the same words on every phone: a soft call, or one camp to explain itself. */
export function CallMenu() {
  const { view, texts, act, say } = useDesk();
  const { camps, invite } = texts;
  const words = camps[view.item?.kind === 'score' ? 'score' : 'opinion'];
  const ask = async (camp: Camp) => {
    const outcome = await act({ type: 'invite.all', camp });
    if (outcome.ok) say(camps.said);
  };
  return (
    <Menu
      trigger={
        <Button kind="quiet" size="s" className={css['order'] ?? ''} disabled={!canGive(view)}>
          {camps.call} <span aria-hidden="true">▾</span>
        </Button>
      }
    >
      <MenuNote>{camps.toAll}</MenuNote>
      <MenuItem
        disabled={view.called || view.heard >= view.present}
        onSelect={() => void act({ type: 'invite.all' })}
      >
        {view.called ? invite.called : invite.all}
      </MenuItem>
      <MenuLine />
      {view.campsToAsk.map((camp) => (
        <MenuItem key={camp} disabled={view.campsCalled.includes(camp)} onSelect={() => void ask(camp)}>
          {words[view.campsCalled.includes(camp) ? 'asked' : 'ask'][camp]}
        </MenuItem>
      ))}
    </Menu>
  );
}
