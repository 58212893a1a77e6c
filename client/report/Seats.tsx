import type { Export } from '../../shared/protocol/export.ts';
import type { ReportTexts } from '../texts/report.nl.ts';
import { formatClock } from '../ui/clock.ts';
import css from './Seats.module.css';

/** Everybody who sat down, by number, and what they had of the conversation. */
export function Seats({ told, texts }: { told: Export; texts: ReportTexts }) {
  const { seats } = texts;
  const most = Math.max(1, ...told.seats.map(({ seconds }) => seconds));
  if (told.seats.length === 0) return null;
  return (
    <section>
      <h2 id="seats">{seats.title}</h2>
      <p className={css['note']}>{seats.noNames}</p>
      <table className={css['table']} aria-labelledby="seats">
        <thead>
          <tr>
            <th scope="col">{seats.seat}</th>
            <th scope="col" className={css['number']}>
              {seats.turns}
            </th>
            <th scope="col">{seats.time}</th>
          </tr>
        </thead>
        <tbody>
          {told.seats.map(({ id, name, role, turns, seconds }) => (
            <tr key={id}>
              <th scope="row">{role === 'guest' ? seats.guest(name) : name}</th>
              <td className={css['number']}>{turns}</td>
              <td>
                <span className={css['time']}>
                  {formatClock(seconds)}
                  <span aria-hidden="true">
                    <span className={css['bar']} style={{ width: `${(100 * seconds) / most}%` }} />
                  </span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
