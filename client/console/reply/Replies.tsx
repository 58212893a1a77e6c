import { Button } from '../../ui/Button.tsx';
import { useDesk, type Replying } from '../desk.ts';
import { askWho, mayReply } from './replying.ts';
import css from './Replies.module.css';

/** Two small ways to let somebody in without giving the floor away, and what the one that was chosen does. */
export function Replies() {
  const desk = useDesk();
  const { view, texts, replying } = desk;
  const { reply } = texts;
  const kinds = (['reply', 'over'] as const).filter((kind) => mayReply(desk, kind));
  if (kinds.length === 0) return null;
  const help = replying === 'over' ? reply.overHelp(view.speaker?.label ?? '') : reply.replyHelp;
  return (
    <div className={css['replies']}>
      {kinds.map((kind) => (
        <Button
          key={kind}
          size="s"
          kind="quiet"
          keycap={KEYS[kind]}
          aria-pressed={replying === kind}
          className={css['kind'] ?? ''}
          onClick={() => askWho(desk, kind)}
        >
          {reply[kind]}
        </Button>
      ))}
      {replying !== null && <p className={css['help']}>{help}</p>}
    </div>
  );
}

const KEYS: Record<Replying, string> = { reply: 'A', over: 'O' };
