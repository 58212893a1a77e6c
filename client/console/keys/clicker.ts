import { useEffect, useState } from 'react';
import { take } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { isFinal, nextStep, type FinalStep, type Step } from '../steps.ts';
import { undoWords } from '../words.ts';

/** ms: long enough to be heard and read, and over before anybody thinks of something else. */
const LAPSES = 5000;

/** The arrows and the two keys of a presenter's clicker: through the phases, one press a step. */
export interface Clicker {
  /** What a second press does; null while none is asked for. */
  asked: FinalStep | null;
  forward: () => void;
  back: () => void;
  /** The second press does not come. */
  drop: () => void;
}

export function useClicker(desk: Desk): Clicker {
  const [asked, ask] = useState<FinalStep | null>(null);
  useEffect(() => {
    if (asked === null) return undefined;
    const lapse = setTimeout(() => ask(null), LAPSES);
    return () => clearTimeout(lapse);
  }, [asked]);
  const step = nextStep(desk.view);
  const isAsked = asked !== null && isSame(asked, step);
  return {
    asked: isAsked ? asked : null,
    forward() {
      if (isFinal(step) && !isAsked) return ask(step);
      ask(null);
      return take(desk, step);
    },
    back() {
      ask(null);
      void goBack(desk);
    },
    drop: () => ask(null),
  };
}

const isSame = (a: Step, b: Step): boolean =>
  a.act === b.act && ('itemId' in a ? a.itemId : '') === ('itemId' in b ? b.itemId : '');

/** The acts that are steps; what people did at the table in the meantime is no step back. */
const STEPS = /^(item\.(open|close|reveal|discuss|finish)|session\.(pause|resume)|round\.stop|closing\.ask)$/;

async function goBack(desk: Desk): Promise<void> {
  const { view, texts, act, say } = desk;
  const words = undoWords(desk);
  if (view.undo && STEPS.test(view.undo.type)) {
    const outcome = await act({ type: 'undo', seq: view.undo.seq });
    if (outcome.ok && words !== null) say(words);
  } else say(texts.keys.noStepBack(words));
}
