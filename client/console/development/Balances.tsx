import type { ReactNode } from 'react';
import type { GroupBalance } from '../../../shared/measures/groups.ts';
import { shown } from '../../../shared/measures/rounding.ts';
import type { Export, ExportedMeasures } from '../../../shared/protocol/export.ts';
import { useDesk } from '../desk.ts';
import { campName, partWords } from '../words.ts';
import css from './Development.module.css';

/** The figures of each item and of the whole, and what groups and opinion camps had. */
export function Balances({ told }: { told: Export }) {
  const { texts } = useDesk();
  const { development: words } = texts;
  const items = told.items.filter(({ measures }) => measures.heard > 0);
  return (
    <>
      <section>
        <h3 className={css['title']}>{words.measures}</h3>
        <Table heads={[words.item, words.heard, words.turns, words.time]}>
          {items.map((item) => (
            <Row key={item.id} name={item.text} measures={item.measures} />
          ))}
          <Row name={words.all} measures={told.measures} strong />
        </Table>
      </section>
      <Groups title={words.groups} head={words.group} shares={told.measures.groups} />
      {items.map(({ id, text, measures }) => (
        <Groups
          key={id}
          title={`${words.camps}: ${text}`}
          head={words.camp}
          shares={measures.camps.map((one) => ({ ...one, group: campName(one.group, texts) }))}
        />
      ))}
    </>
  );
}

function Row({
  name,
  measures,
  strong = false,
}: {
  name: string;
  measures: ExportedMeasures;
  strong?: boolean;
}) {
  const { development: words } = useDesk().texts;
  return (
    <tr className={strong ? css['whole'] : undefined}>
      <th scope="row" dir="auto">
        {name}
      </th>
      <td>{words.heardOf(measures.heard, measures.present)}</td>
      <td>
        <Figure value={shown(measures.turnBalance)} />
      </td>
      <td>
        <Figure value={shown(measures.timeBalance)} />
      </td>
    </tr>
  );
}

function Groups({ title, head, shares }: { title: string; head: string; shares: readonly GroupBalance[] }) {
  const { view, texts } = useDesk();
  const { development: words } = texts;
  if (shares.length === 0) return null;
  return (
    <section>
      <h3 className={css['title']}>{title}</h3>
      <p>{words.shareHelp}</p>
      <Table heads={[head, words.people, words.share]}>
        {shares.map(({ group, people, balance }) => (
          <tr key={group}>
            <th scope="row" dir="auto">
              {group}
            </th>
            <td>{people}</td>
            <td>
              <Figure value={balance === null ? null : partWords(balance, view.locale)} />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function Table({ heads, children }: { heads: readonly string[]; children: ReactNode }) {
  return (
    <table className={css['table']}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function Figure({ value }: { value: string | number | null }) {
  const { noFigure } = useDesk().texts.development;
  if (value !== null) return value;
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{noFigure}</span>
    </>
  );
}
