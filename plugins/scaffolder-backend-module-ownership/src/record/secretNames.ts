import type { JsonObject, JsonValue } from '@backstage/types';

/**
 * Names of all that a template asks for in secret, at any depth: what its
 * fields mark as such, and what `spec.secrets` holds. A name that is secret in
 * one place is taken for secret everywhere.
 */
export function secretNames(spec: JsonObject | undefined): Set<string> {
  const names = new Set<string>();
  const secrets = objectOf(objectOf(spec?.secrets).schema);
  Object.keys(objectOf(secrets.properties)).forEach(name => names.add(name));
  const steps = Array.isArray(spec?.parameters)
    ? spec.parameters
    : [spec?.parameters];
  for (const step of steps) {
    collect(step, { root: step, names, seen: new Set() });
  }
  return names;
}

function collect(
  node: JsonValue | undefined,
  options: {
    /** What `$ref` begins at. */
    root: JsonValue | undefined;
    names: Set<string>;
    /** References that have been followed, by the name they were for. */
    seen: Set<string>;
    /** What the node describes. */
    name?: string;
  },
): void {
  const { root, names, seen, name } = options;
  if (Array.isArray(node)) {
    node.forEach(entry => collect(entry, options));
    return;
  }
  const schema = objectOf(node);
  if (name !== undefined && isSecret(schema)) names.add(name);
  const { $ref } = schema;
  if (typeof $ref === 'string' && !seen.has(`${$ref}\n${name}`)) {
    seen.add(`${$ref}\n${name}`);
    collect(resolve($ref, root), options);
  }
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') {
      for (const [property, inner] of Object.entries(objectOf(value))) {
        collect(inner, { ...options, name: property });
      }
    } else if (typeof value === 'object' && value !== null) {
      collect(value, options);
    }
  }
}

function isSecret(schema: JsonObject): boolean {
  const options = objectOf(schema['ui:options']);
  const { review } = objectOf(schema['ui:backstage']);
  return (
    (schema['ui:field'] ?? options.field) === 'Secret' ||
    (schema['ui:widget'] ?? options.widget) === 'password' ||
    schema.format === 'password' ||
    schema.writeOnly === true ||
    objectOf(review).mask !== undefined
  );
}

/** A reference into the same step, such as `#/definitions/token`. */
function resolve(
  ref: string,
  root: JsonValue | undefined,
): JsonValue | undefined {
  if (!ref.startsWith('#/')) return undefined;
  return ref
    .slice(2)
    .split('/')
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<JsonValue | undefined>((node, part) => {
      const object = objectOf(node);
      return Object.hasOwn(object, part) ? object[part] : undefined;
    }, root);
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : {};
}
