import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createServer } from 'vite';
import { about } from './about.ts';

// Node reads types away, but not JSX: Vite loads the page as it does for a
// browser, with the same configuration.
const vite = await createServer({
  server: { middlewareMode: true, ws: false },
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
});
after(() => vite.close());

test('says what it is, and counts from nothing', async () => {
  const { App } = await vite.ssrLoadModule('/src/App.tsx');
  const markup = renderToStaticMarkup(createElement(App));
  assert.ok(markup.includes(`<h1>${about.name}</h1>`), markup);
  assert.ok(markup.includes('<output>no clicks</output>'), markup);
});
