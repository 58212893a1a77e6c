import type { Item } from '../../shared/views/common.ts';
import { ownName, useReading } from './reading.ts';
import { useWords } from './words.ts';
import css from './ReadingLanguage.module.css';

/** The languages in which the facilitator wrote this down. */
export function ReadingLanguage({ item }: { item: Item }) {
  const { texts } = useWords();
  const { session, chosen, choose } = useReading();
  if (item.translations.length === 0) return null;
  const langs = [session, ...item.translations.map(({ lang }) => lang)];
  return (
    <label className={css['language']} translate="no">
      <span className="visually-hidden">{texts.read.language}</span>
      <select
        value={chosen !== null && langs.includes(chosen) ? chosen : session}
        onChange={({ currentTarget }) => choose(currentTarget.value === session ? null : currentTarget.value)}
      >
        {langs.map((lang) => (
          <option key={lang} value={lang} lang={lang}>
            {ownName(lang)}
          </option>
        ))}
      </select>
    </label>
  );
}
