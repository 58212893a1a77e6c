import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { MinusIcon, PlusIcon } from './Icons.tsx';
import css from './Stepper.module.css';

interface StepperProps {
  label: string;
  hideLabel?: boolean;
  /** As it is shown: '24', '1:30'. */
  value: ReactNode;
  onLess: () => void;
  onMore: () => void;
  lessLabel: string;
  moreLabel: string;
  canLess?: boolean;
  canMore?: boolean;
  size?: 's' | 'm' | 'l';
}

/** A figure between a minus and a plus. What a step is, the caller knows. */
export function Stepper(props: StepperProps) {
  const { label, hideLabel = false, value, size = 'm', canLess = true, canMore = true } = props;
  return (
    <fieldset>
      <legend className={hideLabel ? 'visually-hidden' : css['label']}>{label}</legend>
      <div className={css['row']}>
        <Button
          size={size}
          aria-label={props.lessLabel}
          inactive={!canLess}
          onClick={props.onLess}
          icon={<MinusIcon />}
        />
        <output className={css['value']}>{value}</output>
        <Button
          size={size}
          aria-label={props.moreLabel}
          inactive={!canMore}
          onClick={props.onMore}
          icon={<PlusIcon />}
        />
      </div>
    </fieldset>
  );
}
