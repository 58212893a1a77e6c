import { CenterFigure } from '../../table/CenterFigure.tsx';
import { formatClock, useNow } from '../../ui/clock.ts';
import { useDesk } from '../desk.ts';
import css from './Table.module.css';

/** A name of more characters is set smaller, on two lines at most. */
const SHORT = 9;

/** The middle of the table: the speaker and the clock, else how many were heard. */
export function Center() {
  const { view, texts } = useDesk();
  const { table } = texts;
  if (view.speaker) return <Speaking />;
  return <CenterFigure figure={view.heard} of={table.of(view.present)} note={table.heardNote} />;
}

function Speaking() {
  const { view, texts, now } = useDesk();
  const { speaker } = view;
  const at = useNow(now, speaker !== null, speaker?.startedAt);
  if (!speaker) return null;
  const isReply = view.turns.some(({ id, counted }) => id === speaker.turnId && !counted);
  const aside = isReply ? texts.reply.replying : texts.table.speaking;
  const how = speaker.interrupting ? texts.table.interrupting : aside;
  return (
    <div>
      <p className={css['speaking']}>{how}</p>
      <p
        className={css['name']}
        data-long={speaker.label.length > SHORT || undefined}
        title={speaker.label}
        dir="auto"
      >
        {speaker.label}
      </p>
      <p className={css['clock']}>
        {formatClock((at - speaker.startedAt) / 1000)}{' '}
        <span className={css['target']}>{texts.time.of(formatClock(speaker.targetSeconds))}</span>
      </p>
    </div>
  );
}
