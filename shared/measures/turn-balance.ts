export interface TurnBalance {
  /** 0-100, or null: fewer than two people, or nobody of them has had a turn. */
  balance: number | null;
  /** The fewest turns that would have to go to other people for the most even deal; 0 without a figure. */
  moves: number;
}

/**
 * How evenly the turns were dealt: the Hoover (Robin Hood) index for things that come whole. 100 when no turn
 * need go to anybody else, 0 when one person had them all.
 *
 * @param levels turns plus head start of everybody at the table, whole numbers from 0, see levels.ts
 * @param anyTurn whether one of them has had a turn; to be told where a level may be a head start alone
 *
 * The Gini coefficient will not do: 3,1,1,1 to 3,2,1,1 gives a turn to somebody with the fewest, and its
 * balance falls from 85.7 to 77.8. This one never falls by that.
 */
export function turnBalance(
  levels: readonly number[],
  anyTurn: boolean = levels.some((level) => level > 0),
): TurnBalance {
  const people = levels.length;
  if (people < 2 || !anyTurn) return { balance: null, moves: 0 };
  const turns = levels.reduce((sum, level) => sum + level, 0);
  const moves = fewestMoves(levels, turns);
  const most = turns - Math.ceil(turns / people);
  // Divided once, at the end: 87.5 must be exactly that, or it is rounded the wrong way.
  return { balance: most <= 0 ? 100 : (100 * (most - moves)) / most, moves };
}

/** In the most even deal `extra` people have one more than `each`: those who have that now, as far as it goes. */
function fewestMoves(levels: readonly number[], turns: number): number {
  const each = Math.floor(turns / levels.length);
  const extra = turns % levels.length;
  const above = levels.reduce((sum, level) => sum + Math.max(0, level - each - 1), 0);
  const withOneMore = levels.filter((level) => level > each).length;
  return above + Math.max(0, withOneMore - extra);
}
