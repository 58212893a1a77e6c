import { useEffect, useState } from 'react';
import type { SessionSummary } from '../../shared/protocol/http.ts';
import type { StartTexts } from '../texts/start.nl.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { sessionsOfHost, takeOver } from './api.ts';
import { facilitatorKey, hostPassword, keepHostPassword, rememberTakenOver } from './device.ts';
import { faultText } from './faults.ts';
import { languageOf, type Locale } from '../ui/locale.ts';
import css from './Sessions.module.css';

interface HostSessionsProps {
  texts: StartTexts;
  locale: Locale;
}

/** Every session of this server, for whoever knows its password. */
export function HostSessions({ texts, locale }: HostSessionsProps) {
  const [password, setPassword] = useState(() => hostPassword() ?? '');
  const [list, setList] = useState<SessionSummary[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [asked, ask] = useState<SessionSummary | null>(null);
  const show = async () => {
    const answer = await sessionsOfHost(password);
    setError(answer.ok ? null : faultText(answer.fault, texts, locale));
    if (!answer.ok) return;
    keepHostPassword(password);
    setList(answer.value);
  };
  // Who gave the password in this tab is not asked again.
  useEffect(() => {
    const kept = hostPassword();
    if (kept === null) return;
    void sessionsOfHost(kept).then((answer) => answer.ok && setList(answer.value));
  }, []);
  const take = async (session: SessionSummary) => {
    ask(null);
    const answer = await takeOver(session.id, password);
    if (!answer.ok) {
      setError(faultText(answer.fault, texts, locale));
      return;
    }
    rememberTakenOver({ id: session.id, title: session.title }, answer.value.key);
    location.assign(`/console/${session.id}`);
  };
  return (
    <section>
      <div className={css['head']}>
        <h3>{texts.host.title}</h3>
        <p>{texts.host.where}</p>
      </div>
      {list === null ? (
        <form
          className={css['password']}
          onSubmit={(event) => {
            event.preventDefault();
            void show();
          }}
        >
          <Field
            label={texts.host.password}
            type="password"
            autoComplete="current-password"
            value={password}
            onValue={setPassword}
            error={error}
          />
          <Button type="submit" size="s">
            {texts.host.show}
          </Button>
        </form>
      ) : (
        <>
          {list.length === 0 && <p className={css['none']}>{texts.host.none}</p>}
          <ul>
            {list.map((session) => (
              <HostRow key={session.id} {...{ session, texts, locale }} onTake={() => ask(session)} />
            ))}
          </ul>
          <p className={css['error']} role="alert">
            {error}
          </p>
        </>
      )}
      <Dialog
        open={asked !== null}
        title={texts.host.warnTitle(asked?.title ?? '')}
        onClose={() => ask(null)}
        actions={
          <>
            <Button safe onClick={() => ask(null)}>
              {texts.host.cancel}
            </Button>
            <Button kind="primary" onClick={() => asked && void take(asked)}>
              {texts.host.warnGo}
            </Button>
          </>
        }
      >
        <p>{texts.host.warn}</p>
      </Dialog>
    </section>
  );
}

interface HostRowProps extends HostSessionsProps {
  session: SessionSummary;
  onTake: () => void;
}

function HostRow({ session, texts, locale, onTake }: HostRowProps) {
  const { id, title, status, createdAt } = session;
  const day = new Date(createdAt).toLocaleDateString(languageOf(locale), { day: 'numeric', month: 'long' });
  return (
    <li className={css['row']}>
      <div className={css['words']}>
        <p className={css['name']} dir="auto">
          {title}
        </p>
        <p className={css['state']}>
          {status === 'live' && <span className={css['dot']} />}
          {day} · {texts.mine[status]}
        </p>
      </div>
      {facilitatorKey(id) === null ? (
        <Button size="s" onClick={onTake}>
          {texts.host.takeOver}
        </Button>
      ) : (
        <ButtonLink size="s" href={`/console/${id}`}>
          {texts.mine.open}
        </ButtonLink>
      )}
    </li>
  );
}
