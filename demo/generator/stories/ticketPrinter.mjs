import { files } from '../paths.mjs';

/** Single knower, tier 3: worth a warning, not an alarm. */
export const ticketPrinter = {
  repository: 'ticket-printer',
  files: [
    'README.md',
    'docs/paper-jams.md',
    ...files('src/main/java/printer', 'java', [
      'Printer',
      'Queue',
      'Paper',
      'Barcode',
      'Layout',
      'Fonts',
      'Jam',
      'Retry',
      'Status',
      'Tray',
    ]),
    ...files('src/main/java/pier', 'java', [
      'Pier',
      'Counter',
      'Shift',
      'Till',
    ]),
    ...files('src/test/java/printer', 'java', [
      'PrinterTest',
      'QueueTest',
      'LayoutTest',
      'RetryTest',
    ]),
  ],
  phases: [
    {
      from: 500,
      to: 12,
      commits: 120,
      authors: {
        'marlo-inkpot': 12,
        'dario-lampshade': 1,
        'kenji-teaspoon': 1,
      },
      reviewers: { 'fenna-buttercup': 1 },
      reviewed: 0.03,
      docs: 0.04,
    },
  ],
};
