import { en } from '../../shared/texts/refusals.en.ts';
import { nl } from '../../shared/texts/refusals.nl.ts';
import type { StartTexts } from '../texts/start.nl.ts';
import type { Fault } from './api.ts';
import type { Locale } from '../ui/locale.ts';

/** What went wrong, in one sentence; null: the server could not be reached. */
export function faultText(fault: Fault | null, texts: StartTexts, locale: Locale): string {
  if (fault === null) return texts.prepare.offline;
  if (fault.code === 'unauthorized') return texts.prepare.password.wrong;
  if (fault.code === 'conflict') return texts.prepare.keysLost;
  if (fault.issues && fault.issues.length > 0) return texts.prepare.notMade;
  return (locale === 'nl' ? nl : en).codes[fault.code];
}

/** A sentence for every field that the server did not take, by its path: 'title', 'items.0.text'. */
export function faultsByPath(fault: Fault, { prepare }: StartTexts): Record<string, string> {
  const known: Partial<Record<string, string>> = prepare.faults;
  return Object.fromEntries(
    (fault.issues ?? []).map(({ path, message }) => [path, known[message] ?? prepare.faults.other]),
  );
}

/** The faults of one part of the form, without the way that leads to it. */
export const under = (faults: Readonly<Record<string, string>>, path: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(faults)
      .filter(([at]) => at.startsWith(`${path}.`))
      .map(([at, text]) => [at.slice(path.length + 1), text]),
  );
