import type { Camp } from '../../../shared/measures/division.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { Menu, MenuItem, MenuNote } from '../Menu.tsx';
import { canGive } from '../steps.ts';
import css from './Hands.module.css';

/** With a result that everybody saw: asks one camp to explain itself, in the same words on every phone. */
export function AskCamp() {
  const { view, texts, act, say } = useDesk();
  const { camps } = texts;
  if (!view.hasCamps) return null;
  const ask = async (camp: Camp) => {
    const outcome = await act({ type: 'invite.all', camp });
    if (outcome.ok) say(camps.said);
  };
  return (
    <Menu
      trigger={
        <Button kind="quiet" size="s" className={css['order'] ?? ''} disabled={!canGive(view)}>
          {camps.ask} <span aria-hidden="true">▾</span>
        </Button>
      }
    >
      <MenuNote>{camps.toAll}</MenuNote>
      {CAMPS.map((camp) => {
        const isAsked = view.campsCalled.includes(camp);
        return (
          <MenuItem key={camp} disabled={isAsked} onSelect={() => void ask(camp)}>
            {camps.askOf[camp]}
            {isAsked && ` · ${camps.asked}`}
          </MenuItem>
        );
      })}
    </Menu>
  );
}

const CAMPS: readonly Camp[] = ['disagree', 'agree'];
