/** The part of a terminal that a progress bar needs. @public */
export interface ProgressStream {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

const WIDTH = 30;

/** Draws how far the reading is; draws nothing into a pipe. */
export class ProgressBar {
  readonly #stream: ProgressStream;
  readonly #label: string;
  #last = -1;

  constructor(stream: ProgressStream, label: string) {
    this.#stream = stream;
    this.#label = label.slice(0, 40);
  }

  update({ commits, total }: { commits: number; total: number }): void {
    if (!this.#stream.isTTY || total === 0) return;
    const percent = Math.floor((100 * commits) / total);
    if (percent === this.#last) return;
    this.#last = percent;
    const full = Math.round((WIDTH * commits) / total);
    const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
    const line = `${this.#label} ${bar} ${percent} % of ${total} commits`;
    this.#stream.write(`\r${line.slice(0, (this.#stream.columns ?? 80) - 1)}`);
  }

  clear(): void {
    if (this.#stream.isTTY && this.#last >= 0) this.#stream.write('\r\u001b[K');
  }
}
