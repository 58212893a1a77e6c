import { toString as qrText } from 'qrcode';
import type { Config } from '../config.ts';
import { httpOrigin, joinOrigin, type Address } from '../network.ts';

/** What the terminal says once the server listens. In a file or a log a QR code is only noise. */
export async function welcome(config: Config, machine: Address[], isTerminal: boolean): Promise<string> {
  const room = joinOrigin(config, machine);
  const lines = [
    '',
    '  Evenwoord',
    '',
    `  Open op deze computer:      ${httpOrigin('localhost', config.port)}`,
    `  Voor de zaal (the room):    ${room}`,
    '',
    ...(isTerminal ? [await qrText(room, { type: 'terminal', small: true })] : []),
    ...others(config, machine, room),
    '  Stoppen: Ctrl+C  (stop: Ctrl+C)',
    '',
  ];
  return `${lines.join('\n')}\n`;
}

/** A machine with several networks: which one phones reach, only the host knows. */
function others({ publicUrl, port }: Config, machine: Address[], room: string): string[] {
  if (publicUrl !== null || machine.length < 2) return [];
  const rows = machine.map(({ name, address }) => `    ${httpOrigin(address, port)}  (${name})`);
  return [
    `  Deze computer heeft meer netwerken; telefoons gaan naar ${room}.`,
    '  Is dat niet het netwerk van de zaal? Kies een ander met --address NAAM of met PUBLIC_URL.',
    '  (Several networks: choose the one of the room with --address NAME, or set PUBLIC_URL.)',
    ...rows,
    '',
  ];
}
