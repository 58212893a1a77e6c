import { LANGUAGES, type Locale } from './locale.ts';
import { Segmented } from './Segmented.tsx';

interface LanguageChoiceProps {
  legend: string;
  locale: Locale;
  onChange: (locale: Locale) => void;
}

/** Dutch or English, each by its own name. */
export function LanguageChoice({ legend, locale, onChange }: LanguageChoiceProps) {
  return (
    <Segmented
      legend={legend}
      hideLegend
      look="pills"
      options={LANGUAGES}
      value={locale}
      onChange={onChange}
    />
  );
}
