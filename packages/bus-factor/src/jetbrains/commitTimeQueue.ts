interface Waiting {
  id: string;
  time: number;
}

/**
 * Commits that wait to be visited, newest commit time first, in the order of
 * JGit's `DateRevQueue`: among equal times the last to come is the first to go,
 * except that nobody overtakes the head without being newer.
 */
export class CommitTimeQueue {
  /** The head is the last element. */
  readonly #waiting: Waiting[] = [];

  add(id: string, time: number): void {
    const waiting = this.#waiting;
    const head = waiting.at(-1);
    if (head === undefined || time > head.time) {
      waiting.push({ id, time });
      return;
    }
    const place = Math.min(this.#placeBehindNewer(time), waiting.length - 1);
    waiting.splice(place, 0, { id, time });
  }

  next(): string | undefined {
    return this.#waiting.pop()?.id;
  }

  /** Lowest index from which on everything is newer. */
  #placeBehindNewer(time: number): number {
    let low = 0;
    let high = this.#waiting.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#waiting[middle].time > time) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
