export const root: string;
export function nodeTooOld(version?: string): string | null;
export function sourceHash(): string;
export function install(options?: { dev?: boolean; say?: (line: string) => void }): Promise<void>;
export function build(options?: { force?: boolean; say?: (line: string) => void }): Promise<void>;
export function tool(name: string, args: string[], pack?: string): [command: string, args: string[]];
export function quietly(command: string, args: string[], env?: Record<string, string>): Promise<string>;
