import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exportJson } from '../../server/export/json.ts';
import type { Change } from '../../shared/session/entries.ts';
import type { TextRow } from '../../shared/session/seats/seats.ts';
import { apply, emptyState, write } from '../../shared/session/state.ts';

interface Sample {
  changes: Change[];
  texts: TextRow[];
  /** What the export said when the log was written. */
  told: object;
}

/** One log a form of the entries, kept for ever: last year's session must fold the same under today's rules. */
it.each([1])('L6 a log of form %i still tells the same session', (form) => {
  const file = new URL(`../samples/log-${form}.json`, import.meta.url);
  const { changes, texts, told } = JSON.parse(readFileSync(file, 'utf8')) as Sample;
  const state = emptyState();
  for (const change of changes) apply(state, change);
  write(state, texts);
  const today = JSON.parse(JSON.stringify(exportJson(state, true, state.at))) as object;
  expect(today).toMatchObject(told);
});
