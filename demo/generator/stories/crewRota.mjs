import { files } from '../paths.mjs';

/** Owned by a single user, though the whole team works on it. */
export const crewRota = {
  repository: 'crew-rota',
  files: [
    'README.md',
    ...files('src/main/java/rota', 'java', [
      'Rota',
      'Shift',
      'Rest',
      'Swap',
      'Licence',
      'Leave',
      'Ship',
      'Mate',
    ]),
    ...files('src/main/java/rules', 'java', [
      'RestHours',
      'Pairing',
      'Overtime',
    ]),
    ...files('src/test/java/rota', 'java', [
      'RotaTest',
      'SwapTest',
      'RestTest',
    ]),
  ],
  phases: [
    {
      from: 600,
      to: 6,
      commits: 140,
      authors: {
        'edda-deckchair': 4,
        'filip-hammock': 3,
        'noor-whistlepipe': 3,
        'silas-porthole': 2,
      },
      reviewers: { 'edda-deckchair': 1, 'noor-whistlepipe': 1 },
      reviewed: 0.35,
      docs: 0.04,
    },
  ],
};
