/** Created and then forgotten: a repository without a commit. */
export const tariffArchive = {
  repository: 'tariff-archive',
  files: [],
  phases: [],
};
