import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** Ownership health of the components in the catalog. */
  ownership?: {
    /**
     * Day (`YYYY-MM-DD`, UTC) for which all reports hold. Leave it out: it is
     * for demonstrations and tests, and by default it is today.
     */
    asOf?: string;

    sources?: {
      /**
       * Folders of this machine that `file:` sources may lie in, links
       * resolved. Relative ones start at the backend's working directory.
       * Default: none.
       */
      localRoots?: string[];
      /**
       * Hosts, with their port where it is not 443, whose repositories may be
       * read without credentials, besides those of `integrations`. Their names
       * must not lead to addresses of your own network: a host there is listed
       * under `integrations`. Default: none.
       */
      allowedHosts?: string[];
    };

    privacy?: {
      /**
       * Which names the portal may show, to those with the permission
       * `ownership.person.read`: `aggregate` (none), `helpers` (only under "who
       * can help" and "who is next", default) or `named` (also figures about
       * fewer than three people). What the mode closes, no permission opens.
       */
      mode?: 'aggregate' | 'helpers' | 'named';
      /**
       * Key of the hashes by which erased people stay erased. Keep it as it is
       * for as long as the database lives. Default: made up at the first start
       * and kept in the database.
       * @visibility secret
       */
      hashKey?: string;
      /**
       * Refs of users and groups, such as `group:default/privacy`, whose
       * members may erase others. Everybody may erase themselves. Default:
       * none.
       */
      officers?: string[];
    };

    people?: {
      /** E-mail addresses of users beyond those the catalog knows. */
      aliases?: Array<{
        /** Ref of a User, for example `user:default/ada.example`. */
        user: string;
        emails: string[];
      }>;
      /** People who have left: refs of Users or e-mail addresses. */
      left?: string[];
      /**
       * Which addresses people may say are theirs, on the page "Method & data":
       * `suggested` (default: those that resemble their name, their addresses
       * or their logins), `any` that nobody else has, or `off`. Every link is
       * audited, and the catalog and `aliases` win over it.
       */
      selfLinking?: 'suggested' | 'any' | 'off';
      /** Regular expressions on `Name <email>`: authors that are no people. */
      bots?: string[];
    };

    tiers?: {
      /** Tiers whose warnings are critical. Default: 1, tier-1, critical. */
      critical?: Array<string | number>;
    };

    /**
     * Owner names that stand for nobody. Default: unknown, unassigned, tbd,
     * todo, none, nobody.
     */
    placeholders?: string[];

    scan?: {
      /** Repositories read at the same time by each backend. Default 2. */
      concurrency?: number;
      /**
       * Repositories of one host read at the same time by all backends
       * together. Default 4.
       */
      hostConcurrency?: number;
      /** Longest time for one repository. Default 30 minutes. */
      timeout?: HumanDuration | string;
      /** How often a repository is asked for new commits. Default 15 minutes. */
      interval?: HumanDuration | string;
      /**
       * Folder for mirrors of remote repositories, a cache that may be deleted
       * at any time. Default: `ownership-mirrors` in `backend.workingDirectory`,
       * else in the system's folder for temporary files.
       */
      cacheDir?: string;
      /**
       * What mirrors may take on disk, such as `20GB`; those used longest ago
       * make room. Default 20 GB.
       */
      cacheSize?: string | number;
      /** What the mirror of one repository may take on disk. Default 5 GB. */
      maxRepositorySize?: string | number;
      /** Memory that reading one repository may take. Default 2 GB. */
      memory?: string | number;
    };

    inventory?: {
      /** How often the catalog is read. Default 3 minutes. */
      refreshInterval?: HumanDuration | string;
      /**
       * How long the catalog must have lost everything, or more than half of
       * its entities at once, until that is believed and their reports go.
       * Default 1 day. To confirm such a loss at once, set it to 1 second.
       */
      acceptLossAfter?: HumanDuration | string;
    };

    history?: {
      /**
       * How long the history of reports is kept; older days are deleted.
       * Default 730 days, at least one day.
       */
      retention?: HumanDuration | string;
    };

    reviews?: {
      /**
       * Kinds of hosts of `integrations` that are asked who reviewed which
       * merged change: `github`, `gitlab`. Default: none. Accounts are known
       * through the annotations of Users; of others no name is kept.
       */
      providers?: Array<'github' | 'gitlab'>;
    };

    /**
     * The mildest finding that its owner gets a notification for: `critical`
     * (default), `warning`, `notice`, or `off`. Without the notifications
     * plugin nothing is sent.
     */
    notifications?: 'off' | 'critical' | 'warning' | 'notice';

    goldenPaths?: {
      /**
       * What the scaffolder's action `ownership:preflight` does about an owner
       * in whose hands something new would not be good: `strict` (default) ends
       * the run, `advisory` warns in its log.
       */
      preflight?: 'strict' | 'advisory';
      /**
       * Where `@backstage-community/plugin-catalog-backend-module-scaffolder-relation-processor`
       * has opened a pull request that brings a component up to date with its
       * golden path, ask the one of the owning team who would learn most from it
       * for review, on GitHub or GitLab, with the credentials of `integrations`.
       * Default false. Nobody is asked in the privacy mode `aggregate`.
       */
      askForReview?: boolean;
    };

    /** Other names for the annotations that steer a component. */
    annotations?: {
      /** Default `ownership/tier`. */
      tier?: string;
      /** Default `ownership/source-path`. */
      sourcePath?: string;
      /** Default `ownership/exclude-paths`. */
      excludePaths?: string;
      /** Default `ownership/escalation`. */
      escalation?: string;
      /** Default `ownership/exempt`. */
      exempt?: string;
      /** On Users. Default `ownership/left-on`. */
      leftOn?: string;
    };

    escalation?: {
      /**
       * Annotations whose presence is an escalation path, with the title to
       * show. Default: those of PagerDuty and Opsgenie.
       */
      annotations?: { [annotation: string]: string };
    };
  };
}
