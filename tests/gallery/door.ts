import { tokenName, keyName, LOCALE_NAME } from '../../client/net/keys.ts';
import type { Picture } from './pictures.ts';
import { SCENES } from './scenes.ts';
import { CODE, momentOf } from './shown.ts';
import { STARTS } from './starts.ts';
import { words } from './words.ts';

/** A page that furnishes the device of a picture and goes on to the real page. */
export function door(picture: Picture): string {
  const given = JSON.stringify(belongings(picture)).replaceAll('<', String.raw`\u003c`);
  const host = picture.page === 'start' && STARTS[picture.scene]?.host === true;
  return `<!doctype html><title>…</title><script>
localStorage.clear();
for (const [name, text] of Object.entries(${given})) localStorage.setItem(name, text);
${host ? `sessionStorage.setItem('evenwoord.host', 'open');` : ''}
location.replace(${JSON.stringify(pathOf(picture))});
</script>`;
}

function pathOf({ page, scene }: Picture): string {
  if (page === 'start') return STARTS[scene]?.path ?? '/';
  return page === 'phone' ? `/j/${CODE}` : `/${page}/${scene}`;
}

/** What lies in the storage of the device. */
function belongings(picture: Picture): Record<string, string> {
  const { page, scene, lang, theme } = picture;
  const language = { [LOCALE_NAME]: lang };
  switch (page) {
    case 'phone':
      return { ...language, ...token(picture) };
    case 'start':
      return { ...language, ...startBelongings(picture) };
    case 'screen':
    case 'console':
    case 'keeper':
    case 'report': {
      const role = page === 'console' ? 'facilitator' : page;
      const key = SCENES[scene]?.line === 'no-key' ? {} : { [keyName(role, scene)]: role };
      return { ...language, ...key, 'evenwoord.projector': theme };
    }
  }
}

function token({ scene, who, lang, length }: Picture): Record<string, string> {
  const moment = momentOf(scene, lang, length);
  const holder = moment?.holder(who) ?? 'none';
  if (!moment || holder === 'none') return {};
  return { [tokenName(CODE)]: 'A'.repeat(43) };
}

function startBelongings({ scene, lang, length }: Picture): Record<string, string> {
  const { own = [], draft } = STARTS[scene] ?? {};
  const { title } = words(lang, length);
  return {
    ...(draft && { 'evenwoord.draft.1': JSON.stringify(draft(lang, length)) }),
    'evenwoord.sessions': JSON.stringify(own.map((id) => ({ id, title }))),
    ...Object.fromEntries(
      own.flatMap((id) => [
        [keyName('facilitator', id), 'facilitator'],
        [keyName('screen', id), 'screen'],
      ]),
    ),
  };
}
