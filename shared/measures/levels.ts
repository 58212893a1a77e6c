/** Something that moves a level. `at` in any unit of time, the same for all; `turn` when the turn starts. */
export type LevelEvent = { at: number; kind: 'leave' | 'come' | 'turn'; seat: string };

/** Who leaves at the instant that another comes is no measure for that other; who gets the floor is there first. */
const AT_ONE_INSTANT = { leave: 0, come: 1, turn: 2 } as const;

/**
 * The level of every seat that ever came: its turns plus its head starts. Whoever comes, the first time or again,
 * is raised to the fewest of those present; with nobody present to what they had.
 *
 * Events may come in any order: they are taken in order of time, and at one instant leaving, coming, turn.
 * Coming while present and leaving while absent change nothing. A turn while absent counts. A stay of no length
 * must be left out by the caller, for here its leaving would go before its coming.
 */
export function levels(events: readonly LevelEvent[]): Map<string, number> {
  const standings = new Map<string, Standing>();
  const table: Table = { people: 0, perLevel: [], lowest: 0 };
  for (const { kind, seat } of inOrder(events)) {
    let standing = standings.get(seat);
    if (!standing) standings.set(seat, (standing = { level: 0, present: false, came: false }));
    const after = levelAfter(kind, standing.level, table);
    if (standing.present) count(table, standing.level, -1);
    if (kind !== 'turn') standing.present = kind === 'come';
    if (standing.present) count(table, after, 1);
    if (kind === 'come') standing.came = true;
    standing.level = after;
  }
  const found = new Map<string, number>();
  for (const [seat, { level, came }] of standings) if (came) found.set(seat, level);
  return found;
}

interface Standing {
  level: number;
  present: boolean;
  came: boolean;
}

function inOrder(events: readonly LevelEvent[]): LevelEvent[] {
  // oxlint-disable-next-line no-restricted-properties -- a time, not the method that older phones lack
  return [...events].sort((a, b) => a.at - b.at || AT_ONE_INSTANT[a.kind] - AT_ONE_INSTANT[b.kind]);
}

/** For somebody present it changes nothing to come: the fewest is theirs or less. */
function levelAfter(kind: LevelEvent['kind'], before: number, table: Table): number {
  if (kind === 'turn') return before + 1;
  return kind === 'come' ? Math.max(before, fewest(table)) : before;
}

/** Those present, and how many of them are at each level: the fewest is at hand without a look at everybody. */
interface Table {
  people: number;
  perLevel: number[];
  /** Nobody present is below it. It climbs, for nobody comes in below it unless the table was empty. */
  lowest: number;
}

/** The smallest level of those present, 0 with nobody there. */
function fewest(table: Table): number {
  if (table.people === 0) return 0;
  while (!table.perLevel[table.lowest]) table.lowest += 1;
  return table.lowest;
}

function count(table: Table, level: number, by: number): void {
  table.people += by;
  table.perLevel[level] = (table.perLevel[level] ?? 0) + by;
  table.lowest = Math.min(table.lowest, level);
}
