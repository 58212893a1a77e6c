import { Button } from '../../ui/Button.tsx';
import { undo } from '../acts.ts';
import { useDesk, type Desk } from '../desk.ts';
import { Panel } from '../Panel.tsx';
import { undoWords } from '../words.ts';
import { Chairs } from './Chairs.tsx';
import { sits } from './sits.ts';
import css from './Chairs.module.css';

/** More than this in one list is slower to sort than to walk past. */
const MOST = 100;

/** Until the first turn: who sits where in the room, and the table as it will be. After it: why that stays as it is. */
export function ChairsDialog() {
  const desk = useDesk();
  const why = whyNot(desk);
  return (
    <Panel
      title={desk.texts.chairs.title}
      wide={why === null}
      actions={
        why === null &&
        desk.view.undo?.type === 'seat.move' && (
          <Button className={css['undo'] ?? ''} onClick={() => undo(desk)}>
            {undoWords(desk)}
          </Button>
        )
      }
    >
      {why === null ? <Chairs /> : <p>{why}</p>}
    </Panel>
  );
}

function whyNot({ view, seats, texts: { chairs } }: Desk): string | null {
  const people = seats.filter(sits).length;
  if (view.turns.length > 0) return chairs.spoken;
  if (people < 2) return chairs.few;
  return people > MOST ? chairs.many(MOST) : null;
}
