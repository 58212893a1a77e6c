import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { Keycap } from '../ui/Keycap.tsx';
import css from './Menu.module.css';

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement;
  children: ReactNode;
  /** Which edges of menu and button meet. */
  align?: 'start' | 'end';
}

/** A short list of acts behind one button; the arrow keys move through it. */
export function Menu({ trigger, children, align = 'end' }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={css['positioner']} align={align} sideOffset={6} collisionPadding={12}>
          <Base.Popup className={css['popup']}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface MenuItemProps {
  onSelect: () => void;
  children: ReactNode;
  /** The key that does the same. */
  keycap?: string;
  disabled?: boolean;
}

export function MenuItem({ onSelect, children, keycap, disabled = false }: MenuItemProps) {
  return (
    <Base.Item className={css['item']} onClick={onSelect} disabled={disabled}>
      <span>{children}</span>
      {keycap !== undefined && <Keycap>{keycap}</Keycap>}
    </Base.Item>
  );
}

/** A line of explanation, not to be chosen. */
export const MenuNote = ({ children }: { children: ReactNode }) => <p className={css['note']}>{children}</p>;

export const MenuLine = () => <Base.Separator className={css['line']} />;

interface MenuChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

/** One of a few, within a menu. */
export function MenuChoice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: MenuChoiceProps<Value>) {
  return (
    <Base.Group>
      <Base.GroupLabel className={css['label']}>{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={(chosen: Value) => onChange(chosen)}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} className={css['item']} closeOnClick>
            <span>{option.label}</span>
            <Base.RadioItemIndicator className={css['dot']} />
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}
