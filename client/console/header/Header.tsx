import { useNow } from '../../ui/clock.ts';
import { formatClock } from '../../ui/clock.ts';
import { Button } from '../../ui/Button.tsx';
import { MoreIcon } from '../../ui/Icons.tsx';
import { Keycap } from '../../ui/Keycap.tsx';
import { useDesk } from '../desk.ts';
import { Menu } from '../Menu.tsx';
import { timeOfDay } from '../words.ts';
import { DeskMenu } from './DeskMenu.tsx';
import { ScreenMenu } from './ScreenMenu.tsx';
import css from './Header.module.css';

export function Header() {
  const { texts, view, open } = useDesk();
  const { header } = texts;
  return (
    <header className={css['header']}>
      <p className={css['brand']}>{texts.brand}</p>
      <h1 className={css['title']} title={view.title} dir="auto">
        {view.title}
      </h1>
      {view.status !== 'ended' && (
        <button
          type="button"
          className={css['code']}
          title={header.join}
          onClick={() => open({ type: 'join' })}
        >
          {view.code}
          {view.locked && <span className={css['locked']}>{header.locked}</span>}
        </button>
      )}
      <AtTable />
      <Clock />
      <button type="button" className={css['keys']} onClick={() => open({ type: 'keys' })}>
        <Keycap>?</Keycap> <span className={css['word']}>{header.keys}</span>
      </button>
      <Menu trigger={<Button size="s">{header.projector}</Button>}>
        <ScreenMenu />
      </Menu>
      <Menu trigger={<Button size="s" kind="quiet" aria-label={header.menu} icon={<MoreIcon />} />}>
        <DeskMenu />
      </Menu>
    </header>
  );
}

function AtTable() {
  const { texts, view, seats, open } = useDesk();
  const { count, words } = texts.header.seated(view.present);
  const without = seats.filter((seat) => seat.present && !seat.removed && !seat.phone).length;
  return (
    <button
      type="button"
      className={css['fact']}
      title={texts.header.people}
      onClick={() => open({ type: 'people' })}
    >
      <strong>{count}</strong> {words}
      {without > 0 && <span className={css['word']}>{texts.header.without(without)}</span>}
    </button>
  );
}

/** What is left until the planned end; without one, how long it lasts already. */
function Clock() {
  const { texts, view, now } = useDesk();
  const { plannedEnd, startedAt, status } = view;
  const at = useNow(now, status !== 'ended', plannedEnd ?? startedAt ?? 0);
  if (status === 'ended') return null;
  if (plannedEnd !== null) {
    const left = (plannedEnd - at) / 1000;
    const end = timeOfDay(plannedEnd);
    return (
      <p className={css['fact']}>
        <strong className={css['clock']}>{formatClock(Math.abs(left))}</strong>{' '}
        {left >= 0 ? texts.header.until(end) : texts.header.after(end)}
      </p>
    );
  }
  if (startedAt === null) return null;
  return (
    <p className={css['fact']}>
      <strong className={css['clock']}>{formatClock((at - startedAt) / 1000)}</strong> {texts.header.since}
    </p>
  );
}
