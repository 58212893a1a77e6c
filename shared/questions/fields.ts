import * as v from 'valibot';

/** The message of an issue that is about size; whoever answers turns it into the refusal `too-large`. */
export const TOO_LARGE = 'too-large';

export const LIMITS = {
  name: 40,
  group: 30,
  title: 120,
  text: 300,
  note: 300,
  option: 80,
  contribution: 500,
  contributions: 30,
  items: 100,
  groups: 40,
  seats: 20_000,
  rounds: 10,
  translations: 10,
} as const;

const length = (text: string): number => [...text].length;

/** One line of a person's text: trimmed, NFC, no control characters, not empty, at most `max` characters. */
export const line = (max: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.normalize('NFC').trim()),
    v.check((text) => text.length > 0, 'empty'),
    v.check((text) => length(text) <= max, TOO_LARGE),
    v.check((text) => !/\p{Cc}/u.test(text), 'control-character'),
  );

export const whole = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

const translationSchema = v.strictObject({
  /** As in HTML: 'ar', 'pt-BR'. */
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[\dA-Za-z]{2,8})*$/), v.maxLength(20)),
  text: line(LIMITS.text),
});
export type Translation = v.InferOutput<typeof translationSchema>;

/** The text of an item in other languages, for whoever reads those better. */
export const translationsSchema = v.pipe(
  v.array(translationSchema),
  v.maxLength(LIMITS.translations, TOO_LARGE),
  v.check((all) => new Set(all.map(({ lang }) => lang)).size === all.length, 'twice'),
);

/** What every item may carry besides its question: planned minutes, a note that only the facilitator sees, translations. */
export const planning = {
  translations: v.optional(translationsSchema),
  minutes: v.optional(whole(1, 600)),
  note: v.optional(line(LIMITS.note)),
};

/** A vote on the wire: see each question for what fits it; null is 'no opinion', which always fits. */
export const valueSchema = v.nullable(
  v.union([whole(0, 10), v.pipe(v.array(whole(0, 9)), v.maxLength(10, TOO_LARGE))]),
);
export type Value = v.InferOutput<typeof valueSchema>;

/** An id on the wire. One that does not exist is `not-found`, not `invalid`. */
export const idSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

/** 256 random bits as base64url: keys, seat tokens, pairs. */
export const secretSchema = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));

export const uuidSchema = v.pipe(
  v.string(),
  v.regex(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i),
);

/** Epoch milliseconds. */
export const timeSchema = whole(0, Number.MAX_SAFE_INTEGER);
