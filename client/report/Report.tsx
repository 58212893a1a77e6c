import { useEffect, useState } from 'react';
import type { Id } from '../../shared/ids.ts';
import { LOCALE_NAME, keyName } from '../net/keys.ts';
import { deviceStorage } from '../net/page.ts';
import { en } from '../texts/report.en.ts';
import { nl } from '../texts/report.nl.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { useKey } from '../ui/key.ts';
import { PlainPage } from '../ui/PlainPage.tsx';
import { Paper } from './Paper.tsx';
import { useReport } from './load.ts';

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
      return <PlainPage brand={texts.brand} title={texts.loading} late />;
    case 'gone':
      return (
        <PlainPage brand={texts.brand} {...texts.gone}>
          <ButtonLink href="/">{texts.toStart}</ButtonLink>
        </PlainPage>
      );
    case 'unreached':
      return (
        <PlainPage brand={texts.brand} title={texts.unreached.title} help={texts.unreached.help}>
          <Button kind="primary" onClick={again}>
            {texts.unreached.again}
          </Button>
        </PlainPage>
      );
    case 'there':
      return <Paper sessionId={sessionId} report={loaded} texts={texts} again={again} />;
  }
}

/** Before the report is there: the language of this device. */
function preferred(): 'nl' | 'en' {
  const kept = device.get(LOCALE_NAME) ?? navigator.language.slice(0, 2);
  return kept === 'en' ? 'en' : 'nl';
}
