import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Surface } from './Surface.tsx';
import { keepFocus } from './ui/kept-focus.ts';
import './ui/fonts-body.css';
import './ui/fonts-display.css';
import './ui/tokens.css';
import './ui/base.css';

// After an update a page may ask for a part that is no longer there: then all of it is fetched anew, but not for ever.
addEventListener('vite:preloadError', (event) => {
  const last = Number(sessionStorage.getItem('evenwoord.reloaded') ?? 0);
  if (Date.now() - last < 60_000) return;
  event.preventDefault();
  sessionStorage.setItem('evenwoord.reloaded', String(Date.now()));
  location.reload();
});

keepFocus();

const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Surface path={location.pathname} />
    </StrictMode>,
  );
}
