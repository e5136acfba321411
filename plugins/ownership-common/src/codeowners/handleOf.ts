import type { Entity } from '@backstage/catalog-model';
import type { CodeownersHost } from './patchCodeowners';

/**
 * Name of a team in CODEOWNERS, with `@`, from what the catalog says about the
 * Group: the annotation `github.com/team-slug` (organisation/team) or
 * `gitlab.com/team-path` (group/sub-group), the host's own name first.
 *
 * @public
 */
export function handleOf(
  group: Entity,
  host: CodeownersHost,
  hostName: string = `${host}.com`,
): string | undefined {
  const annotations = group.metadata.annotations ?? {};
  const names =
    host === 'github'
      ? ['github.com/team-slug', `${hostName}/team-slug`]
      : [`${hostName}/team-path`, 'gitlab.com/team-path'];
  const slug = names
    .map(name => annotations[name]?.trim().replace(/^@/, ''))
    .find(Boolean);
  const form =
    host === 'github' ? /^[\w.-]+\/[\w.-]+$/ : /^[\w.-]+(\/[\w.-]+)*$/;
  return slug && form.test(slug) ? `@${slug}` : undefined;
}
