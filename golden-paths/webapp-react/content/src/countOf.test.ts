import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countOf } from './countOf.ts';

test('takes the word that the number needs', () => {
  assert.equal(countOf(0, 'click', 'clicks'), 'no clicks');
  assert.equal(countOf(1, 'click', 'clicks'), '1 click');
  assert.equal(countOf(2, 'click', 'clicks'), '2 clicks');
});
