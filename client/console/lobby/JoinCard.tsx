import type { CSSProperties } from 'react';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../copy.ts';
import { useDesk } from '../desk.ts';
import { Qr } from '../../screen/Qr.tsx';
import css from './LobbyAside.module.css';

/** The QR code, the address as it stands in the browser, and the code. */
export function JoinCard() {
  const { view, texts, say } = useDesk();
  const { lobby } = texts;
  const { host } = new URL(view.join, location.href);
  const copy = () => say(copyText(view.join) ? lobby.copied : lobby.notCopied);
  return (
    <div className={css['join']}>
      <Qr size={138} text={view.join} label={lobby.joinTitle} className={css['qr'] ?? ''} />
      <div className={css['where']}>
        <p className={css['host']} style={{ '--characters': host.length } as CSSProperties}>
          {host}
        </p>
        <p className={css['code']}>{view.code}</p>
        <Button size="s" onClick={copy}>
          {lobby.copy}
        </Button>
      </div>
    </div>
  );
}
