import { CenterFigure } from '../../table/CenterFigure.tsx';
import { Button } from '../../ui/Button.tsx';
import { formatClock } from '../../ui/clock.ts';
import { useDesk } from '../desk.ts';
import { shown } from '../../../shared/measures/rounding.ts';
import { Table } from '../now/Table.tsx';
import { Felt } from './Felt.tsx';
import { home } from '../../ui/kept-focus.ts';
import css from './Ended.module.css';

const REOPEN_WITHIN = 24 * 3_600_000;

/** Afterwards: the whole flower, and how it went in figures. */
export function Ended() {
  const { view, texts, act, now } = useDesk();
  const { end, table } = texts;
  return (
    <>
      <div>
        <h2 {...home} className={css['title']}>
          {end.title}
        </h2>
        {view.ballots === 'anonymous' && <p className={css['help']}>{end.ballots}</p>}
      </div>
      <Figures />
      <Felt />
      <Table
        closing
        center={<CenterFigure figure={view.heard} of={table.of(view.present)} note={table.heardNote} />}
      />
      {now() - (view.endedAt ?? 0) < REOPEN_WITHIN && (
        <div className={css['actions']}>
          <Button onClick={() => void act({ type: 'session.reopen' })}>{end.reopen}</Button>
          <p className={css['help']}>{end.reopenWhen}</p>
        </div>
      )}
    </>
  );
}

const figure = (balance: number | null): string | null => shown(balance)?.toString() ?? null;

function Figures() {
  const { view, texts } = useDesk();
  const { end } = texts;
  const { turnBalance, timeBalance, heard, present } = view.measures;
  const turns = view.agenda.reduce((sum, item) => sum + item.turns, 0);
  const figures: [string | null, string][] = [
    [figure(turnBalance), end.balance],
    [figure(timeBalance), end.time],
    [`${heard} ${texts.table.of(present)}`, end.heard],
    [String(turns), end.turns],
    [formatClock(view.conversation.seconds), end.talked],
  ];
  return (
    <dl className={css['figures']} aria-label={end.summary}>
      {figures.map(
        ([value, words]) =>
          value !== null && (
            <div key={words}>
              <dd className={css['figure']}>{value}</dd>
              <dt className={css['words']}>{words}</dt>
            </div>
          ),
      )}
    </dl>
  );
}
