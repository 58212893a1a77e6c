import { useState } from 'react';
import type { Id } from '../../shared/ids.ts';
import type { Export } from '../../shared/protocol/export.ts';
import type { ReportTexts } from '../texts/report.nl.ts';
import { Button } from '../ui/Button.tsx';
import { exportFile } from '../ui/export-file.ts';
import { Notice } from '../ui/Notice.tsx';
import { Even } from './Even.tsx';
import { Felt } from './Felt.tsx';
import { Growth } from './Growth.tsx';
import { Items } from './Items.tsx';
import { Seats } from './Seats.tsx';
import { Groups } from './Sides.tsx';
import { timeOf } from './times.ts';
import { Turns } from './Turns.tsx';
import type { Loaded } from './load.ts';
import { languageOf } from '../ui/locale.ts';
import css from './Paper.module.css';

interface PaperProps {
  sessionId: Id;
  report: Extract<Loaded, { is: 'there' }>;
  texts: ReportTexts;
  again: () => void;
}

/** What lies on the table of whoever was not there. */
export function Paper({ sessionId, report: { told, key }, texts, again }: PaperProps) {
  const { title, endedAt } = told.session;
  return (
    <main className={css['paper']}>
      <header className={css['head']}>
        <p className={css['brand']}>{texts.brand}</p>
        <p>{texts.report}</p>
      </header>
      <h1 className={css['title']} dir="auto">
        {title}
      </h1>
      <p className={css['when']}>{whenAndWho(told, texts)}</p>
      <Files holder={{ sessionId, key, title }} texts={texts} />
      {endedAt === null && (
        <Notice
          className={css['notice'] ?? ''}
          title={texts.provisional.title}
          action={
            <Button size="s" className={css['screenOnly'] ?? ''} onClick={again}>
              {texts.provisional.refresh}
            </Button>
          }
        >
          {texts.provisional.help}
        </Notice>
      )}
      {isEmpty(told) ? (
        <p className={css['nothing']}>{texts.nothing}</p>
      ) : (
        <>
          <Even told={told} texts={texts} />
          <Growth told={told} texts={texts} />
          <Groups told={told} texts={texts} />
          <Items told={told} texts={texts} />
          <Felt told={told} texts={texts} />
          <Turns told={told} texts={texts} />
          <Seats told={told} texts={texts} />
          <section className={css['meaning']}>
            <h2>{texts.meaning.title}</h2>
            <ul>
              {texts.meaning.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        </>
      )}
    </main>
  );
}

const isEmpty = ({ items, turns }: Export): boolean =>
  turns.length === 0 && items.every(({ rounds }) => rounds.length === 0);

interface FilesProps {
  holder: { sessionId: Id; key: string; title: string };
  texts: ReportTexts;
}

function Files({ holder, texts }: FilesProps) {
  const [failed, setFailed] = useState(false);
  const save = async (form: 'csv' | 'json') => setFailed(!(await exportFile(holder, form, false)));
  return (
    <div className={css['screenOnly']}>
      <div className={css['buttons']}>
        <Button size="s" kind="primary" onClick={() => print()}>
          {texts.print}
        </Button>
        <Button size="s" onClick={() => void save('csv')}>
          {texts.csv}
        </Button>
        <Button size="s" onClick={() => void save('json')}>
          {texts.json}
        </Button>
      </div>
      <p role="alert">{failed && texts.failed}</p>
    </div>
  );
}

/** 'Dinsdag 24 november 2026 · 13:05 tot 14:20 · 24 mensen aan tafel'. */
function whenAndWho({ session, measures }: Export, texts: ReportTexts): string {
  const { startedAt, endedAt, settings } = session;
  const time = (at: number) => timeOf(at, settings.locale);
  const parts: string[] = [];
  if (startedAt !== null) {
    const day = new Date(startedAt).toLocaleDateString(languageOf(settings.locale), {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    parts.push(day.charAt(0).toUpperCase() + day.slice(1));
    if (endedAt !== null) parts.push(texts.times(time(startedAt), time(endedAt)));
  }
  if (measures.present > 0) parts.push(texts.atTable(measures.present));
  return parts.join(' · ');
}
