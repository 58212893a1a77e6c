import type { GroupBalance } from '../../shared/measures/groups.ts';
import type { Export, ExportedItem } from '../../shared/protocol/export.ts';
import type { ReportTexts } from '../texts/report.nl.ts';
import type { Locale } from '../ui/locale.ts';
import { decimalOf } from './times.ts';
import css from './Sides.module.css';

/** In the order of the answers. */
const CAMPS = ['disagree', 'middle', 'agree'];

interface SidesProps {
  told: Export;
  texts: ReportTexts;
}

/** How the time was shared between groups. */
export function Groups({ told, texts }: SidesProps) {
  const { groups } = told.measures;
  if (groups.length === 0) return null;
  return (
    <section className={css['sides']}>
      <h2>{texts.sides.title}</h2>
      <p className={css['note']}>{texts.sides.help}</p>
      <Balances
        sides={groups}
        locale={told.session.settings.locale}
        texts={texts}
        nameOf={(group) => group}
      />
    </section>
  );
}

/** How the time was shared between what people had voted; there with named votes only. */
export function Camps({ told, texts, item }: SidesProps & { item: ExportedItem }) {
  const { camps } = item.measures;
  if (camps.length === 0) return null;
  return (
    <div className={css['camps']}>
      <h4>{texts.sides.campsTitle}</h4>
      <Balances
        sides={camps.toSorted((a, b) => CAMPS.indexOf(a.group) - CAMPS.indexOf(b.group))}
        locale={told.session.settings.locale}
        texts={texts}
        nameOf={(camp) => texts.sides.camps[camp] ?? camp}
      />
    </div>
  );
}

interface BalancesProps {
  sides: readonly GroupBalance[];
  locale: Locale;
  texts: ReportTexts;
  nameOf: (group: string) => string;
}

/** A bar a side, with a dotted line at an equal share. */
function Balances({ sides, locale, texts, nameOf }: BalancesProps) {
  const most = Math.max(1.5, ...sides.map(({ balance }) => balance ?? 0));
  const { group: groupWord, people: peopleWord, share } = texts.sides;
  return (
    <table className={css['table']}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{groupWord}</th>
          <th scope="col">{peopleWord}</th>
          <th scope="col">{share}</th>
        </tr>
      </thead>
      <tbody>
        {sides.map(({ group, people, balance }) => (
          <tr key={group}>
            <th scope="row" dir="auto">
              {nameOf(group)}
            </th>
            <td className={css['people']}>{texts.people(people)}</td>
            <td className={css['figure']}>{decimalOf(balance, locale)}</td>
            <td className={css['share']} aria-hidden="true">
              <div className={css['track']}>
                <span className={css['bar']} style={{ width: `${(100 * (balance ?? 0)) / most}%` }} />
                <span className={css['equal']} style={{ left: `${100 / most}%` }} />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
