/**
 * The branch on which `@backstage-community/plugin-catalog-backend-module-scaffolder-relation-processor`
 * (2.17) proposes an update of a component.
 */
export function updateBranch(name: string, version: string): string {
  return `${sanitized(name)}/template-upgrade-v${sanitized(version)}`;
}

function sanitized(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9._-]/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+|[.-]+$/g, '');
}
