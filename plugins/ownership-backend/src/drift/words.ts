import type { DriftReason } from '@stewardship/backstage-plugin-ownership-common';

/** Why nothing is compared, and what to do about it. */
export const WORDS: Record<DriftReason, { message: string; remedy: string }> = {
  'no-source': {
    message: 'The entity has no repository that can be read.',
    remedy:
      'Add the annotation backstage.io/source-location to its catalog-info.yaml.',
  },
  'not-scanned': {
    message: 'Its repository has not been read yet.',
    remedy: 'Nothing is to be done: it is read by itself.',
  },
  'source-unreadable': {
    message: 'Its repository cannot be read just now.',
    remedy:
      'See under repositories what its last reading said; it is tried again.',
  },
  'no-record': {
    message: 'Its repository has no .ownership/path.yaml.',
    remedy:
      'Bring it onto its path, or let the template write the record with ownership:path:record.',
  },
  'bad-record': {
    message: 'Its .ownership/path.yaml cannot be read as a record.',
    remedy: 'Mend the file; its history shows how the path has written it.',
  },
  'no-commit': {
    message: 'Its record names no commit of the path.',
    remedy:
      'Write the commit of the path at which it was taken into .ownership/path.yaml; templates with ownership:path:record do so.',
  },
  'template-gone': {
    message: 'The catalog has no such path.',
    remedy:
      'If it was renamed, write its new name into .ownership/path.yaml; if it was removed, nothing is to be compared any more.',
  },
  'template-unreadable': {
    message: 'The repository of the path cannot be read.',
    remedy:
      'Let the catalog read the template from a repository of a host under integrations, or from a folder under ownership.sources.localRoots.',
  },
  'folder-unknown': {
    message: 'At the recorded commit the path is not in the recorded folder.',
    remedy:
      'Correct commit and path in .ownership/path.yaml. Of a path that was renamed since, the next update brings a record that can be compared.',
  },
  'commit-unknown': {
    message: 'The repository of the path does not have the recorded commit.',
    remedy:
      'Its history was rewritten, or the commit was never on its default branch: write one that is into .ownership/path.yaml.',
  },
  'has-links': {
    message:
      'The path holds links or submodules, which no dry run of the scaffolder carries.',
    remedy: 'Let the path hold files instead of links.',
  },
  'no-dry-run': {
    message:
      'Steps of the path that may change files cannot be tried out: their actions have no dry run.',
    remedy:
      'Let these actions support dry runs, or move their steps behind the one that publishes.',
  },
  'no-action': {
    message: 'The scaffolder does not have an action that the path takes.',
    remedy: 'Install the module of the scaffolder that brings it.',
  },
  'dry-run-failed': {
    message: 'Trying the path out ended with an error.',
    remedy: 'The log of the backend says why.',
  },
  'answers-invalid': {
    message: 'The recorded answers are no answers to what the path asks.',
    remedy:
      'Add or correct these answers in .ownership/path.yaml, as a new run of the path would ask for them.',
  },
  'needs-secrets': {
    message: 'The path writes with secrets, which no record holds.',
    remedy: 'Let the path take secrets only in the steps that publish.',
  },
  'needs-person': {
    message:
      'The path writes who started it into files, which no record holds.',
    remedy: 'Let the path ask for the name instead.',
  },
  'too-large': {
    message: 'The path has or renders more than is compared.',
    remedy:
      'Compare by hand: 2,000 files, 7 MB of template and 20 MB of what it renders are the most.',
  },
  'scaffolder-down': {
    message: 'The scaffolder does not answer.',
    remedy:
      'Look whether this portal has a scaffolder and whether it runs; it is tried again.',
  },
  'scaffolder-refuses': {
    message: 'The scaffolder does not let this backend try paths out.',
    remedy:
      'Let backend.auth.externalAccess, or the policy of a scaffolder in another backend, allow it.',
  },
  'catalog-down': {
    message: 'The catalog does not answer.',
    remedy: 'It is tried again.',
  },
  busy: {
    message: 'Many comparisons are waiting.',
    remedy: 'Ask again in a minute.',
  },
};
