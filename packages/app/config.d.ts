export interface Config {
  /** The demo organisation. Leave it out in a real portal. */
  demo?: {
    /** The fictional people whom a visitor may sign in as. */
    personas?: Array<{
      /**
       * What the sign-in page sends.
       * @visibility frontend
       */
      id: string;
      /**
       * Name on the sign-in page.
       * @visibility frontend
       */
      name: string;
      /**
       * Role on the sign-in page, a few words.
       * @visibility frontend
       */
      role: string;
      /**
       * One sentence: what this person sees in the portal.
       * @visibility frontend
       */
      sees: string;
      /** The catalog User that the person is. */
      userEntityRef: string;
    }>;
  };
}
