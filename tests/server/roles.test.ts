import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { COMMANDS, roleTable } from '../../shared/session/commands.ts';
import type { Device } from './device.ts';
import { newId } from './device.ts';
import { startPanel } from './panel.ts';

/** Everyone who may be connected, and who that is in the eyes of the rules; a projector is nobody. */
const connected = {
  'an unseated phone': 'unseated',
  'a seated phone': 'seated',
  'the facilitator': 'facilitator',
  'a turn keeper': 'keeper',
  'a projector': null,
} as const;

describe('W1 who may send what', () => {
  it.each(Object.entries(connected))(
    'W1 %s is forbidden exactly what the role table keeps from it',
    async (name, role) => {
      const panel = await startPanel();
      await panel.session();
      const devices: Record<string, () => Promise<Device>> = {
        'an unseated phone': () => panel.phone(),
        'a seated phone': () => panel.phone('Noor'),
        'the facilitator': () => panel.console(),
        'a turn keeper': () => panel.keeper(),
        'a projector': () => panel.screen(),
      };
      const device = await devices[name]?.();
      if (!device) throw new Error(name);
      const told = await forbidden(device);
      const expected = roleTable().filter(({ roles }) => role === null || !roles.includes(role));
      expect(told.toSorted()).toEqual(expected.map(({ type }) => type).toSorted());
    },
  );
});

/** The commands that this device may not send. Those that it may send are refused for their fields. */
async function forbidden(device: Device): Promise<string[]> {
  const found: string[] = [];
  for (const type of COMMANDS.keys()) {
    const code = await refusalOf(device, { id: newId(), type, nonsense: true });
    if (code === 'forbidden') found.push(type);
    else expect(code).toBe('invalid');
  }
  return found;
}

async function refusalOf(device: Device, command: object): Promise<string | undefined> {
  const answer = await device.sendsRaw(command);
  const code = answer.ok ? undefined : answer.error.code;
  if (code !== 'rate-limited') return code;
  // Nobody presses forty buttons in a second.
  await pause(100);
  return refusalOf(device, command);
}
