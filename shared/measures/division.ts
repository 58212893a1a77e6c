import { whole } from './rounding.ts';

// All take counts per option of an ordered scale, the lowest (disagree, or 0) first, without 'no opinion' and
// blanks. An unordered question has none of these figures. Null is no figure: nobody, or fewer than two options.

export interface Camps {
  disagree: number;
  middle: number;
  agree: number;
}

export type Camp = keyof Camps;

/** Which camp an option (from 0) of a scale is in: the lower half, the upper half, or what stands between. */
export function campOf(option: number, options: number): Camp {
  const half = Math.floor(options / 2);
  if (option < half) return 'disagree';
  return option < options - half ? 'middle' : 'agree';
}

/** The camps that a scale has, lowest first: one with an even number of options has nothing in between. */
export function campsOf(options: number): Camp[] {
  return [...new Set(Array.from({ length: options }, (_, option) => campOf(option, options)))];
}

/** How many people are in each camp; of 0-10, 0-4 and 6-10. */
export function camps(counts: readonly number[]): Camps {
  const sums = { disagree: 0, middle: 0, agree: 0 };
  counts.forEach((count, option) => {
    sums[campOf(option, counts.length)] += count;
  });
  return sums;
}

/** 0-1: 1 when both camps are equally large and nobody is neutral, 0 when one camp is empty. */
export function campBalance(counts: readonly number[]): number | null {
  const voters = total(counts);
  if (voters === 0 || counts.length < 2) return null;
  const { agree, disagree } = camps(counts);
  return (2 * Math.min(agree, disagree)) / voters;
}

/**
 * Agreement A, -1 (half at each end) over 0 (flat) to 1 (all in one option); null with fewer than three options.
 * Van der Eijk, 'Measuring agreement in ordered rating scales', Quality & Quantity 35 (2001): the counts are cut
 * into flat layers, and A is the mean of theirs, weighted by the people in each.
 */
export function agreement(counts: readonly number[]): number | null {
  const voters = total(counts);
  if (voters === 0 || counts.length < 3) return null;
  return layers(counts).reduce((sum, layer) => sum + layer.people * layerAgreement(layer.filled), 0) / voters;
}

/** 0 = all in one option, 0.5 = flat, 1 = half at each end. Two options know no distance: then it is camp balance. */
export function polarisation(counts: readonly number[]): number | null {
  if (counts.length === 2) return campBalance(counts);
  const agreed = agreement(counts);
  return agreed === null ? null : (1 - agreed) / 2;
}

/** The mean option, counted from 0: of an 0-10 question the mean score. */
export function mean(counts: readonly number[]): number | null {
  const voters = total(counts);
  return voters === 0 ? null : counts.reduce((sum, count, option) => sum + count * option, 0) / voters;
}

/**
 * Promoters (9-10) less detractors (0-6) of an 0-10 question, whole percentage points from -100 to 100, halves away
 * from zero. Reichheld, 'The one number you need to grow', Harvard Business Review (2003).
 */
export function promoters(counts: readonly number[]): number | null {
  const voters = total(counts);
  const ahead = total(counts.slice(9)) - total(counts.slice(0, 7));
  return voters === 0 ? null : whole((100 * ahead) / voters);
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

interface Layer {
  people: number;
  /** Which options the layer covers. */
  filled: boolean[];
}

/** Peels the smallest positive count off every option that has any, until nothing is left. */
function layers(counts: readonly number[]): Layer[] {
  const heights = [...new Set(counts.filter((count) => count > 0))].sort((a, b) => a - b);
  return heights.map((height, i) => {
    const filled = counts.map((count) => count >= height);
    return { people: (height - (heights[i - 1] ?? 0)) * filled.filter(Boolean).length, filled };
  });
}

function layerAgreement(filled: readonly boolean[]): number {
  const covered = filled.filter(Boolean).length;
  return unimodality(filled) * (1 - (covered - 1) / (filled.length - 1));
}

/** U: triples of options that go up or down once (110, 011) against those with a dip (101). */
function unimodality(filled: readonly boolean[]): number {
  const { single, dip } = triples(filled);
  if (single + dip === 0) return 1;
  const k = filled.length;
  return ((k - 2) * single - (k - 1) * dip) / ((k - 2) * (single + dip));
}

/** By the option in the middle of three: what lies filled and empty on either side of it. */
function triples(filled: readonly boolean[]): { single: number; dip: number } {
  const covered = filled.filter(Boolean).length;
  const sums = { single: 0, dip: 0 };
  let left = 0;
  filled.forEach((isFilled, place) => {
    const right = covered - left - (isFilled ? 1 : 0);
    const emptyRight = filled.length - place - 1 - right;
    if (isFilled) sums.single += left * emptyRight + (place - left) * right;
    else sums.dip += left * right;
    if (isFilled) left += 1;
  });
  return sums;
}
