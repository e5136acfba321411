import type { TrackedFile } from './trackedFiles';
import { int32s } from '../log/growing';
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
    if (contributions.size === 0) return;
    this.whoSets.add(path, contributions.authors());
    this.#changes = contributions.addTo(this.#changes);
  }

  /** By person; nothing after the last who made any. */
  get changes(): Int32Array {
    return this.#changes;
  }
}
