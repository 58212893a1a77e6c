import { useEffect } from 'react';
import { SHOWING } from '../questions/show.ts';
import { FitText } from './FitText.tsx';
import { Header } from './Header.tsx';
import { resultKey } from './slides.ts';
import type { SlideProps } from './slides.ts';
import css from './ResultSlide.module.css';

// The same result shown again stands there at once.
const grown = new Set<string>();

/** What the room thinks, with the round before it above. */
export function ResultSlide({ view, texts }: SlideProps) {
  const { item, locale } = view;
  const key = resultKey(view) ?? '';
  useEffect(() => {
    grown.add(key);
  }, [key]);
  if (!item?.results) return <Header view={view} texts={texts} chip />;
  const { Result, findings } = SHOWING[item.kind];
  const { results } = item;
  const animate = item.phase === 'revealed' && !grown.has(key);
  return (
    <div className={css['slide']}>
      <Header view={view} texts={texts} chip />
      <p className={css['eyebrow']}>
        {texts.item[item.kind](item.index, item.of)}
        {results.round > 1 && ` · ${results.round === 2 ? texts.afterTalk : texts.again(results.round)}`}
      </p>
      <FitText as="h1" className={css['question']} text={item.text} most={66} least={36} lang={locale} />
      <div className={css['result']}>
        <Result key={key} asked={item} results={results} locale={locale} animate={animate} />
      </div>
      <ul className={css['findings']}>
        {findings({ asked: item, results, locale }).map(({ figure, words }) => (
          <li key={words}>
            <span className={css['figure']}>{figure}</span> {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
