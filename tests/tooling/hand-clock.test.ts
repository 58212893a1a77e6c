import { expect, it } from 'vitest';
import { handClock } from './hand-clock.ts';

it('runs what falls due in order, each at its own time, also what was added on the way', () => {
  const clock = handClock(1000);
  const seen: [string, number][] = [];
  clock.after(30, () => seen.push(['second', clock.now()]));
  clock.after(10, () => {
    seen.push(['first', clock.now()]);
    clock.after(5, () => seen.push(['added', clock.now()]));
  });
  const cancel = clock.after(20, () => seen.push(['cancelled', clock.now()]));
  clock.after(99, () => seen.push(['later', clock.now()]));
  cancel();
  clock.advance(40);
  expect(seen).toEqual([
    ['first', 1010],
    ['added', 1015],
    ['second', 1030],
  ]);
  expect(clock.now()).toBe(1040);
});
