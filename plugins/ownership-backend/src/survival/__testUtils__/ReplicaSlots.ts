import type { LoadedReplica, Replica } from './loadReplica';
import { loadReplica } from './loadReplica';
import type { ReplicaOptions } from './messages';

/** Replicas in a fixed number of places; whoever dies is replaced. */
export class ReplicaSlots {
  readonly #options: {
    env: NodeJS.ProcessEnv;
    optionsFor: (name: string, slot: number) => ReplicaOptions;
  };
  readonly #slots: Array<Replica | undefined>;
  #spare: LoadedReplica;
  #started = 0;
  /** Logs of all that ever ran, by name. */
  readonly #all: Replica[] = [];

  constructor(
    count: number,
    options: {
      env: NodeJS.ProcessEnv;
      optionsFor: (name: string, slot: number) => ReplicaOptions;
    },
  ) {
    this.#options = options;
    this.#slots = Array.from({ length: count }, () => undefined);
    this.#spare = loadReplica(options);
  }

  /** Starts a replica in a free slot; another one loads meanwhile. */
  async fill(slot: number): Promise<Replica> {
    const { optionsFor } = this.#options;
    const loaded = this.#spare;
    this.#spare = loadReplica(this.#options);
    this.#started += 1;
    const name = `replica-${'abcdef'[slot]}${this.#started}`;
    const replica = await loaded.start(optionsFor(name, slot));
    this.#slots[slot] = replica;
    this.#all.push(replica);
    return replica;
  }

  /** Kills the replica of a slot. */
  async kill(slot: number, options: { withChildren: boolean }): Promise<void> {
    const replica = this.#slots[slot]!;
    this.#slots[slot] = undefined;
    await replica.kill(options);
  }

  /** Those that run now. */
  running(): Replica[] {
    return this.#slots.filter(replica => replica !== undefined);
  }

  everyLog(): string {
    return this.#all.map(({ name, log }) => `--- ${name}\n${log()}`).join('\n');
  }

  async stop(): Promise<void> {
    await Promise.all([
      this.#spare.discard(),
      ...this.running().map(replica => replica.stop()),
    ]);
  }
}
