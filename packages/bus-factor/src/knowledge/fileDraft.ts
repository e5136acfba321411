import { authorsAmong } from './authorship';
import type { TrackedFile } from './trackedFiles';
import { int32s, withRoomFor } from '../log/growing';
import { WhoSets } from './whoSets';

/** Reading A of a component's files of one standing. */
export class FileDraft {
  readonly whoSets: WhoSets;
  /** By person. */
  #changes = int32s(0);

  constructor(folder: string) {
    this.whoSets = new WhoSets(folder);
  }

  add({ path, contributions }: TrackedFile): void {
    // What no person ever touched has no say.
    if (contributions.length === 0) return;
    this.whoSets.add(path, authorsAmong(contributions));
    // Ascending by person.
    const last = contributions[contributions.length - 1];
    this.#changes = withRoomFor(this.#changes, last.person + 1, int32s);
    for (const { person, firstAuthor, deliveries } of contributions) {
      this.#changes[person] += deliveries + (firstAuthor ? 1 : 0);
    }
  }

  /** By person; nothing after the last who made any. */
  get changes(): Int32Array {
    return this.#changes;
  }
}
