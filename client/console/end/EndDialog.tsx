import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { Panel } from '../Panel.tsx';
import { canAskClosing } from '../steps.ts';

/** Ending says beforehand what goes away for good. */
export function EndDialog() {
  const { view, texts, act, open } = useDesk();
  const { end, closing } = texts;
  const asksFirst = canAskClosing(view);
  const ask = () => {
    open(null);
    void act({ type: 'closing.ask' });
  };
  const finish = () => {
    open(null);
    void act({ type: 'session.end' });
  };
  return (
    <Panel
      title={end.ask}
      closeWord={texts.cancel}
      actions={
        <>
          {asksFirst && <Button onClick={ask}>{closing.first}</Button>}
          <Button kind="primary" onClick={finish}>
            {end.button}
          </Button>
        </>
      }
    >
      <p>{end.help}</p>
      <p>{view.ballots === 'anonymous' ? end.destroyed : end.named}</p>
      <p>{end.reopenHelp}</p>
      {asksFirst && <p>{closing.firstHelp}</p>}
    </Panel>
  );
}
