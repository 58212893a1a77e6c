import { useDesk } from '../desk.ts';
import { MenuItem, MenuLine } from '../Menu.tsx';

/** Everything that is not needed every minute. */
export function DeskMenu() {
  const { texts, view, act, open, sessionId } = useDesk();
  const { menu } = texts;
  const { status, paused, locked } = view;
  return (
    <>
      <MenuItem onSelect={() => open({ type: 'people' })}>{menu.people}</MenuItem>
      {status !== 'ended' && (
        <>
          <MenuItem keycap="P" onSelect={() => open({ type: 'add-seat' })}>
            {menu.addSeat}
          </MenuItem>
          <MenuItem onSelect={() => open({ type: 'chairs' })}>{texts.chairs.open}</MenuItem>
        </>
      )}
      {status !== 'lobby' && (
        <>
          <MenuItem onSelect={() => open({ type: 'turns' })}>{menu.turns}</MenuItem>
          <MenuItem onSelect={() => open({ type: 'development' })}>{texts.development.menu}</MenuItem>
        </>
      )}
      {view.texts.length > 0 && (
        <MenuItem keycap="T" onSelect={() => open({ type: 'written', textId: null })}>
          {menu.written}
        </MenuItem>
      )}
      {status !== 'ended' && (
        <>
          <MenuLine />
          {status === 'live' && (
            <MenuItem onSelect={() => void act({ type: paused ? 'session.resume' : 'session.pause' })}>
              {paused ? menu.resume : menu.pause}
            </MenuItem>
          )}
          <MenuItem onSelect={() => void act({ type: 'session.update', locked: !locked })}>
            {locked ? menu.unlock : menu.lock}
          </MenuItem>
          <MenuItem onSelect={() => open({ type: 'settings' })}>{menu.settings}</MenuItem>
        </>
      )}
      <MenuItem onSelect={() => window.open(`/paper/${sessionId}`, '_blank')}>{menu.paper}</MenuItem>
      <MenuItem onSelect={() => window.open('/help', '_blank')}>{menu.help}</MenuItem>
      <MenuItem onSelect={() => open({ type: 'access' })}>{menu.access}</MenuItem>
      {status === 'live' && !view.rehearsal && (
        <>
          <MenuLine />
          <MenuItem onSelect={() => open({ type: 'end' })}>{menu.end}</MenuItem>
        </>
      )}
    </>
  );
}
