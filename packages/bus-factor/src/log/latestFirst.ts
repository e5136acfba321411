/**
 * Commits, of which the latest committed is taken first and of equally late ones
 * that which was added first: a binary heap.
 */
export class LatestFirst {
  readonly #times: Float64Array;
  readonly #commits: number[] = [];
  /** When each was added, in the order of the heap. */
  readonly #turns: number[] = [];
  #turn = 0;

  /** `times`: when each commit was committed, by its number. */
  constructor(times: Float64Array) {
    this.#times = times;
  }

  add(commit: number): void {
    const commits = this.#commits;
    const turns = this.#turns;
    const time = this.#times[commit];
    let at = commits.length;
    // It is the last that was added, so it goes above later ones alone.
    while (at > 0) {
      const above = Math.floor((at - 1) / 2);
      if (!(time > this.#times[commits[above]])) break;
      commits[at] = commits[above];
      turns[at] = turns[above];
      at = above;
    }
    commits[at] = commit;
    turns[at] = this.#turn;
    this.#turn += 1;
  }

  take(): number | undefined {
    const commits = this.#commits;
    const turns = this.#turns;
    const first = commits[0];
    const last = commits.pop();
    const turn = turns.pop();
    if (last === undefined || turn === undefined || commits.length === 0) {
      return first;
    }
    const { length } = commits;
    let at = 0;
    for (;;) {
      let below = at * 2 + 1;
      if (below >= length) break;
      if (
        below + 1 < length &&
        this.#isBefore(commits[below + 1], turns[below + 1], below)
      ) {
        below += 1;
      }
      if (this.#isBefore(last, turn, below)) break;
      commits[at] = commits[below];
      turns[at] = turns[below];
      at = below;
    }
    commits[at] = last;
    turns[at] = turn;
    return first;
  }

  /** Whether a commit, added at a turn, goes before the one at a place. */
  #isBefore(commit: number, turn: number, place: number): boolean {
    const time = this.#times[commit];
    const other = this.#times[this.#commits[place]];
    return time === other ? turn < this.#turns[place] : time > other;
  }
}
