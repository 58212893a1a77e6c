import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { mayStartRound } from './round.ts';
import hands from '../aside/Hands.module.css';

export function StartRound() {
  const { view, texts, open } = useDesk();
  if (!mayStartRound(view)) return null;
  return (
    <Button
      kind="quiet"
      size="s"
      keycap="R"
      className={hands['order'] ?? ''}
      onClick={() => open({ type: 'round' })}
    >
      {texts.round.start}
    </Button>
  );
}
