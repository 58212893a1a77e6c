import { createRoot } from 'react-dom/client';
import { normaliseCode } from '../../shared/ids.ts';
import { LOCALE_NAME, tokenName } from '../net/keys.ts';
import { deviceStorage, onSeen, takeSecret } from '../net/page.ts';
import { keepFocus } from '../ui/kept-focus.ts';
import { languageParts } from './later.ts';
import { Phone } from './Phone.tsx';
import { openPeople } from './people.ts';
import { localeFrom } from './words.ts';
import '../ui/fonts-body.css';
import '../ui/tokens.css';
import '../ui/base.css';
import './phone.css';

/** Of this page; the build fills it in. */
declare const __BUILD__: string;

document.documentElement.dataset['surface'] = 'phone';
const storage = deviceStorage();
const pair = takeSecret('pair');
const [, , typed = ''] = location.pathname.split('/');
const code = normaliseCode(decodeURIComponent(typed));
const people = code === null ? null : openPeople({ code, pair, storage, build: __BUILD__ });

if (people) {
  const shown = () => people.store.getState();
  onSeen(() => shown().session.connection.resync());
  // Another tab of this phone sat down: here it is the same seat.
  addEventListener('storage', ({ key, newValue }) => {
    const { session, place } = shown();
    if (key === tokenName(people.code, place) && newValue !== null) session.connection.reconnect();
  });
}

keepFocus();

const root = document.querySelector('#root');
if (root) void show(root);

/** The page itself says that it is coming until there are words to say more. */
async function show(place: Element): Promise<void> {
  const { language } = await languageParts[localeFrom(storage.get(LOCALE_NAME), undefined)].fetch();
  createRoot(place).render(<Phone people={people} storage={storage} first={language} />);
}
