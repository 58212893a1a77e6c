import type { Assumptions } from './assumptions.ts';

export type Random = () => number;

/** Who sits at a simulated table. */
export interface Sitter {
  talkative: number;
  quiet: boolean;
  declines: boolean;
  /** Second at which the person comes in; 0 for who was on time. */
  comesAt: number;
}

export function sitters(count: number, assumed: Assumptions, random: Random): Sitter[] {
  return Array.from({ length: count }, () => ({
    talkative: Math.exp(assumed.spread * normal(random)),
    quiet: random() < assumed.quiet,
    declines: random() < assumed.declines,
    comesAt: random() < assumed.late ? Math.floor(1200 * random()) : 0,
  }));
}

/** Seconds until somebody has something to say again. */
export function nextWish({ talkative }: Sitter, assumed: Assumptions, random: Random): number {
  const perSecond = (assumed.wishes * assumed.statements * talkative) / (60 * assumed.minutes);
  return exponential(random) / perSecond;
}

/** Seconds that somebody wants to speak. */
export function wantedLength({ turn }: Assumptions, random: Random): number {
  return Math.max(8, turn * Math.exp(0.55 * normal(random)));
}

/** Seconds until an invitation is answered; never where nobody looks at it. */
export function answersAfter({ answer, unseen }: Assumptions, random: Random): number {
  return random() < unseen ? Infinity : 4 + answer * exponential(random);
}

function exponential(random: Random): number {
  return -Math.log(1 - random());
}

/** Standard normal, by Box and Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
