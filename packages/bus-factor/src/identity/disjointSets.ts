/** Disjoint sets of numbers; the root of a set is its smallest. */
export class DisjointSets {
  readonly #parent: number[] = [];

  get size(): number {
    return this.#parent.length;
  }

  add(): number {
    this.#parent.push(this.#parent.length);
    return this.#parent.length - 1;
  }

  rootOf(index: number): number {
    let at = index;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at]];
      at = this.#parent[at];
    }
    return at;
  }

  unite(a: number, b: number): void {
    const [low, high] = [this.rootOf(a), this.rootOf(b)].sort((x, y) => x - y);
    this.#parent[high] = low;
  }
}
