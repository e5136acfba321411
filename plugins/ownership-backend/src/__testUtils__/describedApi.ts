import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import { spec } from '../schema/openapi/generated/spec';

type Schema = Record<string, unknown>;

interface Operation {
  operationId: string;
  responses: Record<
    string,
    { $ref?: string; content?: Record<string, unknown> }
  >;
}

/** A route as the description has it: `GET /reports/{kind}/{namespace}/{name}`. */
export interface DescribedRoute {
  method: string;
  path: string;
  operation: Operation;
}

export const describedRoutes: DescribedRoute[] = Object.entries(
  spec.paths,
).flatMap(([path, methods]) =>
  Object.entries(methods as Record<string, Operation>).map(
    ([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    }),
  ),
);

/** Ends the name of a schema that stays open. */
const OPEN = '-open';

const ajv = new Ajv2020({ strict: false, allErrors: true });
for (const format of ['date', 'date-time', 'text', 'words', 'entity-ref']) {
  // Of requests; answers name none.
  ajv.addFormat(format, true);
}
ajv.addSchema({ $id: 'api', ...closed() });

/** The route that an address belongs to; a fixed path before one with names. */
function routeOf(method: string, url: string): DescribedRoute | undefined {
  const path = url.split('?')[0];
  const matches = describedRoutes.filter(
    route =>
      route.method === method &&
      new RegExp(`^${route.path.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path),
  );
  return matches.sort(
    (a, b) => a.path.split('{').length - b.path.split('{').length,
  )[0];
}

/**
 * Holds an answer against the description: its status, its kind and its body,
 * in which nothing may be that is not described.
 *
 * @throws Error that says what is wrong.
 */
export function expectDescribed(
  method: string,
  url: string,
  answer: { status: number; type: string; body: unknown; text?: string },
): void {
  const route = routeOf(method, url);
  if (!route) {
    // The description says nothing of it, and neither does the router.
    if (answer.status === 404) return;
    throw new Error(`${method} ${url} is not described`);
  }
  const { status, type, body } = answer;
  const name = `${method} ${route.path} answered ${status}`;
  const described = route.operation.responses[String(status)];
  if (!described) {
    throw new Error(`${name}, which is not described`);
  }
  const { content } = described.$ref
    ? (resolve(described.$ref) as { content?: Record<string, unknown> })
    : described;
  if (!content) {
    if (answer.text) throw new Error(`${name} with a body`);
    return;
  }
  if (!(type in content)) {
    throw new Error(`${name} with ${type}, which is not described`);
  }
  if (type !== 'application/json') {
    return;
  }
  const validate = validatorOf(route, status, described.$ref);
  if (!validate(body)) {
    throw new Error(`${name}: ${ajv.errorsText(validate.errors)}`);
  }
}

function resolve(ref: string): unknown {
  return ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (at as Schema)[key], spec);
}

/**
 * The description as it is, but for objects that are closed: what is not in it
 * must not be in an answer. Schemas that others are made of stay open as a
 * second one.
 */
function closed(): Schema {
  const copy: { components: { schemas: Record<string, Schema> } } & Schema =
    JSON.parse(JSON.stringify(spec));
  const { schemas } = copy.components;
  for (const [name, schema] of Object.entries(schemas)) {
    schemas[`${name}${OPEN}`] = JSON.parse(JSON.stringify(schema));
  }
  close(copy, false);
  return copy;
}

function close(at: unknown, isPart: boolean): void {
  if (Array.isArray(at)) {
    at.forEach(item => close(item, isPart));
    return;
  }
  if (typeof at !== 'object' || at === null) return;
  const schema = at as Schema;
  if (isPart && typeof schema.$ref === 'string') {
    schema.$ref += OPEN;
  }
  const isObject = schema.type === 'object' || Array.isArray(schema.allOf);
  if (isObject && !isPart && schema.additionalProperties === undefined) {
    schema.unevaluatedProperties = false;
  }
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'schemas') {
      for (const [name, inner] of Object.entries(value as Schema)) {
        if (!name.endsWith(OPEN)) close(inner, false);
      }
    } else if (key !== 'example' && key !== 'examples') {
      close(value, key === 'allOf');
    }
  }
}

function validatorOf(
  route: DescribedRoute,
  status: number,
  ref: string | undefined,
): ValidateFunction {
  const pointer = (text: string) =>
    text.replaceAll('~', '~0').replaceAll('/', '~1');
  const at = ref
    ? ref.slice(1)
    : `/paths/${pointer(
        route.path,
      )}/${route.method.toLowerCase()}/responses/${status}`;
  const id = `api#${encodeURI(at)}/content/${pointer(
    'application/json',
  )}/schema`;
  const validate = ajv.getSchema(id);
  if (!validate) throw new Error(`There is no schema at ${id}`);
  return validate;
}
