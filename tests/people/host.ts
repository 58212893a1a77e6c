import { openConnection, type Connection } from '../../client/net/connection.ts';
import type { ConsoleItem, ConsoleView } from '../../shared/views/console.ts';

export interface HostPlan {
  url: string;
  session: string;
  key: string;
  speed: number;
  /** How many people to wait for before the first statement. */
  people: number;
  /** Turns in each conversation. */
  turns: number;
}

type Console = Connection<ConsoleView>;

const PAUSE = 2.5;
const VOTE_AT_MOST = 25;
const SPEAK_AT_MOST = 60;
const CLOSE_AT_MOST = 30;

/**
 * Leads a whole session as a facilitator would: vote, result, conversation, second vote. It waits as long as anybody
 * else has a console open, so that a person can take over and give it back. Resolves when the session has ended.
 */
export async function lead(plan: HostPlan): Promise<void> {
  const desk = openConnection<ConsoleView>({
    url: plan.url,
    auth: () => ({ protocol: 1, session: plan.session, key: plan.key }),
    transports: ['websocket'],
  });
  const host = new Host(desk, plan);
  await host.until((view) => view.present >= plan.people);
  for (const name of ['Greet', 'Karel']) await desk.send({ type: 'seat.add', name });
  const agenda = desk.store.getState().view?.agenda ?? [];
  for (const item of agenda) await host.takeUp(item);
  await desk.send({ type: 'closing.ask' });
  await host.until((view) => (view.closing?.answered ?? 0) >= plan.people, CLOSE_AT_MOST);
  await desk.send({ type: 'session.end' });
  desk.close();
}

class Host {
  private readonly desk: Console;
  private readonly plan: HostPlan;

  constructor(desk: Console, plan: HostPlan) {
    this.desk = desk;
    this.plan = plan;
  }

  /** Resolves as soon as the view is so and nobody else leads, or after so many seconds. */
  until(isSo: (view: ConsoleView) => boolean, seconds = Infinity): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        const { view } = this.desk.store.getState();
        return view !== null && view.online.consoles <= 1 && isSo(view);
      };
      const finish = () => {
        unsubscribe();
        clearTimeout(timer);
        resolve();
      };
      const unsubscribe = this.desk.store.subscribe(() => {
        if (done()) finish();
      });
      const timer = setTimeout(
        finish,
        Number.isFinite(seconds) ? (1000 * seconds) / this.plan.speed : 2 ** 31 - 1,
      );
      if (done()) finish();
    });
  }

  async takeUp(item: ConsoleItem): Promise<void> {
    await this.until((view) => view.agenda.some(({ id, phase }) => id === item.id && phase !== 'skipped'));
    if (item.kind !== 'talk') await this.vote(item);
    if (item.kind !== 'choice') await this.talk(item);
    if (item.kind === 'statement') await this.vote(item);
    await this.desk.send({ type: 'item.finish', itemId: item.id });
    await this.pause();
  }

  private async vote({ id: itemId }: ConsoleItem): Promise<void> {
    await this.desk.send({ type: 'item.open', itemId });
    await this.until((view) => view.item?.phase === 'voting');
    await this.voteForOthers(itemId);
    await this.until((view) => (view.item?.voted ?? 0) >= (view.item?.eligible ?? 1), VOTE_AT_MOST);
    await this.desk.send({ type: 'item.close', itemId });
    await this.pause();
    await this.desk.send({ type: 'item.reveal', itemId });
    await this.pause(2);
  }

  /** People without a phone say what they vote. */
  private async voteForOthers(itemId: string): Promise<void> {
    const { view, seats } = this.desk.store.getState();
    const item = view?.item;
    if (!item) return;
    for (const seat of [...seats.values()].filter((one) => one.proxy && one.present)) {
      const value = item.kind === 'choice' ? [seat.index % item.options.length] : 2 + (seat.index % 2);
      await this.desk.send({ type: 'vote.cast', itemId, round: item.round, value, seatId: seat.id });
    }
  }

  private async talk({ id: itemId }: ConsoleItem): Promise<void> {
    await this.desk.send({ type: 'item.discuss', itemId });
    for (let turn = 0; turn < this.plan.turns; turn += 1) {
      await this.until((view) => view.wants.length > 0, PAUSE * 6);
      const seatId = this.next();
      if (seatId === undefined) return;
      await this.desk.send({ type: 'turn.start', seatId });
      await this.until((view) => view.speaker?.seatId === seatId);
      await this.until((view) => view.speaker === null, this.hasPhone(seatId) ? SPEAK_AT_MOST : 12);
      const turnId = this.desk.store.getState().view?.speaker?.turnId;
      if (turnId !== undefined) await this.desk.send({ type: 'turn.end', turnId });
      await this.pause(0.5);
    }
  }

  /** The first hand; if there is none, somebody without a phone who was not heard. */
  private next(): string | undefined {
    const { view, seats } = this.desk.store.getState();
    const quiet = [...seats.values()].find((seat) => seat.proxy && seat.present && !seat.heard);
    return view?.wants[0]?.seatId ?? quiet?.id;
  }

  private hasPhone(seatId: string): boolean {
    return this.desk.store.getState().seats.get(seatId)?.phone === true;
  }

  private async pause(times = 1): Promise<void> {
    await this.until(() => false, PAUSE * times);
    await this.until(() => true);
  }
}
