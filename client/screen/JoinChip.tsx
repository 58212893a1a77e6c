import type { ScreenTexts } from '../texts/screen.nl.ts';
import { classes } from '../ui/classes.ts';
import { addressOf } from './address.ts';
import { Qr } from './Qr.tsx';
import css from './JoinChip.module.css';

interface JoinChipProps {
  join: { url: string; code: string };
  texts: ScreenTexts;
  /** Where room is scarce. */
  small?: boolean;
}

/** How to join, small: for who comes later. */
export function JoinChip({ join, texts, small = false }: JoinChipProps) {
  const address = addressOf(join.url);
  return (
    <div className={classes(css['chip'], small && css['small'])}>
      <Qr
        className={css['qr']}
        text={join.url}
        size={small ? 86 : 108}
        label={texts.join.qr(address, join.code)}
      />
      <p
        className={css['words']}
        style={{ fontSize: Math.max(28, Math.min(small ? 34 : 40, 760 / address.length)) }}
      >
        <span>{address}</span>
        <span>{join.code}</span>
      </p>
    </div>
  );
}
