import { useState } from 'react';
import { Qr } from '../../screen/Qr.tsx';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../copy.ts';
import { useDesk } from '../desk.ts';
import css from './Access.module.css';

/** The page on which a helper keeps the turns, to open on a phone of theirs. */
export function KeeperLink() {
  const { sessionId, keeperKey, view, texts, say } = useDesk();
  const { keeper, lobby } = texts;
  const [isShown, show] = useState(false);
  if (keeperKey === null) return null;
  // On the address by which phones reach this machine, whatever this page was opened with.
  const link = `${new URL(view.join).origin}/keeper/${sessionId}#key=${keeperKey}`;
  return (
    <section className={css['keeper']}>
      <div>
        <h3 className={css['title']}>{keeper.title}</h3>
        <p>{keeper.help}</p>
      </div>
      {isShown && <Qr size={220} text={link} label={keeper.label} className={css['code'] ?? ''} />}
      <div className={css['buttons']}>
        <Button size="s" aria-expanded={isShown} onClick={() => show(!isShown)}>
          {isShown ? keeper.hide : keeper.show}
        </Button>
        <Button size="s" onClick={() => say(copyText(link) ? lobby.copied : lobby.notCopied)}>
          {keeper.copy}
        </Button>
      </div>
    </section>
  );
}
