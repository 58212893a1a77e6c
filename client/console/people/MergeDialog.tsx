import { useState } from 'react';
import type { Id } from '../../../shared/ids.ts';
import type { ConsoleSeat } from '../../../shared/views/console.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useDesk } from '../desk.ts';
import { Panel } from '../Panel.tsx';
import { findSeats } from '../words.ts';
import { factsOf } from './facts.ts';
import css from './People.module.css';

const MOST = 8;

/** The same person sat down twice: which other seat, then which name stays. */
export function MergeDialog({ seatId }: { seatId: Id }) {
  const { seat } = useDesk();
  const [other, choose] = useState<Id | null>(null);
  const one = seat(seatId);
  const two = seat(other ?? '');
  if (!one) return null;
  return two ? (
    <Question one={one} two={two} onBack={() => choose(null)} />
  ) : (
    <Choice one={one} onChoose={choose} />
  );
}

function Choice({ one, onChoose }: { one: ConsoleSeat; onChoose: (seatId: Id) => void }) {
  const desk = useDesk();
  const { texts, seats } = desk;
  const { merge } = texts;
  const [typed, type] = useState('');
  const others = seats.filter((seat) => seat.id !== one.id && !seat.removed);
  // Whoever sat down twice most likely gave the same name twice.
  const alike = findSeats(others, one.name.split(' ')[0] ?? '');
  const found = typed.trim() === '' ? [...new Set([...alike, ...others])] : findSeats(others, typed);
  return (
    <Panel title={merge.title} closeWord={texts.cancel} long>
      <p>{others.length === 0 ? merge.none : merge.help(one.label)}</p>
      {others.length > MOST && <Field label={merge.find} type="search" value={typed} onValue={type} />}
      <ul className={css['list']}>
        {found.slice(0, MOST).map((seat) => (
          <li key={seat.id} className={css['person']}>
            <button
              type="button"
              className={css['head']}
              aria-label={[seat.label, ...factsOf(seat, desk)].join(', ')}
              onClick={() => onChoose(seat.id)}
            >
              <span className={css['words']}>
                <span className={css['name']} title={seat.label} dir="auto">
                  {seat.label}
                </span>
                <span className={css['facts']}>{factsOf(seat, desk).join(' · ')}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Question({ one, two, onBack }: { one: ConsoleSeat; two: ConsoleSeat; onBack: () => void }) {
  const { texts, act, say, open } = useDesk();
  const { merge } = texts;
  const [kept, keep] = useState(one.id);
  const [into, from] = kept === one.id ? [one, two] : [two, one];
  const finish = async () => {
    const outcome = await act({ type: 'seat.merge', from: from.id, into: into.id });
    if (!outcome.ok) return;
    open(null);
    say(merge.done(into.label));
  };
  return (
    <Panel
      title={merge.title}
      closeWord={texts.cancel}
      actions={
        <>
          <Button onClick={onBack}>{merge.back}</Button>
          <Button kind="primary" onClick={() => void finish()}>
            {merge.button}
          </Button>
        </>
      }
    >
      <Segmented
        legend={merge.keep}
        value={kept}
        options={[one, two].map(({ id, label }) => ({ value: id, label }))}
        onChange={keep}
      />
      <p>{merge.what}</p>
      {one.phone && two.phone && <p>{merge.phones(from.label)}</p>}
      <p>{merge.undo}</p>
    </Panel>
  );
}
