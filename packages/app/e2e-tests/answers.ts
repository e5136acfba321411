import type { Page, Route } from '@playwright/test';

const API = '/api/ownership';

/** Whether an address belongs to our backend, below this path. */
function isBelow(path: string) {
  return (url: URL) => url.pathname.startsWith(`${API}${path}`);
}

/**
 * Answers in the backend's stead, where the demo cannot be brought into a
 * state. `body` is what the OpenAPI allows; a function gets the real answer.
 */
export async function answer<T>(
  page: Page,
  path: string,
  body: T | ((real: T) => T),
): Promise<void> {
  // What is changed has the shape of just this answer.
  const at = (url: URL) => url.pathname === `${API}${path}`;
  const asked = typeof body === 'function' ? at : isBelow(path);
  await page.route(asked, async route => {
    if (typeof body !== 'function') {
      await route.fulfill({ json: body });
      return;
    }
    const response = await route.fetch();
    const change = body as (real: T) => T;
    await route.fulfill({ response, json: change(await response.json()) });
  });
}

/** Fails as Backstage's backends do. */
export async function refuse(
  page: Page,
  path: string,
  failure: { status: number; name: string; message: string },
): Promise<void> {
  const { status, name, message } = failure;
  await page.route(isBelow(path), route =>
    route.fulfill({
      status,
      json: {
        error: { name, message },
        request: { method: route.request().method(), url: path },
        response: { statusCode: status },
      },
    }),
  );
}

/** Nothing listens any more. The returned function brings it back. */
export async function stop(
  page: Page,
  path = '',
): Promise<() => Promise<void>> {
  const below = isBelow(path);
  const refused = (route: Route) => route.abort('connectionrefused');
  await page.route(below, refused);
  return () => page.unroute(below, refused);
}

/** Answers only when the returned function is called. */
export async function hold(page: Page, path = ''): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>(resolve => {
    release = resolve;
  });
  await page.route(isBelow(path), async route => {
    await released;
    // Whoever left the page meanwhile wants no answer.
    await route.continue().catch(() => undefined);
  });
  return release;
}
