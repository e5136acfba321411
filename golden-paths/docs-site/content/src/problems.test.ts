import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problems } from './problems.ts';

function site(pages: Record<string, string>, nav = Object.keys(pages)) {
  return {
    name: 'test',
    pages: Object.entries(pages).map(([path, text]) => ({ path, text })),
    others: ['images/a.png'],
    nav: nav.map(path => ({ path })),
  };
}

test('finds a link to a page that is not there', () => {
  assert.deepEqual(problems(site({ 'a.md': '# A\n\n[b](b.md)' })), [
    'a.md: links b.md, which is not there',
  ]);
});

test('finds a link to a heading that is not there', () => {
  const pages = { 'a.md': '# A\n\n[b](x/b.md#other)', 'x/b.md': '# B\n\n## One' };
  assert.deepEqual(problems(site(pages)), [
    'a.md: links x/b.md#other, and x/b.md has no such heading',
  ]);
});

test('takes links that lead somewhere, and what only looks like one', () => {
  const text =
    '# A\n\n## Wo & wie?\n\n## Wo & wie?\n\n' +
    '[1](#wo-wie) [2](#wo-wie_1) [3](../a.md) ![4](../images/a.png) ' +
    '[5](https://example.com/x.md) `[6](nowhere.md)`';
  assert.deepEqual(problems(site({ 'x/b.md': text, 'a.md': '# A' })), []);
});

test('finds a page that nobody finds, and one that the navigation invents', () => {
  assert.deepEqual(problems(site({ 'a.md': '# A' }, ['b.md'])), [
    'mkdocs.yml: nav names b.md, which is not there',
    'a.md: nobody finds it, nav of mkdocs.yml does not name it',
  ]);
});

test('wants one title', () => {
  assert.deepEqual(problems(site({ 'a.md': 'No title' })), [
    'a.md: has 0 titles (# …) instead of one',
  ]);
});
