import { readFile } from 'node:fs/promises';

/**
 * The code blocks of one section of a document, in their order: what adopters
 * are told is what is done here, so that a document that is wrong fails.
 *
 * @param {string} file
 * @param {string} heading without the leading `#`
 * @returns {Promise<{ language: string, code: string }[]>}
 * @throws when there is no such section
 */
export async function readBlocks(file, heading) {
  const blocks = [];
  let level = 0;
  let block;
  for (const line of (await readFile(file, 'utf8')).split('\n')) {
    const fence = /^```(\w*)$/.exec(line);
    if (block) {
      if (fence) {
        blocks.push(block);
        block = undefined;
      } else {
        block.code += `${line}\n`;
      }
      continue;
    }
    const title = /^(#+) (.*)$/.exec(line);
    if (title && title[2] === heading) {
      level = title[1].length;
    } else if (title && level > 0 && title[1].length <= level) {
      break;
    } else if (fence && level > 0) {
      block = { language: fence[1], code: '' };
    }
  }
  if (level === 0) {
    throw new Error(`${file} has no section “${heading}”`);
  }
  return blocks;
}

/**
 * The block that begins with a comment naming this file, without that comment.
 *
 * @throws when no block, or more than one, is for it
 */
export function blockFor(blocks, path) {
  const marks = [`// ${path}\n`, `# ${path}\n`];
  const found = blocks.filter(({ code }) =>
    marks.some(mark => code.startsWith(mark)),
  );
  if (found.length !== 1) {
    throw new Error(
      `${found.length} blocks are for ${path}; expected one that begins with a comment naming it`,
    );
  }
  return found[0].code.slice(found[0].code.indexOf('\n') + 1);
}

/**
 * The commands of the shell blocks, one per line.
 *
 * @returns {string[][]}
 */
export function commandsIn(blocks) {
  return blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ code }) => code.trim().split('\n'))
    .map(line => line.split(' '));
}

/**
 * Adds a block to a source file as a reader would: its imports at the top, the
 * rest where `place` puts it.
 *
 * @param {string} source
 * @param {string} block
 * @param {(source: string, code: string) => string} place
 * @throws when `place` changes nothing
 */
export function insertBlock(source, block, place) {
  const importStatement = /^import\s[^;]*;\n/gm;
  const imports = block.match(importStatement) ?? [];
  const code = block
    .replace(importStatement, '')
    .trim()
    // an element that stands alone is a statement; in its place it is not
    .replace(/;$/, '');
  const placed = code ? place(source, code) : source;
  if (code && placed === source) {
    throw new Error(`found no place for:\n${code}`);
  }
  return `${imports.join('')}${placed}`;
}
