import { en } from '../texts/phone-menu.en.ts';
import { nl, type MenuTexts } from '../texts/phone-menu.nl.ts';
import { useWords } from './words.ts';

/** Words of the menu: they come with it. */
export const useMenuWords = (): MenuTexts => (useWords().locale === 'nl' ? nl : en);
