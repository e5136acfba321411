import type { Entity } from '@backstage/catalog-model';
import type { EscalationPath } from '@stewardship/backstage-plugin-ownership-common';
import type { OwnershipConfig } from '../config';

export type EscalationConfig = Pick<
  OwnershipConfig,
  'annotations' | 'escalationAnnotations'
>;

/** Addresses that a page may link to. */
const LINKABLE = ['http:', 'https:', 'mailto:', 'tel:'];

/** The escalation path of an entity by the words of the configuration. */
export function escalationIn(
  entity: Entity,
  { annotations, escalationAnnotations }: EscalationConfig,
): EscalationPath | undefined {
  return escalationOf(entity, {
    annotation: annotations.escalation,
    onCallAnnotations: escalationAnnotations,
  });
}

/**
 * Where to turn to when a component is in trouble: a link of type
 * `escalation`, the escalation annotation, or an on-call service.
 */
function escalationOf(
  entity: Entity,
  options: {
    annotation: string;
    onCallAnnotations: Readonly<Record<string, string>>;
  },
): EscalationPath | undefined {
  const link = entity.metadata.links?.find(
    ({ type }) => type?.toLocaleLowerCase('en-US') === 'escalation',
  );
  if (link) {
    const url = linkable(link.url);
    return { title: link.title ?? link.url, ...(url ? { url } : {}) };
  }
  const annotations = entity.metadata.annotations ?? {};
  const written = annotations[options.annotation]?.trim();
  if (written) {
    const url = linkable(written);
    return { title: written, ...(url ? { url } : {}) };
  }
  const onCall = Object.entries(options.onCallAnnotations).find(([name]) =>
    annotations[name]?.trim(),
  );
  return onCall ? { title: onCall[1] } : undefined;
}

function linkable(text: string): string | undefined {
  return URL.canParse(text) && LINKABLE.includes(new URL(text).protocol)
    ? text
    : undefined;
}
