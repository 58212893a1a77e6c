/**
 * Who sits at a simulated table. Every number here is an assumption; where no source stands, it is ours.
 * Talkativeness is heavy-tailed in free groups (Bales 1951; Stephan and Mishler 1952): a log-normal does that.
 */
export interface Sitter {
  /** Weight with which somebody takes the floor in a free conversation, and rate of raising a hand. */
  talkative: number;
  /** A third never raise a hand unless invited (ours). */
  quiet: boolean;
  /** One in twenty says no to every invitation (ours). */
  declines: boolean;
  /** Second at which the person comes in; 0 for nine in ten, the others within the first twenty minutes (ours). */
  comesAt: number;
}

export type Random = () => number;

export function sitters(count: number, random: Random): Sitter[] {
  return Array.from({ length: count }, () => ({
    talkative: Math.exp(0.9 * normal(random)),
    quiet: random() < 1 / 3,
    declines: random() < 0.05,
    comesAt: random() < 0.9 ? 0 : Math.floor(1200 * random()),
  }));
}

/** Seconds that somebody wants to speak: median 60, one in ten over two minutes (ours). */
export function wantedLength(random: Random): number {
  return Math.max(8, 60 * Math.exp(0.55 * normal(random)));
}

/** Whether a hand goes up within five seconds: rarer the more often somebody has spoken. */
export function raises({ talkative, quiet }: Sitter, turns: number, random: Random): boolean {
  return !quiet && random() < 0.015 * Math.min(talkative, 6) * 0.7 ** turns;
}

/** Seconds until an invitation is answered; one in twenty is never looked at (ours). */
export function answersAfter(random: Random): number {
  return random() < 0.05 ? Infinity : 4 - 14 * Math.log(1 - random());
}

/** Standard normal, by Box and Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
