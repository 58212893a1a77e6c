import type { Shift } from '../../shared/measures/shift.ts';
import type { Asked } from '../../shared/questions/kinds.ts';
import type { ShiftTexts } from './shift.nl.ts';

/** How many changed their minds since the round before, and which way; null where nobody can be compared. */
export function shiftWords({ scale }: Asked, shift: Shift, texts: ShiftTexts): string | null {
  const { changed, pairs, towardsAgree, towardsDisagree } = shift;
  if (pairs === 0) return null;
  const words = [texts.shift(changed, pairs)];
  if (changed > 0 && towardsAgree + towardsDisagree > 0)
    words.push((scale ? texts.moves : texts.higher)(towardsAgree, towardsDisagree));
  return `${words.join(': ')}.`;
}
