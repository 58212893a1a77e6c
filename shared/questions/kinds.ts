import * as v from 'valibot';
import { choice, choiceSchema } from './choice.ts';
import type { Translation, Value } from './fields.ts';
import type { Question } from './question.ts';
import { score, scoreSchema } from './score.ts';
import { statement, statementSchema } from './statement.ts';
import { talk, talkSchema } from './talk.ts';

/** Every kind of question, one line each. A new kind is a file beside this one and a line in these two lists. */
const KINDS = { statement, score, choice, talk } as const;
export const bodySchema = v.variant('kind', [statementSchema, scoreSchema, choiceSchema, talkSchema]);

/** What an item asks: the part of it that the facilitator writes. */
export type Body = v.InferOutput<typeof bodySchema>;
export type Kind = Body['kind'];

export function questionOf(body: Body): Question<Body> {
  return KINDS[body.kind];
}

/** Whether `value` is a ballot that fits. 'No opinion' fits every question that has a vote. */
export function fits(body: Body, value: Value): boolean {
  const question = questionOf(body);
  return question.voted && (value === null || question.picks(body, value) !== null);
}

export interface Totals {
  /** Ballots for each option, in option order. */
  counts: number[];
  noOpinion: number;
  /** Ballots cast, those without an opinion among them. */
  voters: number;
}

export function tally(body: Body, values: Iterable<Value>): Totals {
  const question = questionOf(body);
  const totals: Totals = { counts: new Array<number>(question.size(body)).fill(0), noOpinion: 0, voters: 0 };
  for (const value of values) {
    totals.voters += 1;
    if (value === null) totals.noOpinion += 1;
    else
      for (const index of question.picks(body, value) ?? [])
        totals.counts[index] = (totals.counts[index] ?? 0) + 1;
  }
  return totals;
}

/** What a client needs to draw a question, whatever its kind. */
export interface Asked {
  kind: Kind;
  text: string;
  scale?: 'agree5' | 'agree2';
  options: string[];
  multiple: boolean;
  /** The text in other languages; the session's own is not among them. */
  translations: Translation[];
}

export function asked(body: Body): Asked {
  return {
    kind: body.kind,
    text: body.text,
    ...('scale' in body ? { scale: body.scale } : {}),
    options: 'options' in body ? [...body.options] : [],
    multiple: 'multiple' in body && body.multiple === true,
    translations: (body.translations ?? []).map(({ lang, text }) => ({ lang, text })),
  };
}
