import type { Page } from './scene.ts';
import { MOMENTS, SCENES } from './scenes.ts';
import { STARTS } from './starts.ts';
import type { Lang, Length } from './words.ts';

export type Theme = 'dark' | 'light';

/** What four sorts of people look at, and what is left of it for whoever needs it larger: a laptop at 400 %, a narrow phone. */
export const SIZES = {
  zoomed: { width: 320, height: 256 },
  narrow: { width: 320, height: 640 },
  low: { width: 360, height: 640 },
  phone: { width: 390, height: 844 },
  laptop: { width: 1440, height: 900 },
  projector: { width: 1920, height: 1080 },
} as const;
export type Size = keyof typeof SIZES;

/** One page at one moment, for one pair of eyes. */
export interface Picture {
  page: Page | 'start';
  scene: string;
  /** Whose phone; empty on other pages. */
  who: string;
  lang: Lang;
  length: Length;
  /** Of the projector. */
  theme: Theme;
}

export const SIZES_OF: Readonly<Record<Picture['page'], readonly Size[]>> = {
  screen: ['projector'],
  console: ['laptop'],
  keeper: ['low', 'phone', 'laptop'],
  report: ['laptop', 'phone'],
  phone: ['low', 'phone'],
  start: ['laptop', 'phone'],
};

export const PAGES = Object.keys(SIZES_OF) as Picture['page'][];

/** As a host name, so that every picture has a device of its own: one storage, one line. */
export const keyOf = ({ page, scene, who, lang, length, theme }: Picture): string =>
  [page, scene, who === '' ? 'x' : who, lang, length, theme].join('--');

export function pictureOf(key: string): Picture | null {
  const [page, scene, who, lang, length, theme] = key.split('--');
  if (theme === undefined) return null;
  return { page, scene, who: who === 'x' ? '' : who, lang, length, theme } as Picture;
}

/** As most people see it. */
const look = { lang: 'nl', length: 'usual', theme: 'dark' } as const;

/** Every page at every moment, in the usual words. */
export function everything(scenes: readonly string[] = Object.keys(SCENES)): Picture[] {
  const moments = scenes.flatMap((scene) => {
    const { on = [], phones = {} } = SCENES[scene] ?? {};
    return [
      ...on.map((page): Picture => ({ ...look, page, scene, who: '' })),
      ...Object.keys(phones).map((who): Picture => ({ ...look, page: 'phone', scene, who })),
    ];
  });
  const starts = Object.keys(STARTS).map((scene): Picture => ({ ...look, page: 'start', scene, who: '' }));
  return [...moments, ...starts];
}

/** One picture at one size. */
export interface Shot {
  picture: Picture;
  size: Size;
}

/** The few that stand in docs/design.md, by the name of their file. */
export const IN_DOCS: Readonly<Record<string, Shot>> = {
  'screen-vote': { picture: { ...look, page: 'screen', scene: 'vote', who: '' }, size: 'projector' },
  'screen-shift': { picture: { ...look, page: 'screen', scene: 'shift', who: '' }, size: 'projector' },
  'screen-talk': { picture: { ...look, page: 'screen', scene: 'talk', who: '' }, size: 'projector' },
  'screen-talk-light': {
    picture: { ...look, page: 'screen', scene: 'talk', who: '', theme: 'light' },
    size: 'projector',
  },
  'screen-talk-60': { picture: { ...look, page: 'screen', scene: 'talk-60', who: '' }, size: 'projector' },
  'screen-talk-600': { picture: { ...look, page: 'screen', scene: 'talk-600', who: '' }, size: 'projector' },
  'console-talk': { picture: { ...look, page: 'console', scene: 'talk', who: '' }, size: 'laptop' },
  'phone-vote': { picture: { ...look, page: 'phone', scene: 'vote', who: 'voted' }, size: 'low' },
  'phone-invited': { picture: { ...look, page: 'phone', scene: 'talk', who: 'invited' }, size: 'low' },
  'phone-speaking': { picture: { ...look, page: 'phone', scene: 'talk', who: 'speaker' }, size: 'low' },
  'keeper-talk': { picture: { ...look, page: 'keeper', scene: 'talk', who: '' }, size: 'phone' },
};

/** What the command draws unless it is told otherwise: all of it, and of the moments also other words and colours. */
export function album(): Picture[] {
  const moments = everything(MOMENTS);
  return [
    ...everything(),
    ...moments.map((one): Picture => ({ ...one, lang: 'en' })),
    ...moments.filter(({ page }) => page === 'screen').map((one): Picture => ({ ...one, theme: 'light' })),
    ...(['short', 'long', 'limit'] as const).flatMap((length) =>
      moments.map((one): Picture => ({ ...one, length })),
    ),
  ];
}
