export interface Config {
  auth?: {
    providers?: {
      /** Lets anybody in as one of `demo.personas`. For fictional data only. */
      demo?: {
        /**
         * The provider refuses to start unless NODE_ENV is `development` or
         * this is true.
         */
        dangerouslyAllowOutsideDevelopment?: boolean;
      };
    };
  };
  demo?: {
    publish?: {
      /**
       * Where `demo:publish` makes repositories, and the catalog finds them.
       * Without it there is neither. For fictional data only.
       */
      folder?: string;
    };
    /** Who may see and do what. Everybody else works as a team member. */
    policy?: {
      /** Full refs of users and groups who may see names. */
      namesFor?: string[];
      /** Full refs of users and groups who may see and do everything. */
      everythingFor?: string[];
      /**
       * Entities with this tag are visible to their owners only. Default
       * `restricted`.
       */
      restrictedTag?: string;
    };
  };
}
