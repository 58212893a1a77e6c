import type { Item } from '../../shared/views/common.ts';
import { Heading, sizeOf } from './Parts.tsx';
import { asRead, useReading } from './reading.ts';
import { ReadAloud } from './ReadAloud.tsx';
import { ReadingLanguage } from './ReadingLanguage.tsx';
import { useWords, type Words } from './words.ts';

interface QuestionProps {
  item: Item;
  /** Which line stands above it. */
  when: 'vote' | 'result' | 'talk' | 'plain';
  /** Something else is the heading. */
  aside?: boolean;
}

/** What is asked, with where it stands in the session above it. */
export function Question({ item, when, aside = false }: QuestionProps) {
  const { texts } = useWords();
  const { text, lang } = asRead(item, useReading());
  return (
    <Heading
      eyebrow={eyebrowOf(item, when, texts)}
      size={sizeOf(text, when === 'vote')}
      aside={aside}
      lang={lang}
      beside={
        <>
          <ReadingLanguage item={item} />
          <ReadAloud key={text} lang={lang} />
        </>
      }
    >
      {text}
    </Heading>
  );
}

function eyebrowOf(item: Item, when: QuestionProps['when'], texts: Words['texts']): string {
  const kind = item.kind in texts.item ? item.kind : 'other';
  const place = texts.item[kind](item.index, item.of);
  if (when === 'talk') return texts.about[kind](item.index);
  if (when === 'result') return `${place} · ${texts.result}`;
  return when === 'vote' && item.round > 1 ? `${place} · ${texts.again}` : place;
}
