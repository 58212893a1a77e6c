import type { Shift } from '../../../shared/measures/shift.ts';
import type { Item } from '../../../shared/views/common.ts';
import { useDesk } from '../desk.ts';
import css from './Results.module.css';

/** How many changed their minds since the round before, and which way. */
export function Shifted({ item, shift }: { item: Item; shift: Shift }) {
  const { results } = useDesk().texts;
  const { changed, pairs, towardsAgree, towardsDisagree } = shift;
  if (pairs === 0) return null;
  const words = [results.shift(changed, pairs)];
  if (changed > 0 && towardsAgree + towardsDisagree > 0)
    words.push((item.scale ? results.moves : results.higher)(towardsAgree, towardsDisagree));
  return <p className={css['shift']}>{words.join(': ')}.</p>;
}
