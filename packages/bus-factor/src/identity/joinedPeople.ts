import { int32s } from '../log/growing';
import type { KnownPerson } from '../types';
import type { Mentions } from './mentions';
import type { Joining } from './peopleRules';

/**
 * People whose drafts were joined: named as the first mention of each group,
 * with the addresses of all. They are put into words when somebody asks.
 */
export class JoinedPeople {
  readonly #joining: Joining;
  readonly #mentions: Mentions;
  readonly #evidence: Int32Array;
  /** By draft. */
  readonly #people: Int32Array;
  readonly #roots: number[] = [];
  readonly #known: Array<KnownPerson | undefined> = [];
  /** By person: where their evidence begins; by place, where it goes on. */
  #first: Int32Array | undefined;
  readonly #next: Int32Array;

  /** `evidence`: drafts and the mentions that tell of them, in their order. */
  constructor(options: {
    joining: Joining;
    mentions: Mentions;
    evidence: Int32Array;
  }) {
    const { joining, mentions, evidence } = options;
    const { groups } = joining;
    this.#joining = joining;
    this.#mentions = mentions;
    this.#evidence = evidence;
    this.#next = int32s(evidence.length);
    this.#people = int32s(groups.size);
    // A root is the smallest of its group, so it comes first.
    for (let draft = 0; draft < groups.size; draft += 1) {
      const root = groups.rootOf(draft);
      if (root === draft) {
        this.#people[draft] = this.#roots.length;
        this.#roots.push(draft);
      } else {
        this.#people[draft] = this.#people[root];
      }
    }
  }

  get size(): number {
    return this.#roots.length;
  }

  /** Whom a draft belongs to. */
  personOf(draft: number): number {
    return this.#people[draft];
  }

  person(index: number): KnownPerson {
    return (this.#known[index] ??= this.#describe(index));
  }

  all(): KnownPerson[] {
    return this.#roots.map((_, index) => this.person(index));
  }

  #describe(index: number): KnownPerson {
    this.#first ??= this.#chain();
    const key = this.#joining.aliasOf(this.#roots[index]);
    const emails = new Set<string>();
    const first = this.#first[index];
    for (let at = first; at >= 0; at = this.#next[at]) {
      const told = this.#mentions.told(this.#evidence[at + 1]);
      told.emails.forEach(email => emails.add(email));
    }
    const { name, email } = this.#mentions.told(this.#evidence[first + 1]);
    return {
      ...(key === undefined ? {} : { key }),
      name,
      email,
      emails: [...emails].sort(),
    };
  }

  #chain(): Int32Array {
    const first = int32s(this.size).fill(-1);
    for (let at = this.#evidence.length - 2; at >= 0; at -= 2) {
      const person = this.#people[this.#evidence[at]];
      this.#next[at] = first[person];
      first[person] = at;
    }
    return first;
  }
}
