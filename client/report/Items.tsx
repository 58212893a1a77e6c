import type { Export, ExportedItem, ExportedRound } from '../../shared/protocol/export.ts';
import { chartTexts } from '../questions/charting.ts';
import { CHARTS } from '../questions/charts.ts';
import { shiftWords } from '../questions/shift-words.ts';
import { roundName, showTexts } from '../questions/show-rounds.ts';
import type { ReportTexts } from '../texts/report.nl.ts';
import { Camps } from './Sides.tsx';
import css from './Items.module.css';

interface ItemsProps {
  told: Export;
  texts: ReportTexts;
}

/** What was asked, in the order in which it came, and what the room answered. */
export function Items({ told, texts }: ItemsProps) {
  return (
    <section>
      <h2>{texts.items.title}</h2>
      <ol className={css['items']}>
        {told.items.map((item, at) => (
          <Item key={item.id} item={item} index={at + 1} told={told} texts={texts} />
        ))}
      </ol>
    </section>
  );
}

function Item({ item, index, told, texts }: ItemsProps & { item: ExportedItem; index: number }) {
  const { items } = texts;
  const { heard, present } = item.measures;
  return (
    <li className={css['item']}>
      <p className={css['kind']}>
        <span>{items.kind[item.kind](index)}</span>
        {heard > 0 && <span>{items.heard(heard, present)}</span>}
      </p>
      <h3 className={css['text']} dir="auto">
        {item.text}
      </h3>
      {item.phase === 'skipped' && <p className={css['note']}>{items.skipped}</p>}
      {item.phase === 'pending' && told.session.endedAt !== null && (
        <p className={css['note']}>{items.pending}</p>
      )}
      {item.rounds.map((round) => (
        <Round key={round.round} item={item} round={round} told={told} texts={texts} />
      ))}
      <Camps told={told} texts={texts} item={item} />
    </li>
  );
}

interface RoundProps extends ItemsProps {
  item: ExportedItem;
  round: ExportedRound;
}

function Round({ item, round, told, texts }: RoundProps) {
  const { locale } = told.session.settings;
  const { counts, noOpinion, voters } = round;
  const Chart = CHARTS[item.kind];
  const shift = round.shift && shiftWords(item, round.shift, chartTexts(locale));
  return (
    <div className={css['round']}>
      {item.rounds.length > 1 && <h4 className={css['name']}>{roundName(round, showTexts(locale))}</h4>}
      {Chart && counts && voters > 0 && (
        <Chart asked={item} counts={{ counts, noOpinion: noOpinion ?? 0 }} locale={locale} />
      )}
      <p className={css['note']}>
        {counts === null || voters === 0
          ? whyHidden(round, told, texts)
          : texts.items.voters(voters, noOpinion ?? 0)}
        {shift !== null && ` ${shift}`}
      </p>
    </div>
  );
}

function whyHidden({ voters }: ExportedRound, told: Export, { items }: ReportTexts): string {
  const { ballots, minBallots } = told.session.settings;
  if (voters === 0) return items.nobody;
  return ballots === 'anonymous' && voters < minBallots ? items.tooFew(minBallots) : items.notShown;
}
