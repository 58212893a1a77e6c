import type { GroupBalance } from '../../../shared/measures/groups.ts';
import { useDesk } from '../desk.ts';
import { campName, partWords } from '../words.ts';
import css from './Measures.module.css';

/** Those who had least come first; more than so many are read in the dialog about how it went. */
const MOST = 4;

/** What groups and opinion camps had of the conversation: 'Ondernemers: 0,6 van een gelijk deel'. */
export function Shares() {
  const { view, texts } = useDesk();
  const { groups, camps } = view.measures;
  return (
    <>
      <Line shares={groups} name={(group) => group} />
      <Line shares={camps} name={(camp) => campName(camp, texts)} />
    </>
  );
}

function Line({ shares, name }: { shares: readonly GroupBalance[]; name: (group: string) => string }) {
  const { view, texts } = useDesk();
  const { camps } = texts;
  const worded = shares
    .filter(({ balance }) => balance !== null)
    .sort((a, b) => (a.balance ?? 0) - (b.balance ?? 0))
    .slice(0, MOST)
    .map(({ group, balance }) => camps.share(name(group), partWords(balance ?? 0, view.locale)));
  const [first, ...others] = worded;
  if (first === undefined) return null;
  return (
    <p className={css['shares']} title={worded.join(', ')}>
      {[camps.ofShare(first), ...others].map((words) => (
        <span key={words} dir="auto">
          {words}
        </span>
      ))}
    </p>
  );
}
