import { createRoot } from 'react-dom/client';
import { normaliseCode } from '../../shared/ids.ts';
import { tokenName } from '../net/keys.ts';
import { deviceStorage, onSeen, takeSecret } from '../net/page.ts';
import { keepFocus } from '../ui/kept-focus.ts';
import { Phone } from './Phone.tsx';
import { openPeople } from './people.ts';
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
if (root) createRoot(root).render(<Phone people={people} storage={storage} />);
