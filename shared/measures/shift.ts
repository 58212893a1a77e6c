import { campOf, polarisation } from './division.ts';

/** With anonymous ballots a filled cell of the matrix is at least this many people. */
const LEAST_CELL = 3;

/** One voter in two rounds: an option from 0, null for no opinion, absent where that voter cast no ballot. */
export interface Ballots {
  first?: number | null;
  second?: number | null;
}

/** How a room moved between two rounds. All but the last two are numbers of voters. */
export interface Shift {
  /** Voters with an opinion in both rounds: what all figures but the four beside them are over. */
  pairs: number;
  changed: number;
  /** To a higher option. */
  towardsAgree: number;
  towardsDisagree: number;
  /** From one camp to the other; to or from the middle is no crossing. */
  crossed: number;
  /** No opinion first, one in the second round; the other way round below. */
  fromNoOpinion: number;
  toNoOpinion: number;
  /** A ballot, be it without an opinion, in one of the two rounds alone. */
  onlyFirst: number;
  onlySecond: number;
  /** Polarisation of the second round less that of the first, -1 to 1. Null without pairs or order. */
  polarisationChange: number | null;
  /** Row = option in the first round, column = in the second. Null where it may not be shown. */
  matrix: number[][] | null;
}

/**
 * @param ballots one entry a voter, in any order
 * @param options how many the question has
 * @param ordered whether they run from disagree to agree; if not, `towards*` and `crossed` are 0
 */
export function shift(ballots: readonly Ballots[], options: number, ordered: boolean): Shift {
  const pairs = ballots.flatMap(({ first, second }) =>
    isOption(first) && isOption(second) ? [{ first, second }] : [],
  );
  const moves = ordered ? pairs : [];
  return {
    pairs: pairs.length,
    changed: count(pairs, (pair) => pair.first !== pair.second),
    towardsAgree: count(moves, (pair) => pair.second > pair.first),
    towardsDisagree: count(moves, (pair) => pair.second < pair.first),
    crossed: count(moves, (pair) => crosses(pair, options)),
    fromNoOpinion: count(ballots, ({ first, second }) => first === null && isOption(second)),
    toNoOpinion: count(ballots, ({ first, second }) => isOption(first) && second === null),
    onlyFirst: count(ballots, ({ first, second }) => first !== undefined && second === undefined),
    onlySecond: count(ballots, ({ first, second }) => first === undefined && second !== undefined),
    polarisationChange: polarisationChange(moves, options),
    matrix: matrix(pairs, options),
  };
}

/**
 * What of a shift may be shown. Named ballots: everything. Anonymous ones: nothing (null) for fewer than `minGroup` pairs,
 * and no matrix with a cell of one or two people, who could be told by what they said they would vote.
 */
export function shownShift(all: Shift, anonymous: boolean, minGroup: number): Shift | null {
  if (!anonymous) return all;
  if (all.pairs < minGroup) return null;
  const large = all.matrix?.flat().every((voters) => voters === 0 || voters >= LEAST_CELL) ?? false;
  return { ...all, matrix: large ? all.matrix : null };
}

type Pair = { first: number; second: number };

const isOption = (vote: number | null | undefined): vote is number => typeof vote === 'number';

function count<Item>(items: readonly Item[], counts: (item: Item) => boolean): number {
  return items.filter(counts).length;
}

function crosses({ first, second }: Pair, options: number): boolean {
  const from = campOf(first, options);
  const to = campOf(second, options);
  return from !== to && from !== 'middle' && to !== 'middle';
}

function polarisationChange(pairs: readonly Pair[], options: number): number | null {
  const after = polarisation(
    tally(
      pairs.map((pair) => pair.second),
      options,
    ),
  );
  const before = polarisation(
    tally(
      pairs.map((pair) => pair.first),
      options,
    ),
  );
  return after === null || before === null ? null : after - before;
}

function tally(votes: readonly number[], options: number): number[] {
  const counts = new Array<number>(options).fill(0);
  for (const vote of votes) counts[vote] = (counts[vote] ?? 0) + 1;
  return counts;
}

function matrix(pairs: readonly Pair[], options: number): number[][] {
  const from = Array.from({ length: options }, (): number[] => []);
  for (const pair of pairs) from[pair.first]?.push(pair.second);
  return from.map((votes) => tally(votes, options));
}
