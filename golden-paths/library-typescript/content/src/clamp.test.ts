import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clamp } from './index.ts';

test('leaves a value inside the range alone', () => {
  assert.equal(clamp({ value: 3, from: 0, to: 10 }), 3);
});

test('moves a value to the nearer end', () => {
  assert.equal(clamp({ value: -1, from: 0, to: 10 }), 0);
  assert.equal(clamp({ value: 12, from: 0, to: 10 }), 10);
});

test('refuses an empty range', () => {
  assert.throws(() => clamp({ value: 1, from: 2, to: 0 }), RangeError);
});
