import { Button } from '../../ui/Button.tsx';
import { toggleBlank } from '../acts.ts';
import { useDesk } from '../desk.ts';
import { useSize } from '../now/use-size.ts';
import { Pieces } from '../Pieces.tsx';
import css from './Preview.module.css';

/** The page is drawn as wide as a projector, and made small. */
const FULL = { width: 1920, height: 1080 };

/** The real screen page, small and out of reach. */
export function Preview({ small, brief }: { small: boolean; brief: boolean }) {
  const desk = useDesk();
  const { sessionId, screenKey, texts, view } = desk;
  const [frame, size] = useSize<HTMLDivElement>();
  const scale = size === null ? 0 : size.width / FULL.width;
  return (
    <section className={css['preview']} data-small={small || undefined} data-brief={brief || undefined}>
      <div className={css['head']}>
        <h2 className={css['title']}>{texts.screen.title}</h2>
        <span className={css['note']}>{texts.header.screens(view.online.screens)}</span>
      </div>
      <div ref={frame} className={css['frame']}>
        {/* Our own page, which reads its key from this browser: a sandbox would keep it from that. */}
        {screenKey !== null && scale > 0 && (
          // oxlint-disable-next-line react/iframe-missing-sandbox
          <iframe
            key={screenKey}
            className={css['page']}
            style={{ ...FULL, transform: `scale(${scale})` }}
            src={`/screen/${sessionId}?preview`}
            title={texts.screen.preview}
            tabIndex={-1}
            inert
          />
        )}
      </div>
      {view.show === 'blank' ? (
        <p className={css['line']}>
          {texts.screen.blanked}
          <Button size="s" keycap="B" onClick={() => toggleBlank(desk)}>
            {texts.screen.unblank}
          </Button>
        </p>
      ) : (
        <Phones />
      )}
    </section>
  );
}

function Phones() {
  const { texts, view, seats } = useDesk();
  const all = seats.filter((seat) => seat.phone && seat.present && !seat.removed);
  if (view.status === 'ended' || all.length === 0) return null;
  const phones = texts.header.phones(all.filter((seat) => seat.online).length, all.length);
  return (
    <p className={css['line']}>
      <span className={css['dot']} aria-hidden="true" />
      <Pieces
        of={[phones, ...(view.online.consoles > 1 ? [texts.header.consoles(view.online.consoles)] : [])]}
      />
    </p>
  );
}
