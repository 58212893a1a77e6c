// Figures computed elsewhere, by hand or by another program, never by the code that they test.
// Rounded to four decimals; null is no figure.

const times = (count: number, value: number): number[] => Array.from({ length: count }, () => value);

export const turnTable = [
  { levels: [...times(5, 1), ...times(15, 0)], turns: 5, moves: 0, balance: 100 },
  { levels: [5, ...times(19, 0)], turns: 5, moves: 4, balance: 0 },
  { levels: [2, 1, 1, 1, ...times(16, 0)], turns: 5, moves: 1, balance: 75 },
  { levels: [3, 2, 2, 1, 1, 0], turns: 9, moves: 1, balance: 85.7143 },
  { levels: [3, 1, 1, 1], turns: 6, moves: 1, balance: 75 },
  { levels: [3, 2, 1, 1], turns: 7, moves: 1, balance: 80 },
  { levels: [...times(5, 2), ...times(14, 1), ...times(5, 0)], turns: 24, moves: 5, balance: 78.2609 },
  { levels: [2, 2, 0, 0], turns: 4, moves: 2, balance: 33.3333 },
  { levels: [3, 3, 2, 2], turns: 10, moves: 0, balance: 100 },
  { levels: [3, 1, 0, 0], turns: 4, moves: 2, balance: 33.3333 },
];

/** Turns of those at the table when somebody sits down, and everybody's level then, the new one last. */
export const headStarts = [
  { turns: [3, 3, 2], levels: [3, 3, 2, 2] },
  { turns: [3, 1, 0], levels: [3, 1, 0, 0] },
];

const late = [1800, 1800, 1800, 900];

export const timeTable = [
  { spoken: [60, 60, 60, 60], present: times(4, 1800), hoover: 0, balance: 100 },
  { spoken: [240, 0, 0, 0], present: times(4, 1800), hoover: 0.75, balance: 0 },
  { spoken: [10, 20, 30, 40], present: times(4, 1800), hoover: 0.2, balance: 73.3333 },
  { spoken: [60, 60, 60, 30], present: late, hoover: 0, balance: 100 },
  { spoken: [60, 60, 60, 0], present: late, hoover: 0.1429, balance: 80.9524 },
  { spoken: [240, 0, 0, 0], present: late, hoover: 0.7143, balance: 4.7619 },
  { spoken: [0, 0, 0, 240], present: late, hoover: 0.8571, balance: 0 },
  { spoken: [60, 60, 60, 0, 45], present: [...late, 45], hoover: 0.1429, balance: 80.9524 },
  { spoken: [120, 90, 60, 60, 30, 0], present: times(6, 3000), hoover: 0.25, balance: 70 },
];

/** `equals` = n J: as if so many people had shared the time equally. */
export const inequalityTable = [
  { spoken: [60, 60, 60, 60], present: times(4, 1800), jain: 1, equals: 4, gini: 0 },
  { spoken: [240, 0, 0, 0], present: times(4, 1800), jain: 0.25, equals: 1, gini: 0.75 },
  { spoken: [10, 20, 30, 40], present: times(4, 1800), jain: 0.8333, equals: 3.3333, gini: 0.25 },
  { spoken: [60, 60, 60, 0], present: late, jain: 0.75, equals: 3, gini: 0.1429 },
  { spoken: [60, 60, 60, 30], present: late, jain: 0.9423, equals: 3.7692, gini: 0 },
  { spoken: [120, 90, 60, 60, 30, 0], present: times(6, 3000), jain: 0.7059, equals: 4.2353, gini: 0.3611 },
  { spoken: [1, 2], present: times(2, 1800), jain: 0.9, equals: 1.8, gini: 0.1667 },
  { spoken: [...times(19, 80), ...times(5, 0)], present: times(24, 3600), jain: 0.7917, equals: 19, gini: 0.2083 },
];

/** The first row is van der Eijk's own example. */
export const divisionTable = [
  { counts: [30, 40, 210, 130, 530, 50, 10], agreement: 0.6113, polarisation: 0.1943, campBalance: 0.56 },
  { counts: [1, 0, 0, 0, 1], agreement: -1, polarisation: 1, campBalance: 1 },
  { counts: [5, 5, 5, 5, 5], agreement: 0, polarisation: 0.5, campBalance: 0.8 },
  { counts: [40, 62, 46, 62, 40], agreement: 0.0573, polarisation: 0.4713, campBalance: 0.816 },
  { counts: [102, 0, 46, 0, 102], agreement: -0.6013, polarisation: 0.8007, campBalance: 0.816 },
  { counts: [4, 7, 3, 7, 3], agreement: 0.0556, polarisation: 0.4722, campBalance: 0.8333 },
  { counts: [2, 5, 3, 10, 4], agreement: 0.2778, polarisation: 0.3611, campBalance: 0.5833 },
  { counts: [1, 1, 0, 1, 1], agreement: -0.1389, polarisation: 0.5694, campBalance: 1 },
  { counts: [0, 0, 0, 24, 0], agreement: 1, polarisation: 0, campBalance: 0 },
  { counts: [18, 6], agreement: null, polarisation: 0.5, campBalance: 0.5 },
  { counts: [0, 1, 1, 2, 3, 9, 2, 3, 2, 1, 0], agreement: 0.5324, polarisation: 0.2338, campBalance: 0.5833 },
];

/** Mean = 124 / 24; promoters 1, detractors 18 of 24; and of the second row 6.25 = 50 / 8, 2 and 3 of 8. */
export const scoreTable = [
  { counts: [0, 1, 1, 2, 3, 9, 2, 3, 2, 1, 0], mean: 5.1667, shown: 5.2, promoters: -71 },
  { counts: [1, 0, 1, 0, 0, 0, 1, 1, 2, 1, 1], mean: 6.25, shown: 6.3, promoters: -13 },
  { counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4], mean: 10, shown: 10, promoters: 100 },
  { counts: times(11, 0), mean: null, shown: null, promoters: null },
];

/**
 * Ballots 'first>second x how many', options from 1, - did not vote, o no opinion. `beside` = from and to no opinion,
 * only first, only second.
 */
export const shiftTable = [
  { ballots: '2>2 x3', options: 5, pairs: 3, changed: 0, towards: [0, 0], crossed: 0, polarisation: 0, beside: [0, 0, 0, 0] },
  { ballots: '2>4, 4>2, 3>3, 5>5', options: 5, pairs: 4, changed: 2, towards: [1, 1], crossed: 2, polarisation: 0, beside: [0, 0, 0, 0] },
  { ballots: '1>5 x2, 5>5 x2', options: 5, pairs: 4, changed: 2, towards: [2, 0], crossed: 2, polarisation: -1, beside: [0, 0, 0, 0] },
  { ballots: '2>3, 3>4, 4>5', options: 5, pairs: 3, changed: 3, towards: [3, 0], crossed: 0, polarisation: 0, beside: [0, 0, 0, 0] },
  { ballots: 'o>4, 4>o, o>o', options: 5, pairs: 0, changed: 0, towards: [0, 0], crossed: 0, polarisation: null, beside: [1, 1, 0, 0] },
  { ballots: '4>-, ->2, 3>3', options: 5, pairs: 1, changed: 0, towards: [0, 0], crossed: 0, polarisation: 0, beside: [0, 0, 1, 1] },
  { ballots: '1>1 x2, 1>2, 1>4, 2>2 x4, 2>4 x2, 2>5, 3>3 x3, 4>4 x7, 5>5 x3', options: 5, pairs: 24, changed: 5, towards: [5, 0], crossed: 4, polarisation: -0.1111, beside: [0, 0, 0, 0] },
  { ballots: '1>2 x3, 2>1, 2>2 x4', options: 2, pairs: 8, changed: 4, towards: [3, 1], crossed: 4, polarisation: -0.5, beside: [0, 0, 0, 0] },
];

/** Seconds left, votes to come, typical turn, gap, unheard people. */
export const forecastTable = [
  { left: 1660, votes: 2, typical: 80, gap: 5, unheard: 5, reachable: 18, missed: 0, turnLength: 303 },
  { left: 240, votes: 0, typical: 80, gap: 5, unheard: 5, reachable: 2, missed: 3, turnLength: 43 },
];
