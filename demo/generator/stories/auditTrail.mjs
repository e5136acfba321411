import { files } from '../paths.mjs';

/**
 * Two components of a team of one: `trail` is written together with Platform,
 * `vault` is restricted and known to both as well.
 */
export const auditTrail = {
  repository: 'audit-trail',
  files: [
    'README.md',
    'trail/README.md',
    ...files('trail', 'go', ['append', 'read', 'seal', 'verify', 'export']),
    ...files('trail/chain', 'go', ['hash', 'link', 'prove']),
    'vault/README.md',
    ...files('vault', 'go', ['report', 'redact', 'grant', 'audit', 'expire']),
  ],
  phases: [
    {
      within: 'trail',
      from: 610,
      to: 5,
      commits: 120,
      authors: {
        'quentin-magnifier': 6,
        'arlo-toolboxer': 4,
        'ezra-clockwork': 4,
        'uma-springboard': 3,
      },
      reviewers: { 'quentin-magnifier': 2, 'ezra-clockwork': 1 },
      reviewed: 0.3,
      docs: 0.04,
    },
    {
      within: 'vault',
      from: 420,
      to: 11,
      commits: 70,
      authors: {
        'quentin-magnifier': 5,
        'pia-copperkettle': 4,
        'uma-springboard': 3,
      },
      docs: 0.04,
    },
  ],
};
