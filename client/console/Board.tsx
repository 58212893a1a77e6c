import { Notice } from '../ui/Notice.tsx';
import { Button } from '../ui/Button.tsx';
import { WifiOffIcon } from '../ui/Icons.tsx';
import { Aside } from './aside/Aside.tsx';
import { useDesk } from './desk.ts';
import { Header } from './header/Header.tsx';
import { Now } from './now/Now.tsx';
import { Panels } from './Panels.tsx';
import { Run } from './run/Run.tsx';
import { useShortcuts } from './keys/shortcuts.ts';
import { Toast } from './Toast.tsx';
import type { Said } from './use-desk.ts';
import css from './Board.module.css';

/** The whole console: the run on the left, what happens now in the middle, who is next on the right. */
export function Board({ online, stale, said }: { online: boolean; stale: boolean; said: Said | null }) {
  const desk = useDesk();
  const asked = useShortcuts(desk);
  return (
    <div className={css['board']}>
      <Bars online={online} stale={stale} />
      <Header />
      <div className={css['columns']}>
        <Run />
        <Now />
        <Aside />
      </div>
      <Toast said={said} asked={asked} />
      <Panels />
    </div>
  );
}

/** What stands in the way of everything, along the top of the page. */
function Bars({ online, stale }: { online: boolean; stale: boolean }) {
  const { texts, view } = useDesk();
  return (
    <output className={css['bars']}>
      {!online && (
        <Notice kind="bar" icon={<WifiOffIcon />}>
          {texts.page.offline}
        </Notice>
      )}
      {online && view.storage === 'failing' && <Notice kind="bar">{texts.page.storage}</Notice>}
      {online && stale && (
        <Notice
          kind="bar"
          action={
            <Button size="s" onClick={() => location.reload()}>
              {texts.page.reload}
            </Button>
          }
        >
          {texts.page.stale}
        </Notice>
      )}
    </output>
  );
}
