import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';

const Start = lazy(() => import('./start/Start.tsx'));
const Screen = lazy(() => import('./screen/Screen.tsx'));
const Keeper = lazy(() => import('./keeper/Keeper.tsx'));
const Console = lazy(() => import('./console/Console.tsx'));
const Help = lazy(() => import('./help/Help.tsx'));
const Paper = lazy(() => import('./paper/Paper.tsx'));
const Report = lazy(() => import('./report/Report.tsx'));

/** The path picks the page; each is fetched only when it is asked for. */
export function Surface({ path }: { path: string }) {
  return <Suspense>{pageOf(path)}</Suspense>;
}

function pageOf(path: string): ReactNode {
  const [, surface = '', sessionId = ''] = path.split('/');
  if (path === '/help') return <Help page="session" />;
  if (sessionId !== '') {
    if (surface === 'screen') return <Screen sessionId={sessionId} />;
    if (surface === 'keeper') return <Keeper sessionId={sessionId} />;
    if (surface === 'console') return <Console sessionId={sessionId} />;
    if (surface === 'paper') return <Paper sessionId={sessionId} />;
    if (surface === 'help') return <Help page={sessionId} />;
    if (surface === 'report') return <Report sessionId={sessionId} />;
  }
  return <Start missing={surface !== ''} />;
}
