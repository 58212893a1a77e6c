import { onTestFinished } from 'vitest';
import { testFolder } from '../server/panel.ts';
import { serverProcess, type ServerProcess } from '../server/server-process.ts';
import { leads, takesPart, type Meeting } from './people.ts';
import { World } from './world.ts';

interface Place {
  world: World;
  dataDir: string;
}

/** A session on a server that is a process of its own, with a data folder of its own. */
export async function onOwnServer(
  plan: Parameters<typeof World.at>[1] = {},
): Promise<Place & { server: ServerProcess }> {
  const dataDir = testFolder();
  const server = await serverProcess(dataDir);
  onTestFinished(() => void server.end('SIGKILL'));
  await server.start();
  return { world: await World.at(`http://127.0.0.1:${server.port}`, plan), dataDir, server };
}

/** Who is at the table meets for as long as things happen; afterwards nothing may be lost, doubled or seen otherwise. */
export async function meets(
  { world, dataDir }: Place,
  happens: () => Promise<void>,
  /** Milliseconds between two acts of one person, at most. */
  rests: { phone?: number; desk?: number } = {},
): Promise<void> {
  const meeting: Meeting = { isOver: false };
  const end = () => {
    meeting.isOver = true;
  };
  await Promise.all([
    happens().finally(end),
    leads(world.desk, meeting, rests.desk),
    ...world.phones.map((phone) => takesPart(phone, meeting, rests.phone)),
  ]);
  await world.isWhole(dataDir);
}
