import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { Panel } from '../Panel.tsx';
import { Balances } from './Balances.tsx';
import { Development } from './Development.tsx';
import { useExport } from './load.ts';
import { Timeline } from './Timeline.tsx';
import css from './Development.module.css';

/** How the conversation went: how the balance developed, who spoke when, and the figures of each part. */
export function DevelopmentDialog() {
  const { sessionId, key, texts } = useDesk();
  const { development } = texts;
  const [loaded, again] = useExport({ sessionId, key });
  return (
    <Panel
      title={development.title}
      long
      wide
      actions={loaded.is === 'failed' && <Button onClick={again}>{development.again}</Button>}
    >
      {loaded.is === 'there' ? (
        loaded.told.turns.length === 0 ? (
          <p>{development.empty}</p>
        ) : (
          <div className={css['parts']}>
            <Development told={loaded.told} />
            <Timeline told={loaded.told} />
            <Balances told={loaded.told} />
          </div>
        )
      ) : (
        <p role={loaded.is === 'failed' ? 'alert' : 'status'}>{development[loaded.is]}</p>
      )}
    </Panel>
  );
}
