import { hash } from './random.mjs';
import { nouns, verbs } from './words.mjs';

/**
 * The text of a file at a revision: a handful of small functions, of which
 * every revision adds or alters one. Formatting changes every line's
 * indentation and nothing else.
 *
 * @param {{ path: string, revision: number, formatted: boolean }} file
 */
export function contentOf(file) {
  const extension = file.path.slice(file.path.lastIndexOf('.') + 1);
  const write = languages[extension] ?? plain;
  const text = write(file, functionsOf(file));
  return file.formatted ? text.replace(/^( {2})+/gm, s => s + s) : text;
}

/** What the functions of a file are called and which limits they know. */
function functionsOf({ path, revision }) {
  const count = 2 + Math.min(6, Math.floor(revision / 3));
  return Array.from({ length: count }, (_, index) => {
    const seed = hash(`${path}#${index}`);
    const touched = Math.floor((revision + index) / count);
    return {
      verb: verbs[(seed + index) % verbs.length],
      noun: nouns[(seed >>> 5) % nouns.length],
      limit: 2 + ((seed >>> 9) % 40) + touched,
      scale: (seed & 1) === 1,
      index,
    };
  });
}

const languages = {
  ts: script,
  tsx: script,
  js: script,
  py: python,
  go: golang,
  java,
  sql,
  css,
  md: markdown,
  yaml,
  json,
};

function script(_file, functions) {
  return join(functions, ({ verb, noun, limit, scale, index }) => {
    const name = `${verb}${capital(noun)}${index}`;
    return scale
      ? `export function ${name}(values: number[]): number[] {\n  return values.map(value => value * ${limit});\n}\n`
      : `export function ${name}(count: number): number {\n  const limit = ${limit};\n  return Math.min(count, limit);\n}\n`;
  });
}

function python(_file, functions) {
  return join(functions, ({ verb, noun, limit, scale, index }) => {
    const name = `${verb}_${noun}_${index}`;
    return scale
      ? `def ${name}(values):\n    return [value * ${limit} for value in values]\n`
      : `def ${name}(count):\n    limit = ${limit}\n    return min(count, limit)\n`;
  });
}

function golang({ path }, functions) {
  const folders = path.split('/');
  const name = (folders[folders.length - 2] ?? 'main').replace(/\W/g, '');
  const body = join(functions, ({ verb, noun, limit, scale, index }) => {
    const title = `${capital(verb)}${capital(noun)}${index}`;
    return scale
      ? `func ${title}(value int) int {\n\treturn value * ${limit}\n}\n`
      : `func ${title}(count int) int {\n\tif count > ${limit} {\n\t\treturn ${limit}\n\t}\n\treturn count\n}\n`;
  });
  return `package ${name}\n\n${body}`;
}

function java({ path }, functions) {
  const name = path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
  const body = join(functions, ({ verb, noun, limit, scale, index }) => {
    const title = `${verb}${capital(noun)}${index}`;
    return scale
      ? `  static int ${title}(int value) {\n    return value * ${limit};\n  }\n`
      : `  static int ${title}(int count) {\n    return Math.min(count, ${limit});\n  }\n`;
  });
  return `final class ${name} {\n${body}}\n`;
}

function sql(_file, functions) {
  return join(
    functions,
    ({ verb, noun, limit, index }) =>
      `create view ${verb}_${noun}_${index} as\nselect * from ${noun}s where amount < ${limit};\n`,
  );
}

function css(_file, functions) {
  return join(
    functions,
    ({ verb, noun, limit }) =>
      `.${noun}-${verb} {\n  padding: ${limit}px;\n}\n`,
  );
}

function markdown({ path }, functions) {
  const title = path.split('/').slice(-2).join(' / ');
  return `# ${title}\n\n${join(
    functions,
    ({ verb, noun, limit }) =>
      `To ${verb} a ${noun}, allow for ${limit} minutes.\n`,
  )}`;
}

function yaml(_file, functions) {
  return functions
    .map(({ verb, noun, limit }) => `${noun}_${verb}: ${limit}\n`)
    .join('');
}

function json(_file, functions) {
  const entries = functions.map(({ verb, noun, limit, index }) => [
    `${noun}-${verb}-${index}`,
    limit,
  ]);
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}

function plain({ path, revision }) {
  return `${path} ${revision}\n`;
}

function join(functions, write) {
  return functions.map(write).join('\n');
}

function capital(word) {
  return word[0].toUpperCase() + word.slice(1);
}
