import { contentOf } from './content.mjs';

/** The files of a repository while its history is being told. */
export class Tree {
  #files = new Map();

  has(path) {
    return this.#files.has(path);
  }

  /** Paths below a folder (`''` for all), in the order of their creation. */
  paths(within = '') {
    const prefix = within && `${within}/`;
    return [...this.#files.keys()].filter(path => path.startsWith(prefix));
  }

  /** Creates a file or changes it, and says how it reads now. */
  write(path, text) {
    const file = this.#files.get(path) ?? {
      path,
      revision: -1,
      formatted: false,
    };
    file.revision += 1;
    this.#files.set(path, file);
    return { kind: 'write', path, text: text ?? contentOf(file) };
  }

  /** Indents a file differently. */
  format(path) {
    const file = this.#files.get(path);
    file.formatted = true;
    return { kind: 'write', path, text: contentOf(file) };
  }

  move(from, to) {
    const file = this.#files.get(from);
    this.#files.delete(from);
    this.#files.set(to, { ...file, path: to });
    return { kind: 'move', from, to };
  }
}
