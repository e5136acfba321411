import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portOf } from './portOf.ts';

test('takes a port', () => {
  assert.equal(portOf('8080'), 8080);
});

test('refuses what is no port', () => {
  for (const text of ['', 'http', '0', '80.5', '65536']) {
    assert.throws(() => portOf(text), RangeError, text);
  }
});
