import type { ComponentType } from 'react';
import type { Value } from '../../shared/questions/fields.ts';
import type { Asked } from '../../shared/questions/kinds.ts';
import type { Results } from '../../shared/views/common.ts';
import type { AnswerTexts } from '../texts/answers.nl.ts';
import type { AskTexts } from './ask.nl.ts';

/** One's own answer. `here`: on this phone only; `kept`: the server has it. */
export interface Mine {
  value: Value;
  state: 'here' | 'kept';
}

export interface AskProps {
  asked: Asked;
  mine: Mine | null;
  onAnswer: (value: Value) => void;
  words: AskWords;
}

/** What answers are called, and the words around them. */
export type AskWords = AnswerTexts & AskTexts;

/** One bar of a result. */
export interface Row {
  label: string;
  count: number;
  /** In the round before; null when there is none to compare with. */
  before: number | null;
  paint: 'agreeFully' | 'agree' | 'neutral' | 'disagree' | 'disagreeFully' | 'people' | 'hatched';
  mine: boolean;
}

/** How a kind of question is asked on a phone, and how its result stands there. */
export interface Asking {
  Ask: ComponentType<AskProps>;
  /** `columns`: short labels side by side. */
  shape: 'rows' | 'columns';
  /** From top to bottom or from left to right, 'no opinion' last. */
  rows(asked: Asked, results: Results, mine: Value | undefined, words: AskWords): Row[];
  /** The result in one sentence, or null when the bars say it all. */
  finding(asked: Asked, results: Results, words: AskWords): string | null;
  /** What one's own answer is called: 'Eens', '7', 'Meer loketten en een app'. */
  called(asked: Asked, value: Value, words: AskWords): string;
}

/** Rows of options in the order of `counts`, with 'no opinion' behind them. */
export function rowsOf(
  options: readonly { label: string; paint: Row['paint']; mine: boolean }[],
  results: Results,
  noOpinion: { label: string; mine: boolean },
): Row[] {
  const earlier = results.earlier[results.earlier.length - 1];
  const rows = options.map((option, at) => ({
    ...option,
    count: results.counts[at] ?? 0,
    before: earlier ? (earlier.counts[at] ?? 0) : null,
  }));
  const none: Row = {
    ...noOpinion,
    paint: 'hatched',
    count: results.noOpinion,
    before: earlier ? earlier.noOpinion : null,
  };
  return [...rows, none];
}
