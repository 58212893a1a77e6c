import { spacedCode } from '../../shared/ids.ts';
import type { Status } from '../net/connection.ts';
import { classes } from '../ui/classes.ts';
import { Name } from './Name.tsx';
import { useWords, type Words } from './words.ts';
import css from './Header.module.css';

interface OwnHeaderProps {
  label: string;
  status: Status;
  onOpen: () => void;
}

/** At the table: one's name, whether one is connected, and what one can do about it behind it. */
export function OwnHeader({ label, status, onOpen }: OwnHeaderProps) {
  const { texts } = useWords();
  const connected = status === 'connected';
  return (
    <>
      <Brand />
      <button type="button" className={css['own']} onClick={onOpen} aria-haspopup="dialog">
        <span className={classes(css['dot'], !connected && css['open'])} aria-hidden="true" />
        <span className={css['who']}>
          <span className={css['name']}>
            <Name>{label}</Name>
          </span>
          <span className={css['state']}>, {stateText(status, texts)}</span>
        </span>
        <span className="visually-hidden">. {texts.own.open}</span>
      </button>
    </>
  );
}

export function stateText(status: Status, { connection }: Words['texts']): string {
  if (status === 'connected') return connection.connected;
  return status === 'connecting' ? connection.connecting : connection.lost;
}

/** Before that: the code, and the other language. */
export function CodeHeader({ code }: { code: string | null }) {
  const { texts, setLocale } = useWords();
  const { lang, name } = texts.otherLanguage;
  return (
    <>
      <Brand always />
      <div className={css['right']}>
        <button
          type="button"
          className={css['language']}
          lang={lang}
          onClick={() => setLocale(lang === 'en' ? 'en' : 'nl')}
        >
          {name}
        </button>
        {code !== null && (
          <span className={css['code']} translate="no">
            {spacedCode(code)}
          </span>
        )}
      </div>
    </>
  );
}

function Brand({ always = false }: { always?: boolean }) {
  return (
    <span className={classes(css['brand'], !always && css['ample'])} translate="no">
      Evenwoord
    </span>
  );
}
