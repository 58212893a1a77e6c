import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useDesk } from '../desk.ts';
import { Panel } from '../Panel.tsx';
import { keptChoice, SECONDS, startRound, type RoundChoice } from './round.ts';

/** s: what passes between two people. */
const GAP = 5;

/** How the floor goes round: in which order, and how long each. */
export function RoundDialog() {
  const desk = useDesk();
  const { texts, seats, open } = desk;
  const { round } = texts;
  const [choice, choose] = useState(keptChoice);
  const people = seats.filter(
    (seat) => seat.role === 'participant' && seat.present && !seat.removed && !seat.listening,
  ).length;
  const minutes = Math.max(1, Math.round((people * (choice.seconds + GAP)) / 60));
  const begin = () => {
    open(null);
    startRound(desk, choice);
  };
  return (
    <Panel
      title={round.ask}
      closeWord={texts.cancel}
      startInside
      actions={
        <Button kind="primary" safe onClick={begin}>
          {round.begin}
        </Button>
      }
    >
      <p>{round.help}</p>
      <Segmented
        legend={round.by}
        value={choice.by}
        options={(['seats', 'fewest'] as const).map((value) => ({ value, label: round.byOf[value] }))}
        onChange={(by: RoundChoice['by']) => choose({ ...choice, by })}
      />
      <Segmented
        legend={round.seconds}
        value={String(choice.seconds)}
        options={SECONDS.map((value) => ({ value: String(value), label: round.secondsOf(value) }))}
        onChange={(value) => choose({ ...choice, seconds: Number(value) })}
      />
      <p>{round.takes(people, minutes)}</p>
    </Panel>
  );
}
