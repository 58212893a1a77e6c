import type { Show } from '../../../shared/session/agenda/agenda.ts';
import { useDesk } from '../desk.ts';
import { MenuChoice, MenuItem, MenuLine } from '../Menu.tsx';

const SHOWS: readonly Show[] = [
  'auto',
  'join',
  'statement',
  'results',
  'table',
  'replay',
  'closing',
  'blank',
];

/** The room's screen: its window, and what it shows. */
export function ScreenMenu() {
  const { texts, view, act, sessionId, screenKey } = useDesk();
  const { screen } = texts;
  return (
    <>
      <MenuItem
        disabled={screenKey === null}
        onSelect={() => window.open(`/screen/${sessionId}#key=${screenKey}`, `screen-${sessionId}`)}
      >
        {screen.open}
      </MenuItem>
      <MenuLine />
      <MenuChoice
        label={screen.show}
        value={view.show}
        options={SHOWS.map((value) => ({ value, label: screen.shows[value] }))}
        onChange={(show) => void act({ type: 'screen.show', show })}
      />
    </>
  );
}
