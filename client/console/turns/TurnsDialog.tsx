import { useState } from 'react';
import type { Id } from '../../../shared/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { Panel } from '../Panel.tsx';
import { AddTurn } from './AddTurn.tsx';
import { TurnRow } from './TurnRow.tsx';
import css from './Turns.module.css';

/** What was spoken, the newest first: who it was, from when to when. */
export function TurnsDialog() {
  const { view, texts } = useDesk();
  const { turns } = texts;
  const [opened, setOpened] = useState<Id | null>(null);
  const [adding, setAdding] = useState(false);
  return (
    <Panel
      title={turns.title}
      long
      actions={
        !adding && (
          <Button kind="strong" onClick={() => setAdding(true)}>
            {turns.add}
          </Button>
        )
      }
    >
      {adding && <AddTurn onDone={() => setAdding(false)} />}
      <p>{view.turns.length === 0 ? turns.none : turns.last}</p>
      <ul className={css['list']}>
        {view.turns.toReversed().map((turn) => (
          <TurnRow
            key={turn.id}
            turn={turn}
            opened={opened === turn.id}
            onToggle={() => setOpened((before) => (before === turn.id ? null : turn.id))}
          />
        ))}
      </ul>
    </Panel>
  );
}
