/** Languages that people in a Dutch town speak at home or learned at school. Any other can be added over the wire. */
export const LANGUAGES = (
  'nl en fy pap ar ti fa ps ku uk ru pl tr bg ro hu cs sk el sq sr hr bs de fr es pt it so am ha ' +
  'sw ur hi bn ta pa id vi th zh ja ko he hy ka az uz srn'
).split(' ');

/** What a language is called in Dutch or English. */
export function languageName(lang: string, locale: 'nl' | 'en'): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
