import * as fc from 'fast-check';

/** Holds a property to 500 cases. */
export function law<Inputs>(property: fc.IProperty<Inputs>): void {
  fc.assert(property, { numRuns: 500 });
}

/** The figure itself, where there must be one. */
export function figure(value: number | null): number {
  if (value === null) throw new Error('no figure');
  return value;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The same values with `by` added at one place. */
export function add(values: readonly number[], place: number, by: number): number[] {
  return values.map((value, i) => (i === place ? value + by : value));
}
