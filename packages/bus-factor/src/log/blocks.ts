/**
 * A queue between one who fills and several who empty. It is *open*, then
 * *closed*: what is in it is still handed out, then undefined is.
 */
export class Blocks<T> {
  readonly #blocks: T[] = [];
  #waiting: Array<() => void> = [];
  #closed = false;

  add(block: T): void {
    this.#blocks.push(block);
    this.#wake();
  }

  close(): void {
    this.#closed = true;
    this.#wake();
  }

  async take(): Promise<T | undefined> {
    while (this.#blocks.length === 0 && !this.#closed) {
      await new Promise<void>(resolve => this.#waiting.push(resolve));
    }
    return this.#blocks.shift();
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    waiting.forEach(resolve => resolve());
  }
}
