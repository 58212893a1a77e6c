import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Id } from '../../shared/ids.ts';
import { LOCALE_NAME, keyName } from '../net/keys.ts';
import { deviceStorage } from '../net/page.ts';
import { en } from '../texts/report.en.ts';
import { nl } from '../texts/report.nl.ts';
import type { ReportTexts } from '../texts/report.nl.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { useKey } from '../ui/key.ts';
import { Paper } from './Paper.tsx';
import { useReport } from './load.ts';
import css from './Report.module.css';

const device = deviceStorage();

/** The report of one session, to read and to print. */
export default function Report({ sessionId }: { sessionId: Id }) {
  const [reportKey] = useKey('report', sessionId);
  const [facilitatorKey] = useState(() => device.get(keyName('facilitator', sessionId)));
  const [loaded, again] = useReport(
    sessionId,
    [reportKey, facilitatorKey].filter((key) => key !== null),
  );
  const locale = loaded.is === 'there' ? loaded.told.session.settings.locale : preferred();
  const title = loaded.is === 'there' ? loaded.told.session.title : null;
  const texts = locale === 'nl' ? nl : en;
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = [texts.report, title, texts.brand].filter(Boolean).join(' · ');
  }, [locale, title, texts]);
  switch (loaded.is) {
    case 'loading':
      return <Message texts={texts} title={texts.loading} />;
    case 'gone':
      return (
        <Message texts={texts} {...texts.gone}>
          <ButtonLink href="/">{texts.toStart}</ButtonLink>
        </Message>
      );
    case 'unreached':
      return (
        <Message texts={texts} {...texts.unreached}>
          <Button kind="primary" onClick={again}>
            {texts.unreached.again}
          </Button>
        </Message>
      );
    case 'there':
      return <Paper sessionId={sessionId} report={loaded} texts={texts} again={again} />;
  }
}

interface MessageProps {
  texts: ReportTexts;
  title: string;
  help?: string;
  children?: ReactNode;
}

function Message({ texts, title, help, children }: MessageProps) {
  return (
    <main className={css['message']} aria-live="polite">
      <p className={css['brand']}>{texts.brand}</p>
      <h1>{title}</h1>
      {help !== undefined && <p>{help}</p>}
      {children}
    </main>
  );
}

/** Before the report is there: the language of this device. */
function preferred(): 'nl' | 'en' {
  const kept = device.get(LOCALE_NAME) ?? navigator.language.slice(0, 2);
  return kept === 'en' ? 'en' : 'nl';
}
