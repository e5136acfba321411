import { createHash } from 'node:crypto';
import type { Entity } from '@backstage/catalog-model';
import type { JsonValue } from '@backstage/types';

/** A component of the tests' catalog. */
export function component(
  name: string,
  options: {
    owner?: string;
    source?: string;
    annotations?: Record<string, string>;
    title?: string;
    type?: string;
    lifecycle?: string;
  } = {},
): Entity {
  const { owner, source, annotations, title } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      ...(title ? { title } : {}),
      annotations: {
        ...(source ? { 'backstage.io/source-location': source } : {}),
        ...annotations,
      },
    },
    spec: {
      type: options.type ?? 'service',
      lifecycle: options.lifecycle ?? 'production',
      ...(owner ? { owner } : {}),
    },
    relations: owner
      ? [
          {
            type: 'ownedBy',
            targetRef: owner.includes(':') ? owner : `group:default/${owner}`,
          },
        ]
      : [],
  };
}

export function group(
  name: string,
  options: { title?: string; children?: string[]; parent?: string } = {},
): Entity {
  const { title, children = [], parent } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default', ...(title ? { title } : {}) },
    spec: { type: 'team', children, ...(parent ? { parent } : {}) },
  };
}

export function user(
  name: string,
  options: {
    displayName?: string;
    email?: string;
    memberOf?: string[];
    annotations?: Record<string, string>;
  } = {},
): Entity {
  const { displayName, email, memberOf = [], annotations } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default', annotations },
    spec: { profile: { displayName, email }, memberOf },
  };
}

export function template(
  name: string,
  title: string,
  options: { version?: string; source?: string; parameters?: JsonValue } = {},
): Entity {
  const { version, source, parameters } = options;
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      name,
      namespace: 'default',
      title,
      tags: ['recommended'],
      annotations: {
        ...(version ? { 'backstage.io/template-version': version } : {}),
        ...(source ? { 'backstage.io/source-location': source } : {}),
      },
    },
    spec: {
      type: 'service',
      owner: 'group:default/lighthouse',
      ...(parameters === undefined ? {} : { parameters }),
      steps: [],
    },
  };
}

/** An entity of any kind that is owned. */
export function ownedEntity(
  kind: 'Component' | 'API' | 'Resource' | 'System' | 'Domain',
  name: string,
  options: {
    owner?: string;
    system?: string;
    domain?: string;
    subdomainOf?: string;
    source?: string;
  } = {},
): Entity {
  const { source, ...spec } = options;
  const entity = component(name, { owner: options.owner, source });
  return { ...entity, kind, spec: { type: 'service', ...spec } };
}

/** With the etag that the catalog would compute. */
export function stitched(entity: Entity): Entity {
  const etag = createHash('sha1').update(JSON.stringify(entity)).digest('hex');
  return { ...entity, metadata: { ...entity.metadata, etag } };
}
