import { useDesk } from '../desk.ts';
import { Panel } from '../Panel.tsx';
import { Address } from './Address.tsx';
import { JoinCard } from './JoinCard.tsx';
import { Reached } from './Reached.tsx';

/** How somebody who comes late gets in. */
export function JoinDialog() {
  const { texts } = useDesk();
  return (
    <Panel title={texts.lobby.joinTitle}>
      <JoinCard />
      <Reached />
      <Address />
    </Panel>
  );
}
