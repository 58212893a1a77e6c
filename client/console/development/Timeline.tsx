import type { Export, ExportedItem, ExportedTurn } from '../../../shared/protocol/export.ts';
import { classes } from '../../ui/classes.ts';
import { formatClock } from '../../ui/clock.ts';
import { useDesk } from '../desk.ts';
import { timeOfDay } from '../words.ts';
import css from './Development.module.css';

/** Every turn in its place in time, item by item; the list of them opens on demand. */
export function Timeline({ told }: { told: Export }) {
  const { development: words } = useDesk().texts;
  const names = new Map(told.seats.map(({ id, name }) => [id, name]));
  const spoken = told.items
    .map((item, at) => ({
      item,
      number: at + 1,
      turns: told.turns.filter((turn) => turn.itemId === item.id),
    }))
    .filter(({ turns }) => turns.length > 0);
  return (
    <section>
      <h3 className={css['title']}>{words.timeline}</h3>
      <ol className={css['items']}>
        {spoken.map(({ item, number, turns }) => (
          <Part
            key={item.id}
            item={item}
            number={number}
            turns={turns}
            names={names}
            until={told.exportedAt}
          />
        ))}
      </ol>
    </section>
  );
}

interface PartProps {
  item: ExportedItem;
  number: number;
  turns: readonly ExportedTurn[];
  names: ReadonlyMap<string | null, string>;
  until: number;
}

function Part({ item, number, turns, names, until }: PartProps) {
  const { development: words } = useDesk().texts;
  const from = Math.min(...turns.map((turn) => turn.startedAt));
  const to = Math.max(...turns.map((turn) => turn.endedAt ?? until));
  const percent = (millis: number) => `${(100 * millis) / Math.max(1, to - from)}%`;
  const counted = turns.filter((turn) => turn.counted).length;
  return (
    <li>
      <p className={css['item']} dir="auto">
        {number}. {item.text}
      </p>
      <div className={css['strip']} aria-hidden="true">
        {turns.map((turn) => (
          <span
            key={turn.id}
            className={classes(css['turn'], !turn.counted && css['aside'])}
            style={{
              left: percent(turn.startedAt - from),
              width: percent((turn.endedAt ?? until) - turn.startedAt),
            }}
            title={`${names.get(turn.seatId) ?? ''} ${formatClock(turn.seconds)}`}
          />
        ))}
      </div>
      <details className={css['details']}>
        <summary>{words.strip(counted, timeOfDay(from), timeOfDay(to))}</summary>
        <ol className={css['list']}>
          {turns.map((turn) => (
            <li key={turn.id}>
              <span className={css['at']}>{timeOfDay(turn.startedAt)}</span>{' '}
              <span dir="auto">{names.get(turn.seatId)}</span>{' '}
              <span className={css['seconds']}>
                {formatClock(turn.seconds)}
                {!turn.counted && ` · ${words.aside}`}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </li>
  );
}
