import type { Asked } from '../../../shared/questions/kinds.ts';
import { askingOf } from '../../questions/ask.ts';
import { askWords } from '../../questions/ask-words.ts';
import { en } from '../../texts/screen.en.ts';
import { nl } from '../../texts/screen.nl.ts';
import type { StartTexts } from '../../texts/start.nl.ts';
import type { Locale } from '../../ui/locale.ts';
import css from './PhonePreview.module.css';

interface PhonePreviewProps {
  asked: Asked;
  at: number;
  of: number;
  /** The language of the session. */
  spoken: Locale;
  words: StartTexts['prepare']['preview'];
}

/** A phone with the question on it; nothing on it can be pressed. */
export function PhonePreview({ asked, at, of, spoken, words }: PhonePreviewProps) {
  const asking = askingOf(asked.kind);
  const texts = spoken === 'nl' ? nl : en;
  return (
    <div className={css['frame']} data-surface="phone" lang={spoken} inert>
      <div className={css['phone']}>
        <p className={css['head']}>
          <strong>Evenwoord</strong>
          <span className={css['person']}>{words.person}</span>
        </p>
        <p className={css['eyebrow']}>{texts.item[asked.kind](at + 1, of)}</p>
        <p className={css['question']} dir="auto" data-size={asked.text.length > 110 ? 'small' : 'large'}>
          {asked.text}
        </p>
        {asking ? (
          <asking.Ask asked={asked} mine={null} onAnswer={() => {}} words={askWords(spoken)} />
        ) : (
          <p className={css['none']}>{words.noVote}</p>
        )}
      </div>
    </div>
  );
}
