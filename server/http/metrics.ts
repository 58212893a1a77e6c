import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { COMMANDS } from '../../shared/session/commands.ts';
import type { Outcome } from '../sessions/surroundings.ts';

/** What is counted for whoever runs the server. Never a value, a seat or a session. */
export interface Metrics {
  connected(role: string, change: 1 | -1): void;
  command(type: unknown, outcome: Outcome): void;
  batch(size: number, milliseconds: number): void;
  text(): Promise<{ type: string; body: string }>;
  close(): void;
}

export function metricsRegistry(): Metrics {
  const registers = [new Registry()];
  const [register = new Registry()] = registers;
  const connections = new Gauge({
    name: 'evenwoord_connections',
    help: 'Devices connected now, by role',
    labelNames: ['role'],
    registers,
  });
  const commands = new Counter({
    name: 'evenwoord_commands_total',
    help: 'Commands by type and what they came to',
    labelNames: ['type', 'outcome'],
    registers,
  });
  const sizes = new Histogram({
    name: 'evenwoord_batch_size',
    help: 'Accepted commands in one write',
    buckets: [1, 3, 10, 30, 100, 300, 1000],
    registers,
  });
  const times = new Histogram({
    name: 'evenwoord_commit_seconds',
    help: 'Time of one durable write',
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
    registers,
  });
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const lag = new Gauge({
    name: 'evenwoord_event_loop_lag_seconds',
    help: 'How late the process is, 99th percentile since the last time this was read',
    registers: [],
    collect() {
      this.set(delay.percentile(99) / 1e9);
      delay.reset();
    },
  });
  register.registerMetric(lag);
  return {
    connected: (role, change) => connections.inc({ role }, change),
    command: (type, outcome) =>
      commands.inc({
        type: typeof type === 'string' && COMMANDS.has(type) ? type : 'unknown',
        outcome: outcome.ok ? 'ok' : outcome.error.code,
      }),
    batch(size, milliseconds) {
      sizes.observe(size);
      times.observe(milliseconds / 1000);
    },
    text: async () => ({ type: register.contentType, body: await register.metrics() }),
    close: () => void delay.disable(),
  };
}
