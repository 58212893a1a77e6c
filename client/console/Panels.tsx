import { useDesk } from './desk.ts';
import { AccessDialog } from './access/AccessDialog.tsx';
import { EndDialog } from './end/EndDialog.tsx';
import { ItemDialog } from './run/ItemDialog.tsx';
import { RemoveItemDialog } from './run/RemoveItemDialog.tsx';
import { JoinDialog } from './lobby/JoinDialog.tsx';
import { KeysDialog } from './keys/KeysDialog.tsx';
import { ChairsDialog } from './chairs/ChairsDialog.tsx';
import { AddSeatDialog } from './people/AddSeatDialog.tsx';
import { ForgetDialog } from './people/ForgetDialog.tsx';
import { PairDialog } from './people/PairDialog.tsx';
import { PeopleDialog } from './people/PeopleDialog.tsx';
import { ProxyDialog } from './people/ProxyDialog.tsx';
import { DevelopmentDialog } from './development/DevelopmentDialog.tsx';
import { MergeDialog } from './people/MergeDialog.tsx';
import { RoundDialog } from './round/RoundDialog.tsx';
import { SettingsDialog } from './settings/SettingsDialog.tsx';
import { TurnsDialog } from './turns/TurnsDialog.tsx';
import { WrittenDialog } from './written/WrittenDialog.tsx';

/** The one dialog that is open, if any. */
export function Panels() {
  const { panel } = useDesk();
  switch (panel?.type) {
    case 'item':
      return <ItemDialog key={panel.itemId} itemId={panel.itemId} />;
    case 'remove-item':
      return <RemoveItemDialog itemId={panel.itemId} />;
    case 'join':
      return <JoinDialog />;
    case 'people':
      return <PeopleDialog {...(panel.seatId === undefined ? {} : { seatId: panel.seatId })} />;
    case 'add-seat':
      return <AddSeatDialog />;
    case 'pair':
      return <PairDialog key={panel.seatId} seatId={panel.seatId} />;
    case 'forget':
      return <ForgetDialog key={panel.seatId} seatId={panel.seatId} />;
    case 'proxy':
      return <ProxyDialog key={panel.seatId} seatId={panel.seatId} />;
    case 'turns':
      return <TurnsDialog />;
    case 'written':
      return <WrittenDialog textId={panel.textId} />;
    case 'settings':
      return <SettingsDialog />;
    case 'keys':
      return <KeysDialog />;
    case 'end':
      return <EndDialog />;
    case 'access':
      return <AccessDialog />;
    case 'round':
      return <RoundDialog />;
    case 'merge':
      return <MergeDialog key={panel.seatId} seatId={panel.seatId} />;
    case 'chairs':
      return <ChairsDialog />;
    case 'development':
      return <DevelopmentDialog />;
    case undefined:
      return null;
  }
}
