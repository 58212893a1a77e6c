import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { Panel } from '../Panel.tsx';

/** Ending says beforehand what goes away for good. */
export function EndDialog() {
  const { view, texts, act, open } = useDesk();
  const { end } = texts;
  const finish = () => {
    open(null);
    void act({ type: 'session.end' });
  };
  return (
    <Panel
      title={end.ask}
      closeWord={texts.cancel}
      actions={
        <Button kind="primary" onClick={finish}>
          {end.button}
        </Button>
      }
    >
      <p>{end.help}</p>
      <p>{view.ballots === 'anonymous' ? end.destroyed : end.named}</p>
      <p>{end.reopenHelp}</p>
    </Panel>
  );
}
