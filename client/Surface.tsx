import { lazy, Suspense } from 'react';
import type { ComponentType, ReactNode } from 'react';

type SessionPage = ComponentType<{ sessionId: string }>;

const consoles = import.meta.glob<{ default: SessionPage }>('./console/Console.tsx');
const consolePage = consoles['./console/Console.tsx'];

const Start = lazy(() => import('./start/Start.tsx'));
const Screen = lazy(() => import('./screen/Screen.tsx'));
const Console = consolePage && lazy(consolePage);

/** The path picks the page; each is fetched only when it is asked for. */
export function Surface({ path }: { path: string }) {
  return <Suspense>{pageOf(path)}</Suspense>;
}

function pageOf(path: string): ReactNode {
  const [, surface = '', sessionId = ''] = path.split('/');
  if (sessionId !== '') {
    if (surface === 'screen') return <Screen sessionId={sessionId} />;
    if (surface === 'console' && Console) return <Console sessionId={sessionId} />;
  }
  return <Start missing={surface !== ''} />;
}
