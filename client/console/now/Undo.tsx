import { Button } from '../../ui/Button.tsx';
import { undo } from '../acts.ts';
import { useDesk } from '../desk.ts';
import { undoWords } from '../words.ts';
import css from './Actions.module.css';

/** Takes the last act back, and says which. */
export function Undo() {
  const desk = useDesk();
  const words = undoWords(desk);
  if (words === null) return null;
  return (
    <Button className={css['undo'] ?? ''} keycap="Z" title={words} onClick={() => undo(desk)}>
      <span className={css['name']}>{words}</span>
    </Button>
  );
}
