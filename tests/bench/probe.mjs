// Loaded into every server process that is measured, ours and the floors alike (`node --import`): answers over IPC how
// much CPU and memory it used and how late its event loop was, and makes a CPU profile. It does nothing until asked.
import { Session } from 'node:inspector/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
const inspector = new Session();

const answers = {
  usage() {
    const { user, system } = process.cpuUsage();
    return { cpu: user + system, rss: process.memoryUsage.rss() };
  },
  /** Milliseconds by which the event loop was late since the last time: 99th percentile and worst. */
  lag() {
    const late = { p99: delay.percentile(99) / 1e6, worst: delay.max / 1e6 };
    delay.reset();
    return late;
  },
  collect() {
    for (let i = 0; i < 4; i += 1) globalThis.gc?.();
    return process.memoryUsage();
  },
  async startProfile() {
    inspector.connect();
    await inspector.post('Profiler.enable');
    await inspector.post('Profiler.setSamplingInterval', { interval: 200 });
    await inspector.post('Profiler.start');
  },
  async stopProfile() {
    const { profile } = await inspector.post('Profiler.stop');
    inspector.disconnect();
    return profile;
  },
};

const reply = async (question) => process.send?.({ answer: (await answers[question]?.()) ?? null });
process.on('message', (question) => void reply(question));
// Whoever measures is gone.
process.on('disconnect', () => process.exit());
// Being listened to must not keep a process that has nothing else to do.
process.channel?.unref();
