export interface Config {
  /** Ownership health of the components in the catalog. */
  ownership?: {
    goldenPaths?: {
      /**
       * What the scaffolder's action `ownership:preflight` does about an owner
       * in whose hands something new would not be good: `strict` (default) ends
       * the run, `advisory` warns in its log.
       */
      preflight?: 'strict' | 'advisory';
    };
  };
}
