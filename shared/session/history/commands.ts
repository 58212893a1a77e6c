import { whole } from '../../questions/fields.ts';
import { conflict, refuse, type Refusal } from '../../refusals.ts';
import { ok, type Result } from '../../result.ts';
import { command, leading, type Command } from '../command.ts';
import { reverted, type Entry } from '../entries.ts';
import type { State } from '../state.ts';
import type { Act } from './history.ts';

/** How each command's acts are taken back, where that is more than reverting their facts. */
type Ways = Readonly<Record<string, Pick<Command, 'takeBack'> | undefined>>;

/** The entries that take the latest act back, or why it cannot be. */
export function takingBack(
  state: State,
  ways: Ways,
  now: number,
): Result<{ act: Act; entries: Entry[] }, Refusal> {
  const act = state.history.acts.at(-1);
  if (!act) return conflict('nothing-to-undo');
  const takeBack = ways[act.command]?.takeBack;
  const taken = takeBack ? takeBack(state, act, now) : ok(reverted(act.facts));
  return taken.ok ? ok({ act, entries: taken.value }) : taken;
}

/** A command that takes back what commands of this list did. */
export function undoOf(ways: Ways) {
  return command('undo', {
    fields: leading({ seq: whole(0, Number.MAX_SAFE_INTEGER) }),
    decide(state, { seq }, who, { now }) {
      const last = state.history.acts.at(-1);
      if (!last) return conflict('nothing-to-undo');
      if (last.seq !== seq) return conflict('somebody-acted');
      if (who.role === 'keeper' && !isKeepers(last)) return refuse('forbidden');
      const taken = takingBack(state, ways, now);
      return taken.ok ? ok({ entries: taken.value.entries, undoes: seq }) : taken;
    },
  });
}

/** What a turn keeper may take back: turns, passes and invitations, whoever of the two did it. */
export function isKeepers({ command: type }: Act): boolean {
  return /^(turn|invite)\.|^round\.pass$/.test(type);
}
