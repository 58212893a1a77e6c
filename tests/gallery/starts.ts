import { draftFrom, emptyDraft, type Draft } from '../../client/start/draft.ts';
import { items, words, type Lang, type Length } from './words.ts';

/** The start page, as it stands on a device. */
export interface Start {
  path: string;
  /** Sessions that were made on this device: the names of their scenes. */
  own?: readonly string[];
  draft?: (lang: Lang, length: Length) => Draft;
  here?: { loopback: boolean; hostPassword: boolean };
  /** The host's password was given in this tab. */
  host?: boolean;
}

const kept = Date.UTC(2026, 10, 24, 17, 42);

export const STARTS: Readonly<Record<string, Start>> = {
  home: { path: '/' },
  mine: { path: '/', own: ['talk', 'lobby', 'over', 'unknown'] },
  host: { path: '/', own: ['talk'], here: { loopback: true, hostPassword: true }, host: true },
  password: { path: '/', here: { loopback: true, hostPassword: true } },
  elsewhere: { path: '/', here: { loopback: false, hostPassword: false } },
  prepare: { path: '/?new', draft: (lang) => emptyDraft(lang) },
  draft: {
    path: '/?new',
    draft: (lang, length) => ({
      ...draftFrom({
        title: words(lang, length).title,
        locale: lang,
        ballots: 'anonymous',
        items: items(lang, length),
        groups: words(lang, length).groups,
        expected: 24,
      }),
      kept,
    }),
  },
  missing: { path: '/agenda' },
};
