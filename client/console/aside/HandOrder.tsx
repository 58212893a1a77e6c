import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { Menu, MenuChoice } from '../Menu.tsx';
import css from './Hands.module.css';

/** In which order hands are shown, and the choice of another. */
export function HandOrder() {
  const { view, texts, act } = useDesk();
  const { order, orderOf } = texts.settings;
  return (
    <Menu
      trigger={
        <Button kind="quiet" size="s" className={css['order'] ?? ''} title={orderOf[view.handOrder]}>
          {texts.floor.order} <span aria-hidden="true">▾</span>
        </Button>
      }
    >
      <MenuChoice
        label={order}
        value={view.handOrder}
        options={[
          { value: 'fair', label: orderOf.fair },
          { value: 'queue', label: orderOf.queue },
        ]}
        onChange={(handOrder) => void act({ type: 'session.update', handOrder })}
      />
    </Menu>
  );
}
