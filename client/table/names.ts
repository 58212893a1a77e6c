/** Names as they stand at the table. */

const LONGEST = 12;

/** Over 12 characters, as a reader counts them, a name ends in '…'. */
export function shorten(name: string, longest = LONGEST): string {
  const letters = characters(name.trim());
  return letters.length <= longest
    ? letters.join('')
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** In the order given. Names that would look equal get the initial of their surname, if there is one. */
export function tableNames(names: readonly string[]): string[] {
  const short = names.map(shortLabel);
  const seen = new Map<string, number>();
  for (const name of short) seen.set(name, (seen.get(name) ?? 0) + 1);
  return names.map((name, i) => {
    const plain = short[i] ?? '';
    return (seen.get(plain) ?? 0) > 1 ? (withInitial(name) ?? plain) : plain;
  });
}

function withInitial(name: string): string | null {
  const words = name.trim().split(/\s+/);
  const initial = characters(words[words.length - 1] ?? '')[0];
  if (words.length < 2 || initial === undefined || !/\p{L}/u.test(initial)) return null;
  return `${shorten(words[0] ?? '', LONGEST - 3)} ${initial.toLocaleUpperCase()}.`;
}

/** What tells 'Participant 11' from 'Participant 12' stays, and does not count. */
function shortLabel(name: string): string {
  const [, before = name, number = ''] = /^(.+?)( \d{1,5})$/.exec(name.trim()) ?? [];
  return shorten(before) + number;
}

const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : null;

const characters = (text: string): string[] =>
  segmenter ? Array.from(segmenter.segment(text), (part) => part.segment) : [...text];
