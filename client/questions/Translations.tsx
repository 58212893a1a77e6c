import { useId, useState } from 'react';
import { LIMITS, type Translation } from '../../shared/questions/fields.ts';
import type { Body } from '../../shared/questions/kinds.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { CloseIcon } from '../ui/Icons.tsx';
import { LANGUAGES, languageName } from './languages.ts';
import type { EditTexts } from './edit.nl.ts';
import css from './Translations.module.css';

interface TranslationsProps {
  item: Body;
  onChange: (item: Body) => void;
  texts: EditTexts;
  /** The language that the question is written in. */
  locale: 'nl' | 'en';
}

/** The same text in other languages: a phone offers them to choose from. */
export function Translations({ item, onChange, texts, locale }: TranslationsProps) {
  const [rows, setRows] = useState<Translation[]>(item.translations ?? []);
  const change = (to: Translation[]) => {
    setRows(to);
    onChange(withTranslations(item, to));
  };
  const free = LANGUAGES.filter((lang) => lang !== locale && !rows.some((row) => row.lang === lang));
  return (
    <details className={css['all']} open={rows.length > 0}>
      <summary className={css['head']}>{texts.translations}</summary>
      <ul className={css['rows']}>
        {rows.map(({ lang, text }, at) => (
          <li key={lang} className={css['row']}>
            <TextField
              className={css['grow'] ?? ''}
              label={languageName(lang, locale)}
              rows={1}
              lang={lang}
              dir="auto"
              maxLength={LIMITS.text}
              value={text}
              onValue={(typed) => change(rows.map((row, i) => (i === at ? { lang, text: typed } : row)))}
            />
            <Button
              kind="quiet"
              size="s"
              aria-label={texts.removeTranslation(languageName(lang, locale))}
              icon={<CloseIcon size={18} />}
              onClick={() => change(rows.filter((_row, i) => i !== at))}
            />
          </li>
        ))}
      </ul>
      {rows.length < LIMITS.translations && (
        <Choose
          label={texts.addTranslation}
          langs={free}
          locale={locale}
          onChoose={(lang) => setRows([...rows, { lang, text: '' }])}
        />
      )}
    </details>
  );
}

interface ChooseProps {
  label: string;
  langs: readonly string[];
  locale: 'nl' | 'en';
  onChoose: (lang: string) => void;
}

function Choose({ label, langs, locale, onChoose }: ChooseProps) {
  const id = useId();
  const named = langs.map((lang) => ({ lang, name: languageName(lang, locale) }));
  named.sort((a, b) => a.name.localeCompare(b.name, locale));
  return (
    <p className={css['choose']}>
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <select id={id} value="" onChange={({ target }) => onChoose(target.value)}>
        <option value="" disabled>
          {label}
        </option>
        {named.map(({ lang, name }) => (
          <option key={lang} value={lang}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Those that are written; a language that was only chosen waits. */
function withTranslations(item: Body, rows: readonly Translation[]): Body {
  const { translations: _before, ...rest } = item;
  const written = rows.filter(({ text }) => text.trim() !== '');
  return written.length === 0 ? rest : { ...rest, translations: written };
}
