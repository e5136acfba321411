import { decodeText, isAscii } from '../jetbrains/javaText';
import type { BytesTable } from '../log/bytesTable';
import { int32s } from '../log/growing';

/**
 * Paths of a log as Java has them: what is one text to it has one number, from
 * 0 on as they are met, and texts have its order.
 */
export class JavaPaths {
  readonly #paths: BytesTable;
  /** By number in the log: number here + 1; 0 was not met yet. */
  readonly #numbers: Int32Array;
  /** By number here. */
  readonly #texts: string[] = [];
  /** Beyond ASCII, where several paths may be one text. */
  readonly #byText = new Map<string, number>();

  /** `paths`: all of them. */
  constructor(paths: BytesTable) {
    this.#paths = paths;
    this.#numbers = int32s(paths.size);
  }

  /**
   * Puts a commit's changes in the order in which they are applied, by path as
   * Java compares strings, which is as JavaScript does; and paths of the log
   * into those here. Of each change there is its path, and where a renamed file
   * was, or −1.
   */
  apply(changes: number[]): void {
    const texts = this.#texts;
    let isOrdered = true;
    let before = '';
    for (let at = 0; at < changes.length; at += 2) {
      const path = this.#numberOf(changes[at]);
      changes[at] = path;
      if (changes[at + 1] >= 0) {
        changes[at + 1] = this.#numberOf(changes[at + 1]);
      }
      if (texts[path] < before) isOrdered = false;
      before = texts[path];
    }
    // Git's own order differs only beyond ASCII.
    if (!isOrdered) this.#sort(changes);
  }

  /** The number of a path that `apply` has met. */
  find(path: {
    /** Bytes as Latin-1. */
    path: string;
    /** In the log. */
    number?: number;
  }): number | undefined {
    const met = path.number === undefined ? 0 : this.#numbers[path.number];
    if (met > 0) return met - 1;
    return this.#byText.size === 0
      ? undefined
      : this.#byText.get(decodeText(path.path));
  }

  #sort(changes: number[]): void {
    const pairs: Array<{ text: string; path: number; from: number }> = [];
    for (let at = 0; at < changes.length; at += 2) {
      const path = changes[at];
      pairs.push({ text: this.#texts[path], path, from: changes[at + 1] });
    }
    pairs.sort((a, b) => {
      if (a.text === b.text) return 0;
      return a.text < b.text ? -1 : 1;
    });
    pairs.forEach(({ path, from }, index) => {
      changes[index * 2] = path;
      changes[index * 2 + 1] = from;
    });
  }

  #numberOf(path: number): number {
    const met = this.#numbers[path];
    if (met > 0) return met - 1;
    const number = this.#meet(this.#paths.textOf(path));
    this.#numbers[path] = number + 1;
    return number;
  }

  #meet(bytes: string): number {
    if (isAscii(bytes)) return this.#texts.push(bytes) - 1;
    const text = decodeText(bytes);
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.push(text) - 1;
    this.#byText.set(text, number);
    return number;
  }
}
