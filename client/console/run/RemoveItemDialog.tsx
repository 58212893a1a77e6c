import type { Id } from '../../../shared/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { Panel } from '../Panel.tsx';

export function RemoveItemDialog({ itemId }: { itemId: Id }) {
  const { view, texts, act, open } = useDesk();
  const { run } = texts;
  const remove = () => {
    open(null);
    void act({ type: 'item.remove', itemId });
  };
  return (
    <Panel
      title={run.removeAsk}
      closeWord={texts.cancel}
      actions={
        <Button kind="primary" onClick={remove}>
          {run.remove}
        </Button>
      }
    >
      <p>
        <strong dir="auto">{view.agenda.find((item) => item.id === itemId)?.text}</strong>
      </p>
      <p>{run.removeHelp}</p>
    </Panel>
  );
}
