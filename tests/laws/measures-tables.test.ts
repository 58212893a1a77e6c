import { describe, expect, it } from 'vitest';
import { agreement, campBalance, mean, polarisation, promoters } from '../../shared/measures/division.ts';
import { forecast } from '../../shared/measures/forecast.ts';
import { gini, jain } from '../../shared/measures/inequality.ts';
import { levels } from '../../shared/measures/levels.ts';
import type { LevelEvent } from '../../shared/measures/levels.ts';
import { exported, oneDecimal } from '../../shared/measures/rounding.ts';
import { shift } from '../../shared/measures/shift.ts';
import type { Ballots } from '../../shared/measures/shift.ts';
import { hoover, timeBalance } from '../../shared/measures/time-balance.ts';
import { turnBalance } from '../../shared/measures/turn-balance.ts';
import * as samples from '../samples/measures.ts';

describe('figures computed elsewhere', () => {
  it.each(samples.turnTable)('M4 turn balance of $levels', ({ levels: dealt, turns, moves, balance }) => {
    expect(dealt.reduce((sum, level) => sum + level)).toBe(turns);
    const figure = turnBalance(dealt);
    expect(figure.moves).toBe(moves);
    expect(exported(figure.balance)).toBe(balance);
  });

  it.each(samples.headStarts)('M2 head start beside $turns', ({ turns, levels: expected }) => {
    const sat = turns.map((_, i): LevelEvent => ({ at: 0, kind: 'come', seat: `p${i}` }));
    const spoke = turns.flatMap((count, i) =>
      Array.from({ length: count }, (): LevelEvent => ({ at: 1, kind: 'turn', seat: `p${i}` })),
    );
    const all = levels([...sat, ...spoke, { at: 2, kind: 'come', seat: 'new' }]);
    expect([...all.values()]).toEqual(expected);
  });

  it.each(samples.timeTable)('M8 time balance of $spoken in $present', (row) => {
    expect(exported(hoover(row.spoken, row.present))).toBe(row.hoover);
    expect(exported(timeBalance(row.spoken, row.present))).toBe(row.balance);
  });

  it.each(samples.inequalityTable)('M13 Jain and Gini of $spoken in $present', (row) => {
    const index = jain(row.spoken, row.present) ?? Number.NaN;
    expect(exported(index)).toBe(row.jain);
    expect(exported(index * row.spoken.length)).toBe(row.equals);
    expect(exported(gini(row.spoken, row.present))).toBe(row.gini);
  });

  it.each(samples.divisionTable)('M17 division of $counts', (row) => {
    expect(exported(agreement(row.counts))).toBe(row.agreement);
    expect(exported(polarisation(row.counts))).toBe(row.polarisation);
    expect(exported(campBalance(row.counts))).toBe(row.campBalance);
  });

  it.each(samples.scoreTable)('M19 score of $counts', (row) => {
    expect(exported(mean(row.counts))).toBe(row.mean);
    expect(oneDecimal(mean(row.counts))).toBe(row.shown);
    expect(promoters(row.counts)).toBe(row.promoters);
  });

  it.each(samples.shiftTable)('M20 shift of $ballots', (row) => {
    const figures = shift(parsed(row.ballots), row.options, true);
    expect(figures.pairs).toBe(row.pairs);
    expect(figures.changed).toBe(row.changed);
    expect([figures.towardsAgree, figures.towardsDisagree]).toEqual(row.towards);
    expect(figures.crossed).toBe(row.crossed);
    expect(exported(figures.polarisationChange)).toBe(row.polarisation);
    const beside = [figures.fromNoOpinion, figures.toNoOpinion, figures.onlyFirst, figures.onlySecond];
    expect(beside).toEqual(row.beside);
  });

  it.each(samples.forecastTable)('M22 forecast with $left s left and $votes votes', (row) => {
    const course = { now: 0, plannedEnd: row.left * 1000, itemsWithoutVote: row.votes, running: null };
    const figures = forecast({
      ...course,
      turnLengths: [row.typical, row.typical, row.typical],
      gaps: [row.gap, row.gap, row.gap],
      target: 90,
      unheard: row.unheard,
    });
    expect(figures).toEqual({
      reachable: row.reachable,
      missed: row.missed,
      turnLength: row.turnLength,
      typical: row.typical,
      gap: row.gap,
      unheard: row.unheard,
    });
  });
});

/** '1>4, o>2 x3, ->5' as ballots. */
function parsed(text: string): Ballots[] {
  return text.split(', ').flatMap((line) => {
    const [pair = '', times = '1'] = line.split(' x');
    const [first = '', second = ''] = pair.split('>');
    const ballot = { ...vote('first', first), ...vote('second', second) };
    return Array.from({ length: Number(times) }, () => ballot);
  });
}

function vote(round: 'first' | 'second', sign: string): Ballots {
  if (sign === '-') return {};
  return { [round]: sign === 'o' ? null : Number(sign) - 1 };
}
