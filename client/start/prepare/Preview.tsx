import { asked } from '../../../shared/questions/kinds.ts';
import type { Body } from '../../../shared/questions/kinds.ts';
import { Slide } from '../../screen/Slide.tsx';
import { Stage } from '../../screen/Stage.tsx';
import { en } from '../../texts/screen.en.ts';
import { nl } from '../../texts/screen.nl.ts';
import type { StartTexts } from '../../texts/start.nl.ts';
import type { Draft } from '../draft.ts';
import { PhonePreview } from './PhonePreview.tsx';
import { previewView } from './preview-view.ts';
import css from './Preview.module.css';

interface PreviewProps {
  draft: Draft;
  /** Which item. */
  at: number;
  texts: StartTexts;
}

const LARGE = 90;
const FITS = 170;

/** How the room and a phone will see an item: drawn by the very parts that they have. */
export function Preview({ draft, at, texts }: PreviewProps) {
  const words = texts.prepare.preview;
  const body = draft.items[at]?.body;
  if (!body) return <p className={css['hint']}>{words.noItems}</p>;
  const text = body.text.trim() === '' ? words.empty : body.text;
  const shown: Body = { ...body, text };
  const view = previewView(draft, shown, at);
  return (
    <div className={css['preview']}>
      <h2 className={css['title']}>{words.room(words[body.kind](at + 1))}</h2>
      <div className={css['room']} inert>
        <Stage>
          <Slide view={view} now={view.at} texts={draft.locale === 'nl' ? nl : en} />
        </Stage>
      </div>
      <h2 className={css['title']}>{words.phone}</h2>
      <div className={css['both']}>
        <PhonePreview
          asked={asked(shown)}
          at={at}
          of={draft.items.length}
          spoken={draft.locale}
          words={words}
        />
        <div className={css['hint']}>
          <p>{words.both}</p>
          <p>{fitting([...text].length, words)}</p>
        </div>
      </div>
    </div>
  );
}

function fitting(characters: number, words: StartTexts['prepare']['preview']): string {
  if (characters <= LARGE) return words.large(characters);
  return characters <= FITS ? words.fits(characters) : words.small(characters);
}
