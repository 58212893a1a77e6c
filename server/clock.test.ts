import { describe, expect, it } from 'vitest';
import { steady } from './clock.ts';

describe('W30 a clock that is set back or forth stops no conversation', () => {
  const hour = 3_600_000;

  it('W30 set back, time goes on from where it was; set forward, it follows', () => {
    let [wall, running] = [1000 * hour, 5.25];
    const now = steady(
      () => wall,
      () => running,
    );
    const pass = (milliseconds: number, moved = 0): number => {
      wall += milliseconds + moved;
      running += milliseconds;
      return now();
    };
    const start = now();
    expect(start).toBe(1000 * hour);
    expect(pass(1000) - start).toBe(1000);
    expect(pass(1000, -hour) - start).toBe(2000);
    expect(pass(1000) - start).toBe(3000);
    expect(pass(1000, hour) - start).toBe(4000);
    expect(pass(1000, hour) - start).toBe(5000 + hour);
    expect(pass(1000, -hour) - start).toBe(6000 + hour);
  });
});
