/** A layer of an express router, as far as it is looked at here. */
interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
  regexp: RegExp & { fast_slash?: boolean };
  handle: { stack?: Layer[] };
}

/**
 * The routes of a plugin, from the routers that a running server answers with:
 * `GET /reports/{kind}`, sorted.
 */
export function routesOf(
  server: { listeners(event: string): unknown[] },
  mount: string,
): string[] {
  const found = new Set<string>();
  const walk = (stack: Layer[], isInside: boolean) => {
    for (const { route, regexp, handle } of stack) {
      if (route && isInside) {
        const path = route.path.replace(/:(\w+)/g, '{$1}');
        for (const method of Object.keys(route.methods)) {
          found.add(`${method.toLocaleUpperCase('en-US')} ${path}`);
        }
      }
      const isMount = !regexp.fast_slash && regexp.test(mount);
      if (handle.stack) walk(handle.stack, isInside || isMount);
    }
  };
  for (const listener of server.listeners('request')) {
    const app = listener as { _router?: { stack: Layer[] } };
    if (app._router) walk(app._router.stack, false);
  }
  return [...found]
    .filter(route => !/ \/\.(backstage|well-known)/.test(route))
    .sort();
}
