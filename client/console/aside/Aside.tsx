import { useDesk } from '../desk.ts';
import { AfterAside } from '../end/AfterAside.tsx';
import { LobbyAside } from '../lobby/LobbyAside.tsx';
import { FindSeat } from './FindSeat.tsx';
import { Hands } from './Hands.tsx';
import { Invite } from './Invite.tsx';
import { Measures } from './Measures.tsx';
import { Round } from '../round/Round.tsx';
import { isRoundOn } from '../round/round.ts';
import { Preview } from './Preview.tsx';
import css from './Aside.module.css';

/** The right side: who should speak next, with the reason; the preview stays one and the same all along. */
export function Aside() {
  const { view } = useDesk();
  const live = view.status !== 'ended' && view.item !== null;
  const talking = view.item?.phase === 'discussion';
  return (
    <aside className={css['aside']} data-preview={live && !talking ? 'first' : 'last'} data-live={live}>
      <div className={css['main']}>
        <Main />
      </div>
      <Preview small={live && talking} brief={live && view.item?.phase !== 'voting'} />
    </aside>
  );
}

function Main() {
  const { view } = useDesk();
  if (view.status === 'ended') return <AfterAside />;
  if (!view.item) return <LobbyAside />;
  if (view.closing?.open === true) return <Measures />;
  const talked = view.heard > 0 || view.item.phase === 'discussion';
  return (
    <>
      {talked && view.item.phase !== 'voting' && <Measures />}
      <Round />
      {!isRoundOn(view) && <Hands />}
      {view.item.phase === 'discussion' && !isRoundOn(view) && <Invite />}
      {view.item.phase !== 'voting' && <FindSeat />}
    </>
  );
}
