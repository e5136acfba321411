// Generated from plugins/ownership-backend/src/schema/openapi.yaml by `./dev openapi`: change that file, then run it.
export interface paths {
  '/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists reports
     * @description One page of the reports that match. Only components unless `kind` says
     *     otherwise. With `cursor`, only `limit` may be given beside it.
     */
    get: operations['listReports'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reports/{kind}/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Tells everything about one entity */
    get: operations['getReport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reports/{kind}/{namespace}/{name}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tells how an entity's report changed
     * @description A point for each day on which anything changed, oldest first; a day
     *     without a point is like the one before. The first point stands at
     *     `from` where it is older: it is what held then. Beside the points:
     *     what was said of the owner, and what is expected if nobody works on it.
     */
    get: operations['getHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reports/{kind}/{namespace}/{name}/drift': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Compares an entity with the golden path that it came from
     * @description The scaffolder tries the path out, at the commit that the entity's
     *     repository has on record and at the newest one, and what it renders is
     *     compared file by file with the repository as it was last read. Files that
     *     only the team has are not looked at. Nothing is written anywhere. Answers
     *     are kept for as long as neither repository changes; the first may take a
     *     minute.
     */
    get: operations['getDrift'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reports/{kind}/{namespace}/{name}/folders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tells how knowledge is spread over an entity's folders
     * @description From the stored sets of authors, without reading git. Withheld for
     *     privacy like the shares of the report.
     */
    get: operations['getFolders'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reports/{kind}/{namespace}/{name}/helpers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tells whom to ask about an entity
     * @description Up to six names in no order of share, where the privacy mode and the
     *     permission `ownership.person.read` allow it; else the owning team.
     */
    get: operations['getHelpers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reports/{kind}/{namespace}/{name}/golden-path': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tells which golden path an entity is on, how far behind, and who could bring it up to date
     * @description The candidate is named where the privacy mode and the permission
     *     `ownership.person.read` allow it, as under "who can help"; everybody finds
     *     themselves. In any case the owning team is.
     */
    get: operations['getPathStanding'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reports/{kind}/{namespace}/{name}/successors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tells who could become the second person to know an entity
     * @description Where one active knower or none is left: up to three people beside
     *     those, with the reason in words and in no order of share; members of
     *     the owning team come first. Names where the privacy mode and the
     *     permission `ownership.person.read` allow it, as under "who can help";
     *     everybody finds themselves. Nobody is proposed who is the only one to
     *     know several services already. Nothing that is hidden from the caller
     *     is a reason.
     */
    get: operations['getSuccessors'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/facets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Counts the choices of each filter
     * @description A facet leaves its own filter out of account, so that the other choices
     *     stay open; `totalItems` obeys all filters.
     */
    get: operations['getFacets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/treemap': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gives the most active entities, and the others added up */
    get: operations['getTreemap'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/alignment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tells where knowledge lies with another team than the owner
     * @description Only entities whose knowledge lies elsewhere, by owner and by the team
     *     that holds most of it; both must be visible to the caller. Entities
     *     whose figures could point at one person count for those who may see
     *     persons.
     */
    get: operations['getAlignment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rollups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Adds reports up by owner, system or domain
     * @description One row per owner, system or domain that the caller may see and that
     *     has any matching report which they may see, and one without `ref` for
     *     reports that have none. Entities of an owner, system or domain that is
     *     hidden from the caller count in no row.
     */
    get: operations['listRollups'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rollups/{kind}/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Adds up the reports of one group, user, system or domain */
    get: operations['getRollup'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/export/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Downloads every matching report
     * @description Streamed, ordered by entity reference. A failure half-way breaks the
     *     connection, so that a file which ends well is whole. In CSV a cell that
     *     a spreadsheet would take for a formula begins with an apostrophe.
     */
    get: operations['exportReports'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/export/findings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Downloads every matching finding
     * @description Streamed and written like `/export/reports`, the longest open ones first.
     */
    get: operations['exportFindings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/export/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Downloads every matching change
     * @description Streamed and written like `/export/reports`, newest first.
     */
    get: operations['exportChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists what changed lately
     * @description Newest first: new owners and states by the day, findings that opened
     *     and were resolved, transfers that the catalog shows, entities that
     *     appeared and vanished. Only components unless `kind` says otherwise.
     *     What the first reading of the catalog found has not appeared. What the
     *     catalog has no more is told only to who may see everything, since
     *     nobody can say any more who might have seen it.
     */
    get: operations['listChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/findings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists findings
     * @description Open ones unless `findingState` says otherwise, of every kind of entity
     *     unless `kind` does.
     */
    get: operations['listFindings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/findings/{id}/snooze': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Sets a finding aside for a while
     * @description For users with the permission `ownership.finding.snooze`. Ends by itself at
     *     `until`, or when the finding becomes more severe.
     */
    put: operations['snoozeFinding'];
    post?: never;
    /**
     * Takes a finding up again
     * @description For users with the permission `ownership.finding.snooze`.
     */
    delete: operations['unsnoozeFinding'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/verifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists the confirmations and disputes of an entity */
    get: operations['listVerifications'];
    put?: never;
    /**
     * Confirms or disputes the owner of an entity
     * @description Only for users who belong to the owner and have the permission
     *     `ownership.verify`. A dispute needs a reason; it suspends the
     *     confirmation until it is answered. Void when the owner changes.
     */
    post: operations['recordVerification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/verifications/{id}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Answers a dispute, or takes a confirmation back
     * @description Upheld or rejected by another user who belongs to the owner, withdrawn
     *     by its author. Upheld: no confirmation is in force until the owner
     *     changes. Rejected or withdrawn: the confirmation holds again. A
     *     confirmation can be withdrawn by its author only; then the one before
     *     it holds again.
     */
    post: operations['answerVerification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rounds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists verification rounds, open ones first
     * @description In a round every owner of what the filter matches is asked to confirm by
     *     a day. Ten at most: all that are open, then those that ended, each
     *     newest first, with how far each has come: of what the caller may see,
     *     without what belongs to a hidden owner, as the catalog is now.
     */
    get: operations['listRounds'];
    put?: never;
    /**
     * Starts a verification round
     * @description For users with the permission `ownership.round.manage`. It ends by
     *     itself after the day `until`. At most ten are open at once. It has no
     *     effect on any score: confirmations count as they always do.
     */
    post: operations['startRound'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rounds/outstanding': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists what owners are asked to confirm
     * @description What is in an open round and was neither confirmed since it began nor
     *     is disputed, the nearest day first.
     */
    get: operations['listOutstanding'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rounds/answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists what a number of a verification round counts
     * @description Entities of a round by reference, those that nobody can be asked about
     *     left out. Of a round that there is not, none.
     */
    get: operations['listRoundAnswers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rounds/teams': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists the owners of a verification round that `/rounds` leaves out
     * @description Those that owe most answers first.
     */
    get: operations['listRoundTeams'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rounds/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ends a verification round before its day
     * @description For users with the permission `ownership.round.manage`.
     */
    post: operations['closeRound'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/transfers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists transfers */
    get: operations['listTransfers'];
    put?: never;
    /**
     * Proposes to hand an entity over
     * @description Only for users who belong to the owner, or, where there is no valid
     *     owner, who have the permission `ownership.verify`. Open for 30 days; at
     *     most one per entity.
     */
    post: operations['proposeTransfer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/transfers/{id}/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Accepts a transfer
     * @description By a member of the receiving group, other than the proposer unless they
     *     belong to the giving side as well. The catalog is not edited: the
     *     transfer is applied when the catalog shows the new owner.
     */
    post: operations['acceptTransfer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/transfers/{id}/decline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Declines a transfer
     * @description By a member of the receiving group.
     */
    post: operations['declineTransfer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/transfers/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraws a transfer
     * @description By its proposer or by a user who belongs to the owner.
     */
    post: operations['withdrawTransfer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/transfers/{id}/patch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Gives the change of files that makes a transfer come true
     * @description Only for users with the permission `ownership.verify`, of a transfer
     *     that is proposed or accepted.
     */
    get: operations['getTransferPatch'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/transfers/{id}/pull-request': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Opens a pull request with the patch of an accepted transfer
     * @description Only for users of either side with the permission `ownership.verify`,
     *     on GitHub and GitLab, with the portal's credentials. Asked again, the
     *     request that is open stays.
     */
    post: operations['openTransferPullRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/scenarios': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists what the caller asked "what if" of
     * @description For users: their own scenarios that have not expired, newest first. Only
     *     the questions; what each means is worked out when it is looked at.
     */
    get: operations['listScenarios'];
    put?: never;
    /**
     * Works out what a change would mean, and keeps the question
     * @description For users; every run is in the audit log. Who is away may be named only
     *     where the privacy mode is `named`, with the permission
     *     `ownership.simulation.run`; everybody may ask about themself. Changes of
     *     teams, and any one member of a team of at least three, take no names.
     *     Who accepts `application/x-ndjson` is told of progress: a line
     *     `{"progress":{"done":500,"total":1200}}` now and then, and in the end
     *     `{"result":…}`, or `{"error":…}` with name and message.
     */
    post: operations['runScenario'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/scenarios/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Works out anew what a kept scenario would mean
     * @description For whoever has its address and may ask the same. As the catalog and
     *     the histories are now, of what the caller may see. Progress is told as
     *     for a new one.
     */
    get: operations['getScenario'];
    put?: never;
    post?: never;
    /** Deletes one of the caller's scenarios */
    delete: operations['deleteScenario'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/scenarios/{id}/plan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Gives a scenario as a plan to hand over by, as a file
     * @description One step a line, the gravest service first, for whoever may see the
     *     scenario. No cell of a table is a formula.
     */
    get: operations['getScenarioPlan'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/scenarios/{id}/issues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Gives a scenario as issues for a tracker, as a file
     * @description One issue for each service that something can be done about, the gravest
     *     first, each with its steps as a checklist in Markdown. `csv` has the
     *     columns `Title,Description,Labels` for the import of a tracker; no cell is a
     *     formula. `jsonl` has an issue a line, with `title`, `body` and `labels`. For
     *     whoever may see the scenario; audited as a look at it.
     */
    get: operations['getScenarioIssues'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/portfolio': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Names the few steps of a quarter that help a team's services most
     * @description Of the components that a group and the groups below it own, as in its
     *     roll-up with `children`, and the caller may see: the steps that together
     *     leave fewest services with one active knower or none, then those that
     *     raise scores most for their effort. Each is the scorer run again on what
     *     the steps before it leave. Gains are withheld as in the report.
     */
    get: operations['getPortfolio'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/learn-next': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists the services of a team that somebody should learn next
     * @description Components that a group and the groups below it own and the caller may
     *     see, of which one active knower or none is left; nobody's first. No
     *     person is named.
     */
    get: operations['getLearnNext'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/golden-paths': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists golden-path templates */
    get: operations['listGoldenPaths'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/golden-paths/adoption': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Tells per owner how many components are on a golden path, and how current */
    get: operations['listAdoption'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/golden-paths/off-path': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists components that are on no golden path, with the one that suits each */
    get: operations['listOffPath'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/golden-paths/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Tells of one golden-path template */
    get: operations['getGoldenPath'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/golden-paths/{namespace}/{name}/consumers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists what came from a template */
    get: operations['listGoldenPathConsumers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/preflight': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tells whether something new would be in good hands with an owner
     * @description An owner that the caller may not see is not there, as one that is
     *     missing.
     */
    get: operations['getOwnerPreflight'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/coverage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Tells how much is known, and what is in the way */
    get: operations['getCoverage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/scans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists repositories and how they are read
     * @description Only repositories of entities that the caller may see.
     */
    get: operations['listScans'];
    put?: never;
    /**
     * Asks for the repository of an entity to be read now
     * @description Needs the permission `ownership.scan.request`. The repository goes to
     *     the front of the queue; asking again while it waits changes nothing.
     */
    post: operations['requestScan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Tells who the caller is and what they may do */
    get: operations['getMe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/data': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Downloads everything that is stored about the caller
     * @description Only for users. Not kept by any cache.
     */
    get: operations['exportPersonData'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/learn-next': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists the services that the caller could learn next
     * @description For users, about nobody but themselves: services of their teams, or that
     *     they have worked in, of which one active knower or none is left and
     *     where they are among those who could be the next. Not kept by any cache.
     *     Of more than 2,000, those most at risk are looked at, as `/reports` sorts
     *     them by `risk`.
     */
    get: operations['getMyLearnNext'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/knowledge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists what the caller alone knows
     * @description For users, about nobody but themselves: services of which they are the
     *     only active knower, or with files whose only author left they are. Who
     *     could take over is named as under `successors`. Not kept by any cache.
     *     Of more than 2,000 that they worked in, those most at risk are looked at.
     */
    get: operations['getMyKnowledge'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/identities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tells which addresses count as the caller's, and which may be theirs
     * @description Only for users, and only about the caller. Suggestions are addresses
     *     that nobody has, of people who worked on something whose report the
     *     caller may see, and that resemble the caller's name, addresses or
     *     logins; they are told as far as their owner needs to know them again.
     *     Not kept by any cache.
     */
    get: operations['listMyIdentities'];
    put?: never;
    /**
     * Says that an address is the caller's
     * @description Either an address or the id of a suggestion. By default only addresses
     *     that resemble the caller's name, addresses or logins can be linked
     *     (`ownership.people.selfLinking`). An address need not be in any history:
     *     it counts once it appears. Everything that cannot be linked gets the
     *     same answer (409), whatever the reason. What the catalog and the
     *     configuration say of an address wins, now and later. The histories in
     *     which the address appears are read again at once.
     */
    post: operations['linkIdentity'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/identities/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Takes back what the caller linked
     * @description The histories in which the address appears are read again at once. What
     *     the catalog or the configuration says as well stays.
     */
    delete: operations['unlinkIdentity'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/erasures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Erases what names a person
     * @description Users erase themselves; only the users of the configuration key
     *     `ownership.privacy.officers` erase others. The person stays in the
     *     measures without a name, also through later scans: keyed hashes of
     *     their addresses are all that is kept.
     */
    post: operations['erasePerson'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description The error body of every Backstage backend */
    Error: {
      error: {
        name: string;
        message: string;
      } & {
        [key: string]: unknown;
      };
      request?: {
        method: string;
        url: string;
      };
      response: {
        statusCode: number;
      };
    };
    /**
     * Format: entity-ref
     * @description Full reference of an entity, such as `component:default/ferry-booking`
     */
    EntityRef: string;
    RefFilter: string[];
    TextFilter: string[];
    /**
     * Format: date
     * @description UTC day, `YYYY-MM-DD`
     */
    Day: string;
    /**
     * @description Kinds of entities that have an owner
     * @enum {string}
     */
    OwnedKind: 'component' | 'api' | 'resource' | 'system' | 'domain';
    /**
     * @description Unknown is not bad: `insufficient-evidence` and `not-applicable` are no
     *     verdicts.
     * @enum {string}
     */
    OwnershipState:
      | 'healthy'
      | 'at-risk'
      | 'insufficient-evidence'
      | 'not-applicable';
    /**
     * @description Fewest people who hold more than half of current knowledge; shared is three or more
     * @enum {string}
     */
    RedundancyBand: 'single' | 'pair' | 'shared';
    /**
     * @description Why there is no verdict
     * @enum {string}
     */
    EvidenceReason:
      | 'too-few-commits'
      | 'too-few-person-days'
      | 'too-young'
      | 'no-files';
    /** @description Why an entity is in its state */
    StateReason:
      | (
          | 'warning'
          | 'no-valid-owner'
          | 'low-score'
          | 'no-source'
          | 'source-error'
          | 'not-scanned'
          | 'exempt'
        )
      | components['schemas']['EvidenceReason'];
    /**
     * @description What is wrong with a declared owner. `missing`: the entity names none.
     *     `dangling`: the catalog has no such entity. `placeholder`: a word such
     *     as `unknown`. `user`: valid, but one person.
     * @enum {string}
     */
    OwnerProblem: 'missing' | 'dangling' | 'placeholder' | 'user';
    DeclaredOwner: {
      /** @description As the catalog's `ownedBy` relation, else `spec.owner`, says */
      ref?: string;
      title?: string;
      problem?: components['schemas']['OwnerProblem'];
      /** @description Distinct people, child groups included, without those who left */
      members?: number;
      /** @description For a dangling owner: the nearest group that exists */
      suggestion?: {
        ref: string;
        title: string;
      };
    };
    /**
     * @description Where the declared owner comes from, and so where it is changed; missing
     *     until the catalog is read again after an update
     */
    OwnerOrigin: {
      /**
       * @description What says it. `spec`: the `spec.owner` of the descriptor.
       *     `relation`: a relation `ownedBy` of the catalog that `spec.owner`
       *     does not say; a processor adds it. Missing where no owner is
       *     declared.
       * @enum {string}
       */
      by?: 'spec' | 'relation';
      /** @description Address of the descriptor, where people can open it */
      descriptor?: string;
      /** @description Type of the location that the catalog reads it from, such as `url` or `file` */
      managedBy?: string;
    };
    EscalationPath: {
      title: string;
      /** @description Where to turn to; missing where only an on-call id is known */
      url?: string;
    };
    /**
     * @description What may interrupt a person: one knower by two methods at once.
     *     Critical where the tier is 1 or the one knower has left.
     */
    OwnershipWarning: {
      /** @enum {string} */
      kind: 'single-knower';
      /** @enum {string} */
      severity: 'warning' | 'critical';
      /** @enum {string} */
      criticalBecause?: 'tier' | 'knower-left';
    };
    /**
     * @description What happened to a source at the last attempt. `waiting`: owed, not yet
     *     read. `none`: the entity names no source location. `not-allowed`:
     *     outside the configured roots or hosts.
     * @enum {string}
     */
    SourceStatus:
      | 'ok'
      | 'waiting'
      | 'none'
      | 'not-allowed'
      | 'not-found'
      | 'not-a-repository'
      | 'empty'
      | 'shallow'
      | 'git-missing'
      | 'unauthorized'
      | 'error';
    ReportSource: {
      status: components['schemas']['SourceStatus'];
      /** @description Human-readable, without credentials */
      location?: string;
      /** @description Folder inside the repository, empty for all of it */
      path?: string;
      /** @description What went wrong, free of credentials and machine paths */
      message?: string;
      /** @description What to do about it */
      remedy?: string;
    };
    /** @description What the owner says of the ownership; missing where nobody valid owns it */
    ReportVerification: {
      /**
       * @description `confirmed` within 180 days, `stale` when longer ago; `disputed`
       *     suspends both until it is answered.
       * @enum {string}
       */
      state: 'confirmed' | 'stale' | 'disputed' | 'never';
      /** @description UTC day of the confirmation or dispute */
      at?: string;
      daysAgo?: number;
      /** @description True when nobody of the owner knows the entity */
      caution?: boolean;
    };
    /** @description A row of the list; holds nothing that privacy ever suppresses */
    ReportSummary: {
      entityRef: string;
      title: string;
      description?: string;
      type?: string;
      lifecycle?: string;
      /** @description 1 (most critical) to 4 */
      tier?: number;
      /** @description Entity reference */
      system?: string;
      owner: components['schemas']['DeclaredOwner'];
      state: components['schemas']['OwnershipState'];
      stateReasons: components['schemas']['StateReason'][];
      /** @description 0–100, whole; missing when coverage is under 0.5 */
      score?: number;
      /** @description 0–1: weight of the parts whose inputs were available */
      coverage: number;
      band?: components['schemas']['RedundancyBand'];
      warning?: components['schemas']['OwnershipWarning'];
      /** @description Decayed person-days of all people together, rounded up to whole ones */
      activity: number;
      verification?: components['schemas']['ReportVerification'];
      /** @description Open findings now; snoozed ones do not count */
      openFindings?: number;
      sourceStatus: components['schemas']['SourceStatus'];
      /** @description UTC day for which the report holds */
      asOf: string;
    };
    /** @enum {string} */
    ReportSortField:
      | 'title'
      | 'owner'
      | 'score'
      | 'band'
      | 'risk'
      | 'tier'
      | 'activity'
      | 'verified';
    PageInfo: {
      nextCursor?: string;
      prevCursor?: string;
    };
    ListReportsResponse: {
      items: components['schemas']['ReportSummary'][];
      /** @description All that match and that the caller may see */
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    /**
     * @description Why a part of the score, or an input of one, could not be used
     * @enum {string}
     */
    DropReason:
      | 'no-source'
      | 'insufficient-evidence'
      | 'no-valid-owner'
      | 'identities-not-linked'
      | 'reviews-unknown'
      | 'not-verified-yet'
      | 'spread-over-many'
      | 'nothing-known';
    /** @description One input of a part, as shown in its working */
    ScoreInputValue: {
      id: string;
      /** @description What was found */
      raw?: number | boolean | string;
      /** @description 0–1; missing when dropped */
      value?: number;
      /** @description Share (0–1) of the part */
      weight: number;
      dropped?: components['schemas']['DropReason'];
    };
    ScorePart: {
      /** @enum {string} */
      id:
        | 'accountability'
        | 'redundancy'
        | 'alignment'
        | 'continuity'
        | 'sharing';
      /** @description Nominal weight, points of 100 */
      weight: number;
      /** @description 0–1; missing when dropped or withheld */
      value?: number;
      dropped?: components['schemas']['DropReason'];
      /** @description The working; empty when withheld for privacy */
      inputs: components['schemas']['ScoreInputValue'][];
      /** @description True when value and inputs are withheld for privacy */
      withheld?: boolean;
    };
    Score: {
      /** @description 0–100, whole; missing when coverage is below the minimum */
      value?: number;
      coverage: number;
      parts: components['schemas']['ScorePart'][];
      /** @description Parts of the portal's own checks; missing where it has none */
      checks?: components['schemas']['CheckPart'][];
      /** @description The score before the cap, when the cap lowered it */
      cappedFrom?: number;
    };
    /** @description A part of the score that an adopter's check adds */
    CheckPart: {
      id: string;
      title: string;
      /** @description The question that it answers */
      question?: string;
      /** @description Points beside the 100 of the built-in parts */
      weight: number;
      /** @description 0–1; missing when dropped or withheld */
      value?: number;
      /** @description What was found, a sentence */
      text?: string;
      /** @description Why it has nothing to say here, a sentence */
      droppedBecause?: string;
      /** @description True when value and text are withheld for privacy */
      withheld?: boolean;
    };
    /** @description A step that a team can take, with its computed effect */
    NextAction: {
      /** @enum {string} */
      id:
        | 'name-owner'
        | 'verify'
        | 'add-escalation'
        | 'grow-team'
        | 'review-by-learner'
        | 'pair-three-days'
        | 'second-maintainer'
        | 'transfer'
        | 'document';
      /**
       * @description 1 (minutes), 2 (a few days) or 5 (weeks)
       * @enum {integer}
       */
      effort: 1 | 2 | 5;
      /** @description Points the score would rise; missing when withheld or without a score */
      gain?: number;
      /** @description Score after the step */
      newScore?: number;
      /** @description What the words need */
      params: {
        team?: string;
        teamTitle?: string;
        days?: number;
      };
    };
    /** @description A team's part of current knowledge */
    TeamShare: {
      /** @description Missing for people who belong to no team */
      ref?: string;
      title?: string;
      /** @enum {string} */
      kind: 'owning' | 'other' | 'no-team' | 'unlinked' | 'left';
      /** @description 0–1; all shares of an entity add up to 1 */
      share: number;
    };
    /**
     * @description Why somebody is named; words, never numbers
     * @enum {string}
     */
    HelpReason:
      | 'works-here-now'
      | 'reviews-here'
      | 'wrote-much-of-it'
      | 'owning-team';
    Helper: {
      name: string;
      /** @description The catalog's User; missing for an identity that is not linked */
      entityRef?: string;
      reasons: components['schemas']['HelpReason'][];
      /** @description The caller themself */
      you?: boolean;
    };
    WhoCanHelp: {
      people?: components['schemas']['Helper'][];
      /** @description Whom to ask in any case */
      team?: {
        ref: string;
        title?: string;
      };
      escalation?: components['schemas']['EscalationPath'];
    };
    /**
     * @description Figures that could point at one person. Left out as a whole below three
     *     contributors, and where the owner is one person, for everyone without
     *     person access.
     */
    KnowledgeFigures: {
      contributors: number;
      contributorAbsenceFactor?: number;
      effectiveContributors?: number;
      topShare?: number;
      secondKnower?: boolean;
      /** @description Days since anyone with at least 15 % was active */
      freshnessDays?: number;
      truckFactor: number;
      /** @description 0–1 */
      filesAtRisk?: number;
      /** @description 0–1; share inside the owning group */
      alignment?: number;
      /** @description 0–1; share of linked knowledge held by people who have not left */
      continuity?: number;
      /** @description Distinct reviewers in the window; missing where reviews are unknown */
      reviewers?: number;
      teams: components['schemas']['TeamShare'][];
    };
    ReportEvidence: {
      sufficient: boolean;
      reasons: components['schemas']['EvidenceReason'][];
      commits: number;
      personDays: number;
      ageDays?: number;
      /** @description UTC day from which a young repository can be judged */
      until?: string;
      /** @description Commit that was read */
      commit?: string;
      scannedAt?: string;
      asOf: string;
      modelVersion: string;
      /** @description What was left out of the reading and why, sentences */
      notes?: string[];
    };
    OwnershipReport: components['schemas']['ReportSummary'] & {
      scoreDetail: components['schemas']['Score'];
      nextActions: components['schemas']['NextAction'][];
      /** @description The one step that belongs to the warning */
      warningAction?: components['schemas']['NextAction'];
      escalation?: components['schemas']['EscalationPath'];
      ownerOrigin?: components['schemas']['OwnerOrigin'];
      evidence: components['schemas']['ReportEvidence'];
      source: components['schemas']['ReportSource'];
      knowledge?: components['schemas']['KnowledgeFigures'];
      /** @description True when `knowledge` is withheld for privacy */
      suppressed: boolean;
      whoCanHelp: components['schemas']['WhoCanHelp'];
      privacyMode: components['schemas']['PrivacyMode'];
      goldenPath?: {
        ref: string;
        title?: string;
      };
      fall?: components['schemas']['KnowerForecast'];
    };
    /**
     * @description When at most one active knower is left: somebody with at least 15 % of
     *     the knowledge who was active within 180 days. Missing where that is so
     *     already, below the evidence floor, and where `knowledge` is withheld for
     *     privacy; also in a report of before it was told.
     */
    KnowerForecast: {
      /** @description UTC day from which it is so if nobody works on it */
      on: string;
      /** @description Active knowers on the report's day, two or more */
      knowers: number;
      /**
       * @description How likely it is within 180 days if people work as they did in other
       *     histories: under a third, up to two thirds, or more. Missing where
       *     the model did not do better than simpler rules.
       * @enum {string}
       */
      likelihood?: 'unlikely' | 'as-likely-as-not' | 'likely';
    };
    /**
     * @description `aggregate`: no names at all. `helpers`: names only under "who can
     *     help" and "who is next". `named`: detail per person.
     * @enum {string}
     */
    PrivacyMode: 'aggregate' | 'helpers' | 'named';
    /** @description From this day on, until the next point */
    HistoryPoint: {
      day: string;
      state: components['schemas']['OwnershipState'];
      score?: number;
      coverage?: number;
      band?: components['schemas']['RedundancyBand'];
      /** @enum {string} */
      warning?: 'warning' | 'critical';
      ownerRef?: string;
      commit?: string;
      modelVersion: string;
    };
    /**
     * @description That something was said of the owner, or done to hand it over; never by
     *     whom
     */
    HistoryEvent: {
      day: string;
      /** @enum {string} */
      kind:
        | 'confirmed'
        | 'disputed'
        | 'dispute-upheld'
        | 'dispute-rejected'
        | 'dispute-withdrawn'
        | 'transfer-proposed'
        | 'transfer-accepted'
        | 'transfer-declined'
        | 'transfer-withdrawn'
        | 'transfer-expired'
        | 'transfer-applied';
      /**
       * @description The group that it is handed to; missing where the caller may not see
       *     it
       */
      toRef?: string;
    };
    /** @description The score on a day to come if nobody works on it until then */
    ScoreForecast: {
      day: string;
      score: number;
    };
    HistoryResponse: {
      items: components['schemas']['HistoryPoint'][];
      /** @description Oldest first, at most 200 of each sort */
      events: components['schemas']['HistoryEvent'][];
      /**
       * @description In 30, 60 and 90 days from the report's day; empty where there is no
       *     score or it is withheld for privacy, and for a time that ends before
       *     the report's day
       */
      forecast: components['schemas']['ScoreForecast'][];
      from: string;
      to: string;
    };
    FolderFigures: {
      /** @description From the entity's own folder, which is empty */
      path: string;
      files: number;
      /** @description 0–1; share of files with no author left or one */
      filesAtRisk?: number;
      /** @description 0 means that under half of the files have an author left */
      truckFactor?: number;
    };
    FoldersResponse: {
      /** @description Missing when withheld, and where nothing was read yet */
      folders?: components['schemas']['FolderFigures'][];
      /**
       * @description Folders with everything beneath them, for those that hold folders;
       *     `folders` counts only what is directly in each. Missing like these
       */
      areas?: components['schemas']['FolderFigures'][];
      /** @description True when the folders are withheld for privacy */
      suppressed: boolean;
      commit?: string;
      asOf: string;
      modelVersion: string;
    };
    /**
     * @description What a golden path and a team changed since the team took it. Without a
     *     comparison only the reason, its words and `asOf` are there, and the
     *     template where the record names one that the caller may see.
     */
    ReportDrift: {
      /** @enum {string} */
      state: 'compared' | 'cannot-compare';
      reason?: components['schemas']['DriftReason'];
      /** @description What the reason is about, such as actions or questions */
      names?: string[];
      /** @description The reason in words */
      message?: string;
      /** @description What to do about it */
      remedy?: string;
      template?: {
        ref: string;
        title?: string;
      };
      /** @description The path as it was taken */
      from?: components['schemas']['DriftSide'];
      /** @description The path as it is */
      to?: components['schemas']['DriftSide'];
      /** @description Files that the path gave or gives */
      totals?: {
        unchanged: number;
        /** @description By the path alone */
        pathChanged: number;
        /** @description By the team alone */
        teamChanged: number;
        both: number;
        /** @description Of those that both changed */
        collides: number;
      };
      /**
       * @description Those that were changed, first those that collide, then what both
       *     changed, the path alone, the team alone
       */
      files?: components['schemas']['DriftFile'][];
      /** @description How many are not listed; missing where all are */
      moreFiles?: number;
      asOf: components['schemas']['Day'];
    };
    DriftSide: {
      /** @description Of the path's repository */
      commit: string;
      version?: string;
    };
    DriftFile: {
      /** @description Relative to the entity's folder */
      path: string;
      /** @enum {string} */
      state: 'path-changed' | 'team-changed' | 'both';
      /** @description Whether both changes cannot be had by merging them */
      collides: boolean;
      /** @description Given where both changed it to the same */
      alike?: boolean;
      byPath?: components['schemas']['DriftChange'];
      byTeam?: components['schemas']['DriftChange'];
    };
    /**
     * @description Lines are counted where both are texts of a usual size. How lines end, and
     *     whether a file is executable, makes no difference.
     */
    DriftChange: {
      /** @enum {string} */
      kind: 'added' | 'changed' | 'removed' | 'moved';
      /** @description Where it is now, if it was moved as it was */
      to?: string;
      linesAdded?: number;
      linesRemoved?: number;
    };
    /** @enum {string} */
    DriftReason:
      | 'no-source'
      | 'not-scanned'
      | 'source-unreadable'
      | 'no-record'
      | 'bad-record'
      | 'no-commit'
      | 'template-gone'
      | 'template-unreadable'
      | 'folder-unknown'
      | 'commit-unknown'
      | 'has-links'
      | 'no-dry-run'
      | 'no-action'
      | 'dry-run-failed'
      | 'answers-invalid'
      | 'needs-secrets'
      | 'needs-person'
      | 'too-large'
      | 'scaffolder-down'
      | 'scaffolder-refuses'
      | 'catalog-down'
      | 'busy';
    OwnerFacet: {
      /** @description `none` for entities without one */
      ref: string;
      title?: string;
      count: number;
    };
    ValueFacet: {
      value: string;
      count: number;
    };
    FacetsResponse: {
      owners: components['schemas']['OwnerFacet'][];
      systems?: components['schemas']['OwnerFacet'][];
      domains?: components['schemas']['OwnerFacet'][];
      goldenPaths?: components['schemas']['OwnerFacet'][];
      kinds?: components['schemas']['ValueFacet'][];
      types?: components['schemas']['ValueFacet'][];
      lifecycles?: components['schemas']['ValueFacet'][];
      tiers?: components['schemas']['ValueFacet'][];
      states: {
        state: components['schemas']['OwnershipState'];
        count: number;
      }[];
      warnings: number;
      totalItems: number;
    };
    TreemapTile: {
      entityRef: string;
      title: string;
      owner?: {
        ref?: string;
        title?: string;
      };
      state: components['schemas']['OwnershipState'];
      score?: number;
      band?: components['schemas']['RedundancyBand'];
      warning?: components['schemas']['OwnershipWarning'];
      activity: number;
      alignment?: components['schemas']['Alignment'];
      verification?: components['schemas']['ReportVerification'];
      pathCurrency?: components['schemas']['PathCurrency'];
    };
    /**
     * @description Whether the declared owner holds the knowledge; missing where that is
     *     not known, and where it could point at one person
     * @enum {string}
     */
    Alignment: 'aligned' | 'mixed' | 'mismatch';
    AlignmentTeam: {
      ref: string;
      title?: string;
    };
    AlignmentResponse: {
      /** @description Most entities first */
      flows: {
        from: components['schemas']['AlignmentTeam'];
        to: components['schemas']['AlignmentTeam'];
        entities: number;
      }[];
      /** @description What did not fit */
      more: {
        flows: number;
        entities: number;
      };
    };
    TreemapResponse: {
      /** @description Largest activity first */
      tiles: components['schemas']['TreemapTile'][];
      /** @description What did not fit: "and N more" */
      more: {
        count: number;
        activity: number;
      };
    };
    /** @enum {string} */
    RollupBy: 'owner' | 'system' | 'domain';
    /** @enum {string} */
    RollupSortField:
      | 'title'
      | 'entities'
      | 'score'
      | 'coverage'
      | 'warnings'
      | 'risk'
      | 'findings';
    /** @description Reports added up */
    Rollup: {
      /** @description Missing for the row of entities that have none */
      ref?: string;
      title?: string;
      /** @enum {string} */
      kind: 'group' | 'user' | 'system' | 'domain';
      /** @description How many of the asked kinds */
      entities: number;
      states: {
        healthy: number;
        'at-risk': number;
        'insufficient-evidence': number;
        'not-applicable': number;
      };
      bands: {
        single: number;
        pair: number;
        shared: number;
        unknown: number;
      };
      /** @description Entities with an open warning, critical ones included */
      warnings: number;
      critical: number;
      /** @description How many have a score */
      scored: number;
      /** @description Missing where none is scored */
      score?: {
        /** @description The lower one of two in the middle */
        median: number;
        worst: number;
      };
      /** @description 0–1; mean of all entities */
      coverage: number;
      verified: {
        /** @description In force and at most 180 days old */
        confirmed: number;
        /** @description In force and older */
        stale: number;
        /** @description None in force; also where it is disputed, or nobody could confirm */
        never: number;
      };
      /** @description Neither resolved nor snoozed */
      openFindings: number;
      /** @description Decayed person-days of all entities together */
      activity: number;
      /** @description True when child groups or sub-domains are counted in */
      children?: boolean;
    };
    ListRollupsResponse: {
      items: components['schemas']['Rollup'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    /**
     * @description `owner` and `state` changed from one day to the next; a finding opened,
     *     also again, or was resolved; a transfer was applied; an entity appeared
     *     in the catalog or vanished from it.
     * @enum {string}
     */
    ChangeKind:
      | 'owner'
      | 'state'
      | 'finding-opened'
      | 'finding-resolved'
      | 'transfer-applied'
      | 'appeared'
      | 'vanished';
    Change: {
      /** @description Tells the changes of a list apart */
      id: string;
      kind: components['schemas']['ChangeKind'];
      day: string;
      /** @description Missing where only the day is known */
      at?: string;
      entityRef: string;
      title: string;
      /** @description Missing where there was none, and where the caller may not see it */
      fromOwner?: components['schemas']['ChangeOwner'];
      /** @description Missing where there is none, and where the caller may not see it */
      toOwner?: components['schemas']['ChangeOwner'];
      fromState?: components['schemas']['OwnershipState'];
      toState?: components['schemas']['OwnershipState'];
      findingKind?: components['schemas']['FindingKind'];
      /** @description Of the finding as it is now */
      severity?: components['schemas']['Severity'];
    };
    ChangeOwner: {
      ref: string;
      title?: string;
    };
    ListChangesResponse: {
      items: components['schemas']['Change'][];
      /** @description First UTC day */
      since: string;
      pageInfo: components['schemas']['PageInfo'];
    };
    /** @enum {string} */
    FindingKind:
      | 'single-knower'
      | 'owner-mismatch'
      | 'owner-missing'
      | 'owner-dangling'
      | 'owner-placeholder'
      | 'owner-user'
      | 'one-person-team'
      | 'verification-stale'
      | 'owner-disputed'
      | 'forecast-drop'
      | 'path-few-maintainers'
      | 'setting-invalid';
    /** @enum {string} */
    Severity: 'critical' | 'warning' | 'notice';
    /** @enum {string} */
    FindingState: 'open' | 'snoozed' | 'resolved';
    /** @enum {string} */
    FindingSortField: 'severity' | 'openedAt' | 'tier' | 'owner' | 'title';
    /** @description What is wrong with an entity; the same thing seen again keeps its id */
    Finding: {
      id: string;
      entityRef: string;
      title: string;
      owner?: {
        ref: string;
        title?: string;
      };
      kind: components['schemas']['FindingKind'];
      severity: components['schemas']['Severity'];
      /** @enum {string} */
      confidence: 'high' | 'medium' | 'low';
      tier?: number;
      state: components['schemas']['FindingState'];
      openedAt: string;
      lastSeenAt: string;
      resolvedAt?: string;
      /** @description How often it came back after it was resolved */
      reopened: number;
      snooze?: {
        until: string;
        reason: string;
        by?: string;
        byYou: boolean;
      };
      /** @description Numbers and references, never people */
      facts: {
        [key: string]: unknown;
      };
      action?: components['schemas']['NextAction'];
    };
    ListFindingsResponse: {
      items: components['schemas']['Finding'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    /** Format: text */
    Reason: string;
    SnoozeRequest: {
      /**
       * Format: date-time
       * @description When it ends, at most 180 days ahead
       */
      until: string;
      reason: components['schemas']['Reason'];
    };
    Verification: {
      id: string;
      entityRef: string;
      /** @description Missing for a former owner that the catalog hides */
      ownerRef?: string;
      /** @enum {string} */
      kind: 'confirmed' | 'disputed';
      at: string;
      reason?: string;
      by?: string;
      byYou: boolean;
      /**
       * @description `in-force` and `void` (the owner changed, or something newer holds)
       *     for confirmations, `open` and `answered` for disputes.
       * @enum {string}
       */
      state: 'in-force' | 'void' | 'open' | 'answered';
      answer?: {
        at: string;
        /** @enum {string} */
        result: 'upheld' | 'rejected' | 'withdrawn';
        reason?: string;
        byYou: boolean;
      };
    };
    ListVerificationsResponse: {
      items: components['schemas']['Verification'][];
    };
    VerificationRequest: {
      entityRef: components['schemas']['EntityRef'];
      /** @enum {string} */
      kind: 'confirmed' | 'disputed';
      reason?: components['schemas']['Reason'];
    };
    VerificationAnswerRequest: {
      /** @enum {string} */
      result: 'upheld' | 'rejected' | 'withdrawn';
      reason?: components['schemas']['Reason'];
    };
    /**
     * @description What a round is narrowed by, of components when no kinds are named. Not
     *     by states and words: these change while people answer. Owners are
     *     groups, `none` and `nobody`, and teams groups: no user is stored.
     */
    VerificationRoundFilter: {
      owners?: components['schemas']['RefFilter'];
      teams?: components['schemas']['RefFilter'];
      systems?: components['schemas']['RefFilter'];
      domains?: components['schemas']['RefFilter'];
      kinds?: components['schemas']['OwnedKind'][];
      types?: components['schemas']['TextFilter'];
      lifecycles?: components['schemas']['TextFilter'];
      tiers?: number[];
      goldenPaths?: components['schemas']['RefFilter'];
    };
    VerificationRound: {
      id: string;
      /** @enum {string} */
      state: 'open' | 'closed' | 'expired';
      startedAt: string;
      /** @description Last UTC day */
      until: string;
      /** @description When somebody ended it before its day */
      closedAt?: string;
      /** @description Without what the caller may not see */
      filter: components['schemas']['VerificationRoundFilter'];
      /** @description Since the round began, by the present owner */
      confirmed: number;
      disputed: number;
      outstanding: number;
      /** @description Entities whose owner is nobody, so that nobody can be asked */
      nobody: number;
      /** @description Owners, those that owe most answers first; 50 at most */
      teams: components['schemas']['RoundTeam'][];
      moreTeams: number;
    };
    /** @description How an owner has answered in a round */
    RoundTeam: {
      ref: string;
      title?: string;
      confirmed: number;
      disputed: number;
      outstanding: number;
    };
    RoundTeamsResponse: {
      items: components['schemas']['RoundTeam'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    /** @enum {string} */
    RoundAnswer: 'confirmed' | 'disputed' | 'outstanding';
    /** @description An entity of a round, with what its owner has answered */
    AnsweredEntity: {
      entityRef: string;
      title: string;
      owner?: {
        ref: string;
        title?: string;
      };
      answer: components['schemas']['RoundAnswer'];
    };
    RoundAnswersResponse: {
      items: components['schemas']['AnsweredEntity'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    ListRoundsResponse: {
      items: components['schemas']['VerificationRound'][];
    };
    RoundRequest: {
      /** @description Last UTC day, within 366 days */
      until: components['schemas']['Day'];
      filter?: components['schemas']['VerificationRoundFilter'];
    };
    AskedToConfirm: {
      entityRef: string;
      title: string;
      owner: {
        ref: string;
        title?: string;
      };
      /** @description UTC day of the round that ends first */
      until: string;
    };
    AskedToConfirmResponse: {
      items: components['schemas']['AskedToConfirm'][];
      totalItems: number;
    };
    /** @enum {string} */
    TransferState:
      | 'proposed'
      | 'accepted'
      | 'declined'
      | 'withdrawn'
      | 'expired'
      | 'applied';
    Transfer: {
      id: string;
      entityRef: string;
      title: string;
      /** @description Missing where it had no owner, empty where that is hidden */
      from?: {
        ref?: string;
        title?: string;
      };
      /** @description Empty where the catalog hides the group from the caller */
      to: {
        ref?: string;
        title?: string;
      };
      reason?: string;
      state: components['schemas']['TransferState'];
      proposedAt: string;
      expiresAt: string;
      decidedAt?: string;
      decisionReason?: string;
      /** @description When the catalog showed the new owner */
      appliedAt?: string;
      proposedByYou: boolean;
      /** @description Whether rules and policy let the caller accept or decline */
      mayAccept: boolean;
      mayWithdraw: boolean;
      pullRequest?: {
        url: string;
        at: string;
      };
    };
    ListTransfersResponse: {
      items: components['schemas']['Transfer'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    TransferRequest: {
      entityRef: components['schemas']['EntityRef'];
      to: components['schemas']['EntityRef'];
      reason?: components['schemas']['Reason'];
    };
    DecisionRequest: {
      reason?: components['schemas']['Reason'];
    };
    TransferPatch: {
      files: {
        path: string;
        /** @description Unified, for `git apply` */
        diff: string;
      }[];
      /** @description What could not be changed, and why */
      notes: string[];
    };
    /**
     * @description How far behind its golden path something is: by nothing, or by what
     *     differs first in the version; `unknown` where either version is not
     *     known or both cannot be compared. Missing for what is on no path.
     * @enum {string}
     */
    PathCurrency: 'current' | 'patch' | 'minor' | 'major' | 'unknown';
    /** @description What came from a template at one version, added up */
    GoldenPathVersion: {
      /** @description Missing for those of which it is not known */
      version?: string;
      currency: components['schemas']['PathCurrency'];
      /** @description How many the caller may see */
      entities: number;
      /** @description How many of them have a score */
      scored: number;
      atRisk: number;
      /** @description Missing where none is scored */
      score?: {
        /** @description The lower one of two in the middle */
        median: number;
        worst: number;
      };
    };
    /**
     * @description What tells how the code of a template is kept: the component in whose
     *     folder of a repository it is, or else the template's own report
     */
    GoldenPathRepository: {
      entityRef: string;
      title: string;
      state: components['schemas']['OwnershipState'];
      score?: number;
      band?: components['schemas']['RedundancyBand'];
      warning?: components['schemas']['OwnershipWarning'];
    };
    /** @description A golden-path template */
    GoldenPath: {
      entityRef: string;
      namespace: string;
      name: string;
      title: string;
      description?: string;
      type?: string;
      tags: string[];
      owner?: {
        ref: string;
        title?: string;
      };
      /** @description Entities that came from it and that the caller may see */
      consumers: number;
      /**
       * @description Components that came from it, and those on no path whose type and
       *     languages suit it; of those that the caller may see
       */
      eligible: number;
      /** @description Of these, 0–1, how many came from it; missing where there are none */
      share?: number;
      runs?: components['schemas']['PathRuns'];
      /**
       * @description The newest, which the template tells by the annotation
       *     `backstage.io/template-version`; missing where it tells none
       */
      version?: string;
      /**
       * @description Name of the parameter that asks who will be the owner, so that a
       *     form can be filled in
       */
      ownerParameter?: string;
      repository?: components['schemas']['GoldenPathRepository'];
      /** @description How many of the consumers are how far behind */
      currency: {
        current: number;
        patch: number;
        minor: number;
        major: number;
        unknown: number;
      };
      /** @description Those that most came from, the most used first */
      versions: components['schemas']['GoldenPathVersion'][];
      /** @description What the others add up to; missing where there are none */
      moreVersions?: {
        versions: number;
        entities: number;
      };
    };
    /**
     * @description How often the template was run as far as this portal was told: not how
     *     much of that still lives, which `consumers` counts. Missing where no run
     *     was heard of.
     */
    PathRuns: {
      finished: number;
      failed: number;
      /** @description UTC day of the first run that was heard of */
      since: string;
    };
    /** @description The golden path that suits a component best */
    SuitedPath: {
      templateRef: string;
      title: string;
      /** @description What they have in common */
      reasons: ('type' | 'language' | 'tags')[];
    };
    /**
     * @description What says that something came from a template: the annotation
     *     `backstage.io/source-template`, `spec.scaffoldedFrom`, the relation
     *     `scaffoldedFrom`, or the record in the repository.
     * @enum {string}
     */
    PathSource: 'annotation' | 'scaffolded-from' | 'relation' | 'record';
    /**
     * @description Why it cannot be told how far behind something is: the catalog has no
     *     such template that the caller may see, nothing says which version this
     *     came from, the template says no version, or the versions cannot be
     *     compared.
     * @enum {string}
     */
    PathProblem:
      | 'template-gone'
      | 'no-version'
      | 'no-newest'
      | 'not-comparable';
    /** @description How an entity stands to its golden path */
    PathStanding: {
      /** @description Whether anything says that it came from a template */
      onPath: boolean;
      templateRef?: string;
      /** @description Of the template; missing where it is gone */
      title?: string;
      renamedFrom?: components['schemas']['RenamedFrom'];
      /** @description Of the template, as it was when this came from it */
      version?: string;
      newest?: string;
      templateCommit?: string;
      currency?: components['schemas']['PathCurrency'];
      versionsBehind?: components['schemas']['VersionsBehind'];
      behindSince?: components['schemas']['BehindSince'];
      source?: components['schemas']['PathSource'];
      problem?: components['schemas']['PathProblem'];
      candidate?: components['schemas']['UpdateCandidate'];
      /**
       * @description Why the record `.ownership/path.yaml` in its repository cannot be
       *     read; missing where there is none, or where it can
       */
      recordProblem?: string;
      /** @description Whom to ask for an update in any case */
      team?: {
        ref: string;
        title?: string;
      };
      suited?: components['schemas']['SuitedPath'];
    };
    /**
     * @description What is said of where it came from, where the template is called
     *     otherwise now: the history of its repository proves it. Missing where
     *     the names are the same.
     */
    RenamedFrom: string;
    /**
     * @description Of the owning team, the one who would learn most from the update: it
     *     raises the redundancy most when they make it. Only for what is behind.
     */
    UpdateCandidate: {
      name: string;
      entityRef?: string;
      /** @description The caller themself */
      you?: boolean;
      reasons: ('owning-team' | 'little-knowledge')[];
    };
    /**
     * @description How many newer versions this portal has seen the template at; at least
     *     that many. Missing for what is not behind.
     */
    VersionsBehind: number;
    /**
     * @description UTC day on which the first of them was seen; missing for what is not
     *     behind.
     */
    BehindSince: string;
    /** @description Components by how they stand to golden paths; of those that the caller may see */
    Adoption: {
      components: number;
      /** @description Those on a path, and those on none that a path suits */
      eligible: number;
      /** @description Those that came from a template that the caller may see */
      onPath: number;
      current: number;
      behind: number;
      /** @description Those on a path of which it cannot be told */
      unknown: number;
      /** @description Those whose template is not there; they count as on no path */
      templateGone: number;
    };
    OwnerAdoption: components['schemas']['Adoption'] & {
      /** @description As declared; missing for components without one */
      owner?: {
        ref: string;
        title?: string;
      };
    };
    AdoptionResponse: {
      items: components['schemas']['OwnerAdoption'][];
      totals: components['schemas']['Adoption'];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    /** @description A component on no golden path */
    OffPath: {
      entityRef: string;
      title: string;
      type?: string;
      owner?: {
        ref: string;
        title?: string;
      };
      /** @description What it came from, where that is not there any more */
      goneTemplateRef?: string;
      suited?: components['schemas']['SuitedPath'];
    };
    OffPathResponse: {
      items: components['schemas']['OffPath'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    OwnerPreflight: {
      /** @description The owner that was asked about, where the catalog has it */
      owner?: {
        ref: string;
        title?: string;
      };
      /** @description Whether every check passed */
      passed: boolean;
      checks: components['schemas']['PreflightCheck'][];
      /** @description The nearest team that passes, where this owner does not */
      suggestion?: {
        ref: string;
        title: string;
      };
    };
    PreflightCheck: {
      /**
       * @description `resolves`: the catalog has the owner, and it is no placeholder;
       *     `group`: it is a team; `people`: two people or more are in it or
       *     below; `escalation`: it says where to turn to when something is down
       * @enum {string}
       */
      id: 'resolves' | 'group' | 'people' | 'escalation';
      passed: boolean;
      /** @description How many people it has, for a team */
      count?: number;
    };
    GoldenPathsResponse: {
      items: components['schemas']['GoldenPath'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    /** @description What came from a template */
    Consumer: {
      entityRef: string;
      title: string;
      owner?: {
        ref: string;
        title?: string;
      };
      state: components['schemas']['OwnershipState'];
      score?: number;
      /** @description Version of the template, where known */
      version?: string;
      currency: components['schemas']['PathCurrency'];
      templateCommit?: string;
      versionsBehind?: components['schemas']['VersionsBehind'];
      behindSince?: components['schemas']['BehindSince'];
      source: components['schemas']['PathSource'];
      renamedFrom?: components['schemas']['RenamedFrom'];
      problem?: components['schemas']['PathProblem'];
    };
    ListConsumersResponse: {
      items: components['schemas']['Consumer'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    /** @description A source that could not be read, with the remedy */
    CoverageProblem: {
      status: components['schemas']['SourceStatus'];
      location?: string;
      message: string;
      remedy: string;
      /** @description How many components that the caller may see miss it */
      count: number;
      /** @description The first of them */
      components: string[];
    };
    /** @description How much of the estate is known, and what is in the way */
    CoverageResponse: {
      asOf: string;
      modelVersion: string;
      privacyMode: components['schemas']['PrivacyMode'];
      git: {
        available: boolean;
        version?: string;
        remedy?: string;
      };
      catalog: {
        lastReadAt?: string;
        error?: string;
      };
      components: {
        total: number;
        scored: number;
        waiting: number;
        failing: number;
      };
      /** @description Those that concern most components first */
      problems: components['schemas']['CoverageProblem'][];
      /** @description How many were left out; `/scans` lists every repository */
      moreProblems: number;
    };
    /** @description A repository and how it is read */
    Scan: {
      id: string;
      /** @description Without credentials */
      location: string;
      host?: string;
      status: components['schemas']['SourceStatus'];
      message?: string;
      remedy?: string;
      /** @description Commit that was read last */
      commit?: string;
      scannedAt?: string;
      dueAt?: string;
      running: boolean;
      startedAt?: string;
      /** @description When somebody asked for it to be read, until it is */
      requestedAt?: string;
      /** @description Failures in a row */
      attempts?: number;
      /** @description What was left out of the last reading */
      notes?: string[];
      /** @description Those in it that the caller may see, up to 20 */
      entities: string[];
    };
    ListScansResponse: {
      items: components['schemas']['Scan'][];
      totalItems: number;
      pageInfo: components['schemas']['PageInfo'];
    };
    ScanRequest: {
      entityRef: components['schemas']['EntityRef'];
    };
    ScanRequested: {
      entityRef: string;
      requestedAt: string;
    };
    Me: {
      /** @description Missing for services */
      userRef?: string;
      /** @description What the caller owns things by */
      ownershipRefs: string[];
      privacyMode: components['schemas']['PrivacyMode'];
      may: {
        readReports: boolean;
        readPersons: boolean;
        runSimulations: boolean;
        requestScans: boolean;
        snoozeFindings: boolean;
        verify: boolean;
        manageRounds: boolean;
        eraseOthers: boolean;
      };
    };
    /** @description Everything that is stored about a person */
    PersonData: {
      userRef: string;
      exportedAt: string;
    } & {
      [key: string]: unknown;
    };
    /**
     * @description `absence`: people are away, all at once. `any-member`: any one of a
     *     team's people is, which is the worst case of each service by itself.
     *     `dissolve`: a team is no more. `merge`: it goes into another.
     *     `hand-over`: another owns what it owns, or some of that.
     * @enum {string}
     */
    ScenarioChangeKind:
      | 'absence'
      | 'any-member'
      | 'dissolve'
      | 'merge'
      | 'hand-over';
    ScenarioChange: {
      kind: components['schemas']['ScenarioChangeKind'];
      /** @description Users, of an absence */
      people?: components['schemas']['EntityRef'][];
      /** @description The group, of every other kind */
      team?: components['schemas']['EntityRef'];
      /** @description The group that takes over */
      into?: components['schemas']['EntityRef'];
      /** @description What is handed over; all that the team owns when missing */
      entityRefs?: components['schemas']['EntityRef'][];
    };
    ScenarioRequest: {
      change: components['schemas']['ScenarioChange'];
      /** @description After which it expires; 30 when missing */
      keepDays?: number;
    };
    Scenario: {
      /** @description Random */
      id: string;
      change: components['schemas']['ScenarioChange'];
      /** @description What the users and groups of the change are called */
      names: {
        ref: string;
        title: string;
      }[];
      createdAt: string;
      expiresAt: string;
      /** @description Whether the caller asked it, and may delete it */
      yours: boolean;
    };
    ListScenariosResponse: {
      items: components['schemas']['Scenario'][];
    };
    /** @description How a service stands before or after */
    ScenarioStanding: {
      state: components['schemas']['OwnershipState'];
      /** @description Missing where there is none, and afterwards where it is withheld */
      score?: number;
      band?: components['schemas']['RedundancyBand'];
      /** @description Nobody is left who knows anything of it */
      nobody?: boolean;
    };
    /**
     * @description `last-knower`: nobody is left of those who hold at least 15 % of its
     *     knowledge and were active within 180 days. `owner`: it has no valid
     *     owner any more. `people`: its owner has no people. `escalation`: there
     *     is nowhere to turn to.
     * @enum {string}
     */
    ScenarioLoss: 'last-knower' | 'owner' | 'people' | 'escalation';
    /**
     * @description What to do about it, the nearest first
     * @enum {string}
     */
    ScenarioStep:
      | 'hand-knowledge-over'
      | 'read-areas'
      | 'second-maintainer'
      | 'name-owner'
      | 'grow-team'
      | 'add-escalation'
      | 'confirm-owner';
    /** @description A folder of which files lose their last author */
    ScenarioArea: {
      /** @description Relative to the component, empty for its top */
      path: string;
      files: number;
      lost: number;
    };
    ScenarioEntity: {
      entityRef: string;
      title: string;
      tier?: number;
      system?: string;
      activity: number;
      owner: components['schemas']['DeclaredOwner'];
      /** @description Where it is not the same */
      ownerAfter?: components['schemas']['DeclaredOwner'];
      before: components['schemas']['ScenarioStanding'];
      after: components['schemas']['ScenarioStanding'];
      losses: components['schemas']['ScenarioLoss'][];
      steps: components['schemas']['ScenarioStep'][];
      /** @description Missing where withheld, as the rest of it */
      files?: number;
      /** @description Files that lose their last author */
      filesLost?: number;
      areas?: components['schemas']['ScenarioArea'][];
      whoCanHelp: components['schemas']['WhoCanHelp'];
      /** @description Whether figures are withheld because they could point at one person */
      suppressed: boolean;
    };
    ScenarioCounts: {
      /** @description Services that notice it */
      entities: number;
      /** @description Of these, which fall to one person or nobody */
      toOne: number;
      /** @description Of these, which lose their last knower */
      lastKnower: number;
      /** @description Of these, which are left without an owner or without its people */
      uncovered: number;
      /** @description Files that lose their last author, where that is shown */
      filesLost: number;
      /** @description Services of which figures are withheld */
      withheld: number;
      /** @description Average of those services of which both scores are shown */
      scoreBefore?: number;
      scoreAfter?: number;
    };
    /** @description A team as owner before the change */
    ScenarioTeam: {
      /** @description Missing for what nobody owns */
      ref?: string;
      title?: string;
      counts: components['schemas']['ScenarioCounts'];
    };
    ScenarioResult: {
      scenario: components['schemas']['Scenario'];
      asOf: string;
      modelVersion: string;
      /** @description Services that were looked at */
      considered: number;
      counts: components['schemas']['ScenarioCounts'];
      /** @description Most services that notice it first */
      teams: components['schemas']['ScenarioTeam'][];
      /** @description The gravest first */
      items: components['schemas']['ScenarioEntity'][];
      /** @description Services that did not fit */
      more: number;
    };
    /**
     * @description `wanted`: one active knower or none is left. `enough`: there are more,
     *     or knowledge is spread over many. `no-evidence`: too little is known to
     *     say, or the entity is exempt.
     * @enum {string}
     */
    SuccessionState: 'wanted' | 'enough' | 'no-evidence';
    /**
     * @description Why somebody could be the next to know it; words, never numbers
     * @enum {string}
     */
    SuccessionReason:
      | 'works-here'
      | 'reviewed-here'
      | 'works-nearby'
      | 'knows-system'
      | 'same-golden-path'
      | 'in-team';
    Successor: {
      userRef: string;
      title: string;
      reasons: components['schemas']['SuccessionReason'][];
      /** @description The caller themself */
      you?: boolean;
    };
    /** @description A folder with files of which at most one author is left */
    PairingArea: {
      /** @description Relative to the component, empty for its top */
      path: string;
      /** @description Files with at most one author left */
      files: number;
    };
    Successors: {
      entityRef: string;
      state: components['schemas']['SuccessionState'];
      /**
       * @description Missing where names are withheld, and unless the state is `wanted`;
       *     empty where the evidence proposes nobody
       */
      candidates?: components['schemas']['Successor'][];
      /**
       * @description Where pairing and review pay most, most files first; missing where
       *     withheld, and unless the state is `wanted`
       */
      areas?: components['schemas']['PairingArea'][];
      /** @description Whether `areas` are withheld because they could point at one person */
      suppressed: boolean;
      /** @description Whom to ask in any case */
      team?: {
        ref: string;
        title?: string;
      };
      escalation?: components['schemas']['EscalationPath'];
    };
    PortfolioStep: {
      entityRef: string;
      title: string;
      action: components['schemas']['NextAction'];
      /** @description Whether the service has two active knowers or more from then on */
      removesRisk: boolean;
      /** @description Services with one active knower or none after this and the former steps */
      singleKnowerAfter: number;
      /** @description Whether its gain is withheld because it could point at one person */
      suppressed: boolean;
    };
    Portfolio: {
      owner: {
        ref: string;
        title?: string;
      };
      asOf: string;
      modelVersion: string;
      /** @description Components that were looked at */
      components: number;
      /** @description Components that were not, those least at risk */
      more: number;
      /** @description Services with one active knower or none */
      singleKnower: {
        before: number;
        after: number;
      };
      steps: components['schemas']['PortfolioStep'][];
      /** @description Of all steps together */
      effort: number;
    };
    /**
     * @description `one-knower`: one active knower is left. `nobody`: none is, as nobody
     *     who knows it was active lately. `last-knower-left`: none is, and who
     *     knew it has left.
     * @enum {string}
     */
    LearnReason: 'one-knower' | 'nobody' | 'last-knower-left';
    LearnItem: {
      entityRef: string;
      title: string;
      tier?: number;
      why: components['schemas']['LearnReason'];
      /** @description Where to begin, most files first; missing where withheld */
      areas?: components['schemas']['PairingArea'][];
      /** @description Whether `areas` are withheld because they could point at one person */
      suppressed: boolean;
    };
    LearnNext: {
      owner: {
        ref: string;
        title?: string;
      };
      asOf: string;
      items: components['schemas']['LearnItem'][];
      /** @description Services that did not fit */
      more: number;
    };
    MyLearnItem: components['schemas']['LearnItem'] & {
      /** @description Why the caller could be the next */
      reasons: components['schemas']['SuccessionReason'][];
    };
    MyLearnNext: {
      asOf: string;
      items: components['schemas']['MyLearnItem'][];
    };
    MyKnowledgeItem: {
      entityRef: string;
      title: string;
      owner?: components['schemas']['DeclaredOwner'];
      /** @description Whether nobody else who knows it was active lately */
      onlyKnower: boolean;
      /** @description Files that count */
      files: number;
      /** @description Those of them whose only author left is the caller */
      filesAlone: number;
      /** @description Folders with such files, most first */
      areas: components['schemas']['PairingArea'][];
      /** @description Who could take over; missing where names are withheld */
      successors?: components['schemas']['Successor'][];
    };
    MyKnowledge: {
      asOf: string;
      /**
       * @description `not-linked`: no commits are known to be the caller's, so there is
       *     nothing to tell
       * @enum {string}
       */
      state: 'linked' | 'not-linked';
      /** @description What only they know first, then by files */
      items: components['schemas']['MyKnowledgeItem'][];
      /** @description Services that did not fit */
      more: number;
    };
    /**
     * @description Which addresses people may link to themselves. `suggested`: those that
     *     resemble their name, addresses or logins. `any`: all that nobody else
     *     has. `off`: none, and none that was linked counts.
     * @enum {string}
     */
    SelfLinkingMode: 'suggested' | 'any' | 'off';
    /**
     * @description What says that an address is the caller's. `catalog`: the e-mail of
     *     their User. `annotation`: a login annotated there. `configured`:
     *     `ownership.people.aliases`. `resolver`: what the portal added.
     *     `history`: a repository's `.mailmap`, or the number of an account.
     *     `linked`: the caller.
     * @enum {string}
     */
    IdentityOrigin:
      | 'catalog'
      | 'annotation'
      | 'configured'
      | 'resolver'
      | 'history'
      | 'linked';
    MyIdentity: {
      email: string;
      origin: components['schemas']['IdentityOrigin'];
      /**
       * @description `counted`: it is in what was read. `waiting`: what it is in is read
       *     again. `unseen`: it is in nothing that was read, and counts once it
       *     appears. `overruled`: it does not count, because something else that
       *     is known of the address, or the configuration, says otherwise.
       * @enum {string}
       */
      state: 'counted' | 'waiting' | 'unseen' | 'overruled';
      /** @description Where the caller linked it */
      link?: {
        id: string;
        at: string;
      };
    };
    IdentitySuggestion: {
      /** @description By which it is linked */
      id: string;
      /** @description As far as its owner needs it to know it again */
      address: string;
      /** @enum {string} */
      because: 'same-name' | 'same-mailbox' | 'same-login';
    };
    MyIdentities: {
      linking: components['schemas']['SelfLinkingMode'];
      /** @description Whether the catalog has the caller; others cannot link anything */
      inCatalog: boolean;
      /** @description How many addresses the caller may link */
      most: number;
      items: components['schemas']['MyIdentity'][];
      suggestions: components['schemas']['IdentitySuggestion'][];
      /** @description What hangs on all counted addresses together */
      activity: {
        /** @description Days with work */
        days: number;
        /** @description Entities with work that the caller may see */
        entities: number;
      };
    };
    /** @description Either of the two */
    IdentityRequest: {
      /**
       * Format: text
       * @description As it stands in commits
       */
      email?: string;
      /**
       * Format: text
       * @description Id of a suggestion
       */
      suggestion?: string;
    };
    ErasureRequest: {
      /** @description The caller themself when missing and no address is given */
      userRef?: components['schemas']['EntityRef'];
      /** @description Addresses of somebody who is no user of the catalog */
      emails?: string[];
    };
    Erasure: {
      /** @description How many identities lost their name */
      people: number;
      /** @description How many addresses are kept as keyed hashes only */
      emails: number;
    };
  };
  responses: {
    /** @description The caller has this answer already */
    NotModified: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The request is not as described here; the message names each mistake */
    InvalidRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description Backstage does not know who asks */
    Unauthenticated: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description A permission is missing, which the message names, or the caller is not the one who may */
    NotAllowed: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description There is no such thing, or the caller may not see it */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description It cannot be done in the present state; the message says why */
    Conflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The body is larger than 64 kB */
    TooLarge: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The catalog, or a host that is needed, does not answer; try again soon */
    Unavailable: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
  };
  parameters: {
    /**
     * @description Words, each of which must be in title, name, description or owner; case
     *     ignored. At most 20.
     */
    search: string;
    /**
     * @description Owner references; `none` for entities without a declared owner,
     *     `nobody` for these and for all whose declared owner is no group or user
     *     of the catalog: what the row without `ref` of `/rollups` counts.
     */
    owner: components['schemas']['RefFilter'];
    /** @description Reference of the group; what it and all groups below it own */
    ownerGroup: components['schemas']['EntityRef'];
    /** @description Group references; what they and all groups below them own */
    team: components['schemas']['RefFilter'];
    /** @description System references; `none` for entities without a system */
    system: components['schemas']['RefFilter'];
    /** @description Domain references; what is in them and in all domains below them */
    domain: components['schemas']['RefFilter'];
    /** @description Kinds of entities */
    kind: components['schemas']['OwnedKind'][];
    /** @description Values of `spec.type` */
    type: components['schemas']['TextFilter'];
    /** @description Values of `spec.lifecycle` */
    lifecycle: components['schemas']['TextFilter'];
    /** @description Tiers, 1 is most critical */
    tier: number[];
    /** @description Template references; `none` for entities that came from no template */
    goldenPath: components['schemas']['RefFilter'];
    /** @description States of ownership */
    state: components['schemas']['OwnershipState'][];
    /** @description Only entities with, or only those without, an open warning */
    warning: boolean;
    /** @description Bands of redundancy; `unknown` for entities without one */
    band: ('single' | 'pair' | 'shared' | 'unknown')[];
    /**
     * @description Confirmations by owners, as `/rollups` counts them: in force and at most
     *     180 days old, `stale` when older, `never` where none is in force
     */
    verified: ('confirmed' | 'stale' | 'never')[];
    /**
     * @description Group references; what others own and these know best, as `/alignment`
     *     counts it for the caller
     */
    heldBy: components['schemas']['RefFilter'];
    /** @description Kinds of findings */
    findingKind: components['schemas']['FindingKind'][];
    /** @description Severities */
    severity: components['schemas']['Severity'][];
    /** @description States of findings, `open` when missing */
    findingState: components['schemas']['FindingState'][];
    /** @description Kind of file, `csv` when missing */
    format: 'csv' | 'json';
    /** @description `asc` when missing */
    order: 'asc' | 'desc';
    /** @description How many at most, 20 when missing */
    limit: number;
    /** @description Id of a verification round */
    round: string;
    /** @description `nextCursor` or `prevCursor` of a former answer; holds its filter and sort */
    cursor: string;
    /** @description As a former answer gave it */
    id: string;
    /**
     * @description Kind of the entity
     * @example component
     */
    entityKind: string;
    /**
     * @description Namespace of the entity
     * @example default
     */
    entityNamespace: string;
    /**
     * @description Name of the entity
     * @example ferry-booking
     */
    entityName: string;
  };
  requestBodies: {
    Decision: {
      content: {
        'application/json': components['schemas']['DecisionRequest'];
      };
    };
  };
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listReports: {
    parameters: {
      query?: {
        /**
         * @description Words, each of which must be in title, name, description or owner; case
         *     ignored. At most 20.
         */
        search?: components['parameters']['search'];
        /**
         * @description Owner references; `none` for entities without a declared owner,
         *     `nobody` for these and for all whose declared owner is no group or user
         *     of the catalog: what the row without `ref` of `/rollups` counts.
         */
        owner?: components['parameters']['owner'];
        /** @description Group references; what they and all groups below them own */
        team?: components['parameters']['team'];
        /** @description System references; `none` for entities without a system */
        system?: components['parameters']['system'];
        /** @description Domain references; what is in them and in all domains below them */
        domain?: components['parameters']['domain'];
        /** @description Kinds of entities */
        kind?: components['parameters']['kind'];
        /** @description Values of `spec.type` */
        type?: components['parameters']['type'];
        /** @description Values of `spec.lifecycle` */
        lifecycle?: components['parameters']['lifecycle'];
        /** @description Tiers, 1 is most critical */
        tier?: components['parameters']['tier'];
        /** @description Template references; `none` for entities that came from no template */
        goldenPath?: components['parameters']['goldenPath'];
        /** @description States of ownership */
        state?: components['parameters']['state'];
        /** @description Only entities with, or only those without, an open warning */
        warning?: components['parameters']['warning'];
        /** @description Bands of redundancy; `unknown` for entities without one */
        band?: components['parameters']['band'];
        /**
         * @description Confirmations by owners, as `/rollups` counts them: in force and at most
         *     180 days old, `stale` when older, `never` where none is in force
         */
        verified?: components['parameters']['verified'];
        /**
         * @description Group references; what others own and these know best, as `/alignment`
         *     counts it for the caller
         */
        heldBy?: components['parameters']['heldBy'];
        /**
         * @description `risk` (default): open warnings first, then the lowest score. What
         *     has no value comes last, whichever way the list is sorted.
         */
        sort?: components['schemas']['ReportSortField'];
        /** @description `asc` when missing */
        order?: components['parameters']['order'];
        /** @description How many at most, 20 when missing */
        limit?: components['parameters']['limit'];
        /** @description `nextCursor` or `prevCursor` of a former answer; holds its filter and sort */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListReportsResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  getReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the entity
         * @example component
         */
        kind: components['parameters']['entityKind'];
        /**
         * @description Namespace of the entity
         * @example default
         */
        namespace: components['parameters']['entityNamespace'];
        /**
         * @description Name of the entity
         * @example ferry-booking
         */
        name: components['parameters']['entityName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The report, as far as the caller may see it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnershipReport'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  getHistory: {
    parameters: {
      query?: {
        /** @description First UTC day; a year before `to` when missing */
        from?: components['schemas']['Day'];
        /** @description Last UTC day; the day of the report when missing */
        to?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        /**
         * @description Kind of the entity
         * @example component
         */
        kind: components['parameters']['entityKind'];
        /**
         * @description Namespace of the entity
         * @example default
         */
        namespace: components['parameters']['entityNamespace'];
        /**
         * @description Name of the entity
         * @example ferry-booking
         */
        name: components['parameters']['entityName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The days on which anything changed */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HistoryResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  getDrift: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the entity
         * @example component
         */
        kind: components['parameters']['entityKind'];
        /**
         * @description Namespace of the entity
         * @example default
         */
        namespace: components['parameters']['entityNamespace'];
        /**
         * @description Name of the entity
         * @example ferry-booking
         */
        name: components['parameters']['entityName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What differs, or why that cannot be told */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportDrift'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  getFolders: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the entity
         * @example component
         */
        kind: components['parameters']['entityKind'];
        /**
         * @description Namespace of the entity
         * @example default
         */
        namespace: components['parameters']['entityNamespace'];
        /**
         * @description Name of the entity
         * @example ferry-booking
         */
        name: components['parameters']['entityName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The folders, or why there are none */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FoldersResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  getHelpers: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the entity
         * @example component
         */
        kind: components['parameters']['entityKind'];
        /**
         * @description Namespace of the entity
         * @example default
         */
        namespace: components['parameters']['entityNamespace'];
        /**
         * @description Name of the entity
         * @example ferry-booking
         */
        name: components['parameters']['entityName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Whom to ask */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WhoCanHelp'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  getPathStanding: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the entity
         * @example component
         */
        kind: components['parameters']['entityKind'];
        /**
         * @description Namespace of the entity
         * @example default
         */
        namespace: components['parameters']['entityNamespace'];
        /**
         * @description Name of the entity
         * @example ferry-booking
         */
        name: components['parameters']['entityName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description How it stands to its path, or the path that would suit it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PathStanding'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  getSuccessors: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the entity
         * @example component
         */
        kind: components['parameters']['entityKind'];
        /**
         * @description Namespace of the entity
         * @example default
         */
        namespace: components['parameters']['entityNamespace'];
        /**
         * @description Name of the entity
         * @example ferry-booking
         */
        name: components['parameters']['entityName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Who is next */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Successors'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  getFacets: {
    parameters: {
      query?: {
        /**
         * @description Words, each of which must be in title, name, description or owner; case
         *     ignored. At most 20.
         */
        search?: components['parameters']['search'];
        /**
         * @description Owner references; `none` for entities without a declared owner,
         *     `nobody` for these and for all whose declared owner is no group or user
         *     of the catalog: what the row without `ref` of `/rollups` counts.
         */
        owner?: components['parameters']['owner'];
        /** @description Group references; what they and all groups below them own */
        team?: components['parameters']['team'];
        /** @description System references; `none` for entities without a system */
        system?: components['parameters']['system'];
        /** @description Domain references; what is in them and in all domains below them */
        domain?: components['parameters']['domain'];
        /** @description Kinds of entities */
        kind?: components['parameters']['kind'];
        /** @description Values of `spec.type` */
        type?: components['parameters']['type'];
        /** @description Values of `spec.lifecycle` */
        lifecycle?: components['parameters']['lifecycle'];
        /** @description Tiers, 1 is most critical */
        tier?: components['parameters']['tier'];
        /** @description Template references; `none` for entities that came from no template */
        goldenPath?: components['parameters']['goldenPath'];
        /** @description States of ownership */
        state?: components['parameters']['state'];
        /** @description Only entities with, or only those without, an open warning */
        warning?: components['parameters']['warning'];
        /** @description Bands of redundancy; `unknown` for entities without one */
        band?: components['parameters']['band'];
        /**
         * @description Confirmations by owners, as `/rollups` counts them: in force and at most
         *     180 days old, `stale` when older, `never` where none is in force
         */
        verified?: components['parameters']['verified'];
        /**
         * @description Group references; what others own and these know best, as `/alignment`
         *     counts it for the caller
         */
        heldBy?: components['parameters']['heldBy'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The choices, with how many reports have each */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FacetsResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  getTreemap: {
    parameters: {
      query?: {
        /**
         * @description Words, each of which must be in title, name, description or owner; case
         *     ignored. At most 20.
         */
        search?: components['parameters']['search'];
        /**
         * @description Owner references; `none` for entities without a declared owner,
         *     `nobody` for these and for all whose declared owner is no group or user
         *     of the catalog: what the row without `ref` of `/rollups` counts.
         */
        owner?: components['parameters']['owner'];
        /** @description Group references; what they and all groups below them own */
        team?: components['parameters']['team'];
        /** @description System references; `none` for entities without a system */
        system?: components['parameters']['system'];
        /** @description Domain references; what is in them and in all domains below them */
        domain?: components['parameters']['domain'];
        /** @description Kinds of entities */
        kind?: components['parameters']['kind'];
        /** @description Values of `spec.type` */
        type?: components['parameters']['type'];
        /** @description Values of `spec.lifecycle` */
        lifecycle?: components['parameters']['lifecycle'];
        /** @description Tiers, 1 is most critical */
        tier?: components['parameters']['tier'];
        /** @description Template references; `none` for entities that came from no template */
        goldenPath?: components['parameters']['goldenPath'];
        /** @description States of ownership */
        state?: components['parameters']['state'];
        /** @description Only entities with, or only those without, an open warning */
        warning?: components['parameters']['warning'];
        /** @description Bands of redundancy; `unknown` for entities without one */
        band?: components['parameters']['band'];
        /**
         * @description Confirmations by owners, as `/rollups` counts them: in force and at most
         *     180 days old, `stale` when older, `never` where none is in force
         */
        verified?: components['parameters']['verified'];
        /**
         * @description Group references; what others own and these know best, as `/alignment`
         *     counts it for the caller
         */
        heldBy?: components['parameters']['heldBy'];
        /** @description How many tiles at most, 200 when missing */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Tiles, largest activity first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TreemapResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  getAlignment: {
    parameters: {
      query?: {
        /**
         * @description Words, each of which must be in title, name, description or owner; case
         *     ignored. At most 20.
         */
        search?: components['parameters']['search'];
        /**
         * @description Owner references; `none` for entities without a declared owner,
         *     `nobody` for these and for all whose declared owner is no group or user
         *     of the catalog: what the row without `ref` of `/rollups` counts.
         */
        owner?: components['parameters']['owner'];
        /** @description Group references; what they and all groups below them own */
        team?: components['parameters']['team'];
        /** @description System references; `none` for entities without a system */
        system?: components['parameters']['system'];
        /** @description Domain references; what is in them and in all domains below them */
        domain?: components['parameters']['domain'];
        /** @description Kinds of entities */
        kind?: components['parameters']['kind'];
        /** @description Values of `spec.type` */
        type?: components['parameters']['type'];
        /** @description Values of `spec.lifecycle` */
        lifecycle?: components['parameters']['lifecycle'];
        /** @description Tiers, 1 is most critical */
        tier?: components['parameters']['tier'];
        /** @description Template references; `none` for entities that came from no template */
        goldenPath?: components['parameters']['goldenPath'];
        /** @description States of ownership */
        state?: components['parameters']['state'];
        /** @description Only entities with, or only those without, an open warning */
        warning?: components['parameters']['warning'];
        /** @description Bands of redundancy; `unknown` for entities without one */
        band?: components['parameters']['band'];
        /**
         * @description Confirmations by owners, as `/rollups` counts them: in force and at most
         *     180 days old, `stale` when older, `never` where none is in force
         */
        verified?: components['parameters']['verified'];
        /**
         * @description Group references; what others own and these know best, as `/alignment`
         *     counts it for the caller
         */
        heldBy?: components['parameters']['heldBy'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Flows, largest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlignmentResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  listRollups: {
    parameters: {
      query: {
        /** @description What each row stands for */
        by: components['schemas']['RollupBy'];
        /**
         * @description Whether a group counts what its child groups own, and a domain what
         *     its sub-domains hold; `false` when missing. A child that the
         *     caller may not see is not counted in its parents.
         */
        children?: boolean;
        /**
         * @description Words, each of which must be in title, name, description or owner; case
         *     ignored. At most 20.
         */
        search?: components['parameters']['search'];
        /**
         * @description Owner references; `none` for entities without a declared owner,
         *     `nobody` for these and for all whose declared owner is no group or user
         *     of the catalog: what the row without `ref` of `/rollups` counts.
         */
        owner?: components['parameters']['owner'];
        /** @description Group references; what they and all groups below them own */
        team?: components['parameters']['team'];
        /** @description System references; `none` for entities without a system */
        system?: components['parameters']['system'];
        /** @description Domain references; what is in them and in all domains below them */
        domain?: components['parameters']['domain'];
        /** @description Kinds of entities */
        kind?: components['parameters']['kind'];
        /** @description Values of `spec.type` */
        type?: components['parameters']['type'];
        /** @description Values of `spec.lifecycle` */
        lifecycle?: components['parameters']['lifecycle'];
        /** @description Tiers, 1 is most critical */
        tier?: components['parameters']['tier'];
        /** @description Template references; `none` for entities that came from no template */
        goldenPath?: components['parameters']['goldenPath'];
        /** @description States of ownership */
        state?: components['parameters']['state'];
        /** @description Only entities with, or only those without, an open warning */
        warning?: components['parameters']['warning'];
        /** @description Bands of redundancy; `unknown` for entities without one */
        band?: components['parameters']['band'];
        /**
         * @description Confirmations by owners, as `/rollups` counts them: in force and at most
         *     180 days old, `stale` when older, `never` where none is in force
         */
        verified?: components['parameters']['verified'];
        /**
         * @description Group references; what others own and these know best, as `/alignment`
         *     counts it for the caller
         */
        heldBy?: components['parameters']['heldBy'];
        /** @description `risk` (default): most critical warnings first, then most warnings, then most at risk */
        sort?: components['schemas']['RollupSortField'];
        /** @description `asc` when missing */
        order?: components['parameters']['order'];
        /** @description How many at most, 20 when missing */
        limit?: components['parameters']['limit'];
        /** @description `nextCursor` or `prevCursor` of a former answer; holds its filter and sort */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListRollupsResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  getRollup: {
    parameters: {
      query?: {
        /** @description Whether child groups and sub-domains count too; `true` when missing */
        children?: boolean;
        /** @description Kinds of entities */
        kind?: components['parameters']['kind'];
      };
      header?: never;
      path: {
        /**
         * @description Kind of the entity
         * @example component
         */
        kind: components['parameters']['entityKind'];
        /**
         * @description Namespace of the entity
         * @example default
         */
        namespace: components['parameters']['entityNamespace'];
        /**
         * @description Name of the entity
         * @example ferry-booking
         */
        name: components['parameters']['entityName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The row, with nothing but zeros for one that holds nothing */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Rollup'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  exportReports: {
    parameters: {
      query?: {
        /** @description Kind of file, `csv` when missing */
        format?: components['parameters']['format'];
        /**
         * @description Words, each of which must be in title, name, description or owner; case
         *     ignored. At most 20.
         */
        search?: components['parameters']['search'];
        /**
         * @description Owner references; `none` for entities without a declared owner,
         *     `nobody` for these and for all whose declared owner is no group or user
         *     of the catalog: what the row without `ref` of `/rollups` counts.
         */
        owner?: components['parameters']['owner'];
        /** @description Group references; what they and all groups below them own */
        team?: components['parameters']['team'];
        /** @description System references; `none` for entities without a system */
        system?: components['parameters']['system'];
        /** @description Domain references; what is in them and in all domains below them */
        domain?: components['parameters']['domain'];
        /** @description Kinds of entities */
        kind?: components['parameters']['kind'];
        /** @description Values of `spec.type` */
        type?: components['parameters']['type'];
        /** @description Values of `spec.lifecycle` */
        lifecycle?: components['parameters']['lifecycle'];
        /** @description Tiers, 1 is most critical */
        tier?: components['parameters']['tier'];
        /** @description Template references; `none` for entities that came from no template */
        goldenPath?: components['parameters']['goldenPath'];
        /** @description States of ownership */
        state?: components['parameters']['state'];
        /** @description Only entities with, or only those without, an open warning */
        warning?: components['parameters']['warning'];
        /** @description Bands of redundancy; `unknown` for entities without one */
        band?: components['parameters']['band'];
        /**
         * @description Confirmations by owners, as `/rollups` counts them: in force and at most
         *     180 days old, `stale` when older, `never` where none is in force
         */
        verified?: components['parameters']['verified'];
        /**
         * @description Group references; what others own and these know best, as `/alignment`
         *     counts it for the caller
         */
        heldBy?: components['parameters']['heldBy'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportSummary'][];
          'text/csv': string;
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  exportFindings: {
    parameters: {
      query?: {
        /** @description Kind of file, `csv` when missing */
        format?: components['parameters']['format'];
        /**
         * @description Words, each of which must be in title, name, description or owner; case
         *     ignored. At most 20.
         */
        search?: components['parameters']['search'];
        /**
         * @description Owner references; `none` for entities without a declared owner,
         *     `nobody` for these and for all whose declared owner is no group or user
         *     of the catalog: what the row without `ref` of `/rollups` counts.
         */
        owner?: components['parameters']['owner'];
        /** @description Group references; what they and all groups below them own */
        team?: components['parameters']['team'];
        /** @description System references; `none` for entities without a system */
        system?: components['parameters']['system'];
        /** @description Domain references; what is in them and in all domains below them */
        domain?: components['parameters']['domain'];
        /** @description Kinds of entities */
        kind?: components['parameters']['kind'];
        /** @description Values of `spec.type` */
        type?: components['parameters']['type'];
        /** @description Values of `spec.lifecycle` */
        lifecycle?: components['parameters']['lifecycle'];
        /** @description Tiers, 1 is most critical */
        tier?: components['parameters']['tier'];
        /** @description Template references; `none` for entities that came from no template */
        goldenPath?: components['parameters']['goldenPath'];
        /** @description States of ownership */
        state?: components['parameters']['state'];
        /** @description Only entities with, or only those without, an open warning */
        warning?: components['parameters']['warning'];
        /** @description Bands of redundancy; `unknown` for entities without one */
        band?: components['parameters']['band'];
        /**
         * @description Confirmations by owners, as `/rollups` counts them: in force and at most
         *     180 days old, `stale` when older, `never` where none is in force
         */
        verified?: components['parameters']['verified'];
        /**
         * @description Group references; what others own and these know best, as `/alignment`
         *     counts it for the caller
         */
        heldBy?: components['parameters']['heldBy'];
        /** @description Kinds of findings */
        findingKind?: components['parameters']['findingKind'];
        /** @description Severities */
        severity?: components['parameters']['severity'];
        /** @description States of findings, `open` when missing */
        findingState?: components['parameters']['findingState'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Finding'][];
          'text/csv': string;
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  exportChanges: {
    parameters: {
      query?: {
        /** @description Kind of file, `csv` when missing */
        format?: components['parameters']['format'];
        /** @description First UTC day; 30 days ago when missing, 366 days ago when before */
        since?: components['schemas']['Day'];
        /** @description Kinds of changes, all when missing */
        changeKind?: components['schemas']['ChangeKind'][];
        /**
         * @description Words, each of which must be in title, name, description or owner; case
         *     ignored. At most 20.
         */
        search?: components['parameters']['search'];
        /**
         * @description Owner references; `none` for entities without a declared owner,
         *     `nobody` for these and for all whose declared owner is no group or user
         *     of the catalog: what the row without `ref` of `/rollups` counts.
         */
        owner?: components['parameters']['owner'];
        /** @description Group references; what they and all groups below them own */
        team?: components['parameters']['team'];
        /** @description System references; `none` for entities without a system */
        system?: components['parameters']['system'];
        /** @description Domain references; what is in them and in all domains below them */
        domain?: components['parameters']['domain'];
        /** @description Kinds of entities */
        kind?: components['parameters']['kind'];
        /** @description Values of `spec.type` */
        type?: components['parameters']['type'];
        /** @description Values of `spec.lifecycle` */
        lifecycle?: components['parameters']['lifecycle'];
        /** @description Tiers, 1 is most critical */
        tier?: components['parameters']['tier'];
        /** @description Template references; `none` for entities that came from no template */
        goldenPath?: components['parameters']['goldenPath'];
        /** @description States of ownership */
        state?: components['parameters']['state'];
        /** @description Only entities with, or only those without, an open warning */
        warning?: components['parameters']['warning'];
        /** @description Bands of redundancy; `unknown` for entities without one */
        band?: components['parameters']['band'];
        /**
         * @description Confirmations by owners, as `/rollups` counts them: in force and at most
         *     180 days old, `stale` when older, `never` where none is in force
         */
        verified?: components['parameters']['verified'];
        /**
         * @description Group references; what others own and these know best, as `/alignment`
         *     counts it for the caller
         */
        heldBy?: components['parameters']['heldBy'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Change'][];
          'text/csv': string;
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  listChanges: {
    parameters: {
      query?: {
        /** @description First UTC day; 30 days ago when missing, 366 days ago when before */
        since?: components['schemas']['Day'];
        /** @description Kinds of changes, all when missing */
        changeKind?: components['schemas']['ChangeKind'][];
        /**
         * @description Words, each of which must be in title, name, description or owner; case
         *     ignored. At most 20.
         */
        search?: components['parameters']['search'];
        /**
         * @description Owner references; `none` for entities without a declared owner,
         *     `nobody` for these and for all whose declared owner is no group or user
         *     of the catalog: what the row without `ref` of `/rollups` counts.
         */
        owner?: components['parameters']['owner'];
        /** @description Group references; what they and all groups below them own */
        team?: components['parameters']['team'];
        /** @description System references; `none` for entities without a system */
        system?: components['parameters']['system'];
        /** @description Domain references; what is in them and in all domains below them */
        domain?: components['parameters']['domain'];
        /** @description Kinds of entities */
        kind?: components['parameters']['kind'];
        /** @description Values of `spec.type` */
        type?: components['parameters']['type'];
        /** @description Values of `spec.lifecycle` */
        lifecycle?: components['parameters']['lifecycle'];
        /** @description Tiers, 1 is most critical */
        tier?: components['parameters']['tier'];
        /** @description Template references; `none` for entities that came from no template */
        goldenPath?: components['parameters']['goldenPath'];
        /** @description States of ownership */
        state?: components['parameters']['state'];
        /** @description Only entities with, or only those without, an open warning */
        warning?: components['parameters']['warning'];
        /** @description Bands of redundancy; `unknown` for entities without one */
        band?: components['parameters']['band'];
        /**
         * @description Confirmations by owners, as `/rollups` counts them: in force and at most
         *     180 days old, `stale` when older, `never` where none is in force
         */
        verified?: components['parameters']['verified'];
        /**
         * @description Group references; what others own and these know best, as `/alignment`
         *     counts it for the caller
         */
        heldBy?: components['parameters']['heldBy'];
        /** @description How many at most, 20 when missing */
        limit?: components['parameters']['limit'];
        /** @description `nextCursor` or `prevCursor` of a former answer; holds its filter and sort */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListChangesResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  listFindings: {
    parameters: {
      query?: {
        /** @description Only findings of this entity */
        entityRef?: components['schemas']['EntityRef'];
        /**
         * @description Words, each of which must be in title, name, description or owner; case
         *     ignored. At most 20.
         */
        search?: components['parameters']['search'];
        /**
         * @description Owner references; `none` for entities without a declared owner,
         *     `nobody` for these and for all whose declared owner is no group or user
         *     of the catalog: what the row without `ref` of `/rollups` counts.
         */
        owner?: components['parameters']['owner'];
        /** @description Group references; what they and all groups below them own */
        team?: components['parameters']['team'];
        /** @description System references; `none` for entities without a system */
        system?: components['parameters']['system'];
        /** @description Domain references; what is in them and in all domains below them */
        domain?: components['parameters']['domain'];
        /** @description Kinds of entities */
        kind?: components['parameters']['kind'];
        /** @description Values of `spec.type` */
        type?: components['parameters']['type'];
        /** @description Values of `spec.lifecycle` */
        lifecycle?: components['parameters']['lifecycle'];
        /** @description Tiers, 1 is most critical */
        tier?: components['parameters']['tier'];
        /** @description Template references; `none` for entities that came from no template */
        goldenPath?: components['parameters']['goldenPath'];
        /** @description States of ownership */
        state?: components['parameters']['state'];
        /** @description Only entities with, or only those without, an open warning */
        warning?: components['parameters']['warning'];
        /** @description Bands of redundancy; `unknown` for entities without one */
        band?: components['parameters']['band'];
        /**
         * @description Confirmations by owners, as `/rollups` counts them: in force and at most
         *     180 days old, `stale` when older, `never` where none is in force
         */
        verified?: components['parameters']['verified'];
        /**
         * @description Group references; what others own and these know best, as `/alignment`
         *     counts it for the caller
         */
        heldBy?: components['parameters']['heldBy'];
        /** @description Kinds of findings */
        findingKind?: components['parameters']['findingKind'];
        /** @description Severities */
        severity?: components['parameters']['severity'];
        /** @description States of findings, `open` when missing */
        findingState?: components['parameters']['findingState'];
        /** @description `severity` (default): most severe first, then the most critical tier */
        sort?: components['schemas']['FindingSortField'];
        /** @description `asc` when missing */
        order?: components['parameters']['order'];
        /** @description How many at most, 20 when missing */
        limit?: components['parameters']['limit'];
        /** @description `nextCursor` or `prevCursor` of a former answer; holds its filter and sort */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListFindingsResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  snoozeFinding: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description As a former answer gave it */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SnoozeRequest'];
      };
    };
    responses: {
      /** @description The finding */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Finding'];
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      503: components['responses']['Unavailable'];
    };
  };
  unsnoozeFinding: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description As a former answer gave it */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The finding */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Finding'];
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      503: components['responses']['Unavailable'];
    };
  };
  listVerifications: {
    parameters: {
      query: {
        /** @description Full reference of the entity */
        entityRef: components['schemas']['EntityRef'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListVerificationsResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  recordVerification: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VerificationRequest'];
      };
    };
    responses: {
      /** @description The verification */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Verification'];
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      503: components['responses']['Unavailable'];
    };
  };
  answerVerification: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description As a former answer gave it */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VerificationAnswerRequest'];
      };
    };
    responses: {
      /** @description The verification */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Verification'];
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      503: components['responses']['Unavailable'];
    };
  };
  listRounds: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rounds */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListRoundsResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  startRound: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RoundRequest'];
      };
    };
    responses: {
      /** @description The round */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VerificationRound'];
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      503: components['responses']['Unavailable'];
    };
  };
  listOutstanding: {
    parameters: {
      query: {
        /** @description Owner references */
        owner: components['schemas']['EntityRef'][];
        /** @description How many at most, 20 when missing */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The first of them, and how many there are */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AskedToConfirmResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  listRoundAnswers: {
    parameters: {
      query: {
        /** @description Id of a verification round */
        round: components['parameters']['round'];
        /** @description Only those of this owner */
        owner?: components['schemas']['EntityRef'];
        /** @description Only those with this answer */
        answer?: components['schemas']['RoundAnswer'];
        /** @description How many at most, 20 when missing */
        limit?: components['parameters']['limit'];
        /** @description `nextCursor` or `prevCursor` of a former answer; holds its filter and sort */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of them */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoundAnswersResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  listRoundTeams: {
    parameters: {
      query: {
        /** @description Id of a verification round */
        round: components['parameters']['round'];
        /** @description How many at most, 20 when missing */
        limit?: components['parameters']['limit'];
        /** @description `nextCursor` or `prevCursor` of a former answer; holds its filter and sort */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of them */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoundTeamsResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  closeRound: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description As a former answer gave it */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The round */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VerificationRound'];
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      503: components['responses']['Unavailable'];
    };
  };
  listTransfers: {
    parameters: {
      query?: {
        /** @description Full reference of the entity that is handed over */
        entityRef?: components['schemas']['EntityRef'];
        /** @description Full reference of a giving or receiving group */
        team?: components['schemas']['EntityRef'];
        /** @description States, all when missing */
        state?: components['schemas']['TransferState'][];
        /** @description How many at most, 20 when missing */
        limit?: components['parameters']['limit'];
        /** @description `nextCursor` or `prevCursor` of a former answer; holds its filter and sort */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListTransfersResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  proposeTransfer: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TransferRequest'];
      };
    };
    responses: {
      /** @description The transfer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Transfer'];
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      503: components['responses']['Unavailable'];
    };
  };
  acceptTransfer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description As a former answer gave it */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: components['requestBodies']['Decision'];
    responses: {
      /** @description The transfer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Transfer'];
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      503: components['responses']['Unavailable'];
    };
  };
  declineTransfer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description As a former answer gave it */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: components['requestBodies']['Decision'];
    responses: {
      /** @description The transfer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Transfer'];
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      503: components['responses']['Unavailable'];
    };
  };
  withdrawTransfer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description As a former answer gave it */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: components['requestBodies']['Decision'];
    responses: {
      /** @description The transfer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Transfer'];
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      503: components['responses']['Unavailable'];
    };
  };
  getTransferPatch: {
    parameters: {
      query?: {
        /** @description `diff` downloads one file for `git apply`; `json` when missing */
        format?: 'json' | 'diff';
      };
      header?: never;
      path: {
        /** @description As a former answer gave it */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The patch */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TransferPatch'];
          'text/x-diff': string;
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      503: components['responses']['Unavailable'];
    };
  };
  openTransferPullRequest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description As a former answer gave it */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The transfer, with its pull request */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Transfer'];
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      503: components['responses']['Unavailable'];
    };
  };
  listScenarios: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Scenarios */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListScenariosResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  runScenario: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScenarioRequest'];
      };
    };
    responses: {
      /** @description What it would mean */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScenarioResult'];
          'application/x-ndjson': string;
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      503: components['responses']['Unavailable'];
    };
  };
  getScenario: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description As a former answer gave it */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What it would mean */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScenarioResult'];
          'application/x-ndjson': string;
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  deleteScenario: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description As a former answer gave it */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What is left */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListScenariosResponse'];
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  getScenarioPlan: {
    parameters: {
      query?: {
        /** @description `markdown` when missing */
        format?: 'markdown' | 'csv';
      };
      header?: never;
      path: {
        /** @description As a former answer gave it */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/markdown': string;
          'text/csv': string;
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  getScenarioIssues: {
    parameters: {
      query?: {
        /** @description `csv` when missing */
        format?: 'csv' | 'jsonl';
      };
      header?: never;
      path: {
        /** @description As a former answer gave it */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/x-ndjson': string;
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  getPortfolio: {
    parameters: {
      query: {
        /** @description Reference of the group; what it and all groups below it own */
        owner: components['parameters']['ownerGroup'];
        /** @description Most steps; 5 when missing */
        limit?: number;
        /**
         * @description Most effort of all steps together, where one of a few days is 2 and
         *     one of weeks is 5; as much as it takes when missing
         */
        effort?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The steps, in order */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Portfolio'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  getLearnNext: {
    parameters: {
      query: {
        /** @description Reference of the group; what it and all groups below it own */
        owner: components['parameters']['ownerGroup'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What to learn, the most pressing first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LearnNext'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  listGoldenPaths: {
    parameters: {
      query?: {
        /**
         * @description Words, each of which must be in title, name, description or owner; case
         *     ignored. At most 20.
         */
        search?: components['parameters']['search'];
        /** @description How many a page has; all at once where neither it nor `cursor` is given */
        limit?: number;
        /** @description `nextCursor` or `prevCursor` of a former answer; holds its filter and sort */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Those that match and that the caller may see, by entity reference */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GoldenPathsResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  listAdoption: {
    parameters: {
      query?: {
        /** @description What is added up; owners where nothing is said */
        by?: 'owner';
        /**
         * @description Owner references; `none` for entities without a declared owner,
         *     `nobody` for these and for all whose declared owner is no group or user
         *     of the catalog: what the row without `ref` of `/rollups` counts.
         */
        owner?: components['parameters']['owner'];
        /** @description How many at most, 20 when missing */
        limit?: components['parameters']['limit'];
        /** @description `nextCursor` or `prevCursor` of a former answer; holds its filter and sort */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page, by reference of the owner; what has none comes first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdoptionResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  listOffPath: {
    parameters: {
      query?: {
        /**
         * @description Owner references; `none` for entities without a declared owner,
         *     `nobody` for these and for all whose declared owner is no group or user
         *     of the catalog: what the row without `ref` of `/rollups` counts.
         */
        owner?: components['parameters']['owner'];
        /**
         * @description Words, each of which must be in title, name, description or owner; case
         *     ignored. At most 20.
         */
        search?: components['parameters']['search'];
        /** @description How many at most, 20 when missing */
        limit?: components['parameters']['limit'];
        /** @description `nextCursor` or `prevCursor` of a former answer; holds its filter and sort */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page, by entity reference */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OffPathResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  getGoldenPath: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Namespace of the entity
         * @example default
         */
        namespace: components['parameters']['entityNamespace'];
        /**
         * @description Name of the entity
         * @example ferry-booking
         */
        name: components['parameters']['entityName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The path and what came from it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GoldenPath'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  listGoldenPathConsumers: {
    parameters: {
      query?: {
        /**
         * @description Only those at this version of the template; `none` for those of
         *     which it is not known
         */
        version?: string;
        /** @description Only those that are so far behind */
        currency?: components['schemas']['PathCurrency'];
        /** @description States of ownership */
        state?: components['parameters']['state'];
        /** @description How many at most, 20 when missing */
        limit?: components['parameters']['limit'];
        /** @description `nextCursor` or `prevCursor` of a former answer; holds its filter and sort */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        /**
         * @description Namespace of the entity
         * @example default
         */
        namespace: components['parameters']['entityNamespace'];
        /**
         * @description Name of the entity
         * @example ferry-booking
         */
        name: components['parameters']['entityName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page, by entity reference */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListConsumersResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      503: components['responses']['Unavailable'];
    };
  };
  getOwnerPreflight: {
    parameters: {
      query: {
        /** @description Entity reference; a name alone is that of a group */
        owner: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was checked, in order */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnerPreflight'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  getCoverage: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What is known of what the caller may see */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CoverageResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
    };
  };
  listScans: {
    parameters: {
      query?: {
        /** @description Only the repository of this entity */
        entityRef?: components['schemas']['EntityRef'];
        /** @description How the last reading went, all when missing */
        status?: components['schemas']['SourceStatus'][];
        /** @description How many at most, 20 when missing */
        limit?: components['parameters']['limit'];
        /** @description `nextCursor` or `prevCursor` of a former answer; holds its filter and sort */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListScansResponse'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  requestScan: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScanRequest'];
      };
    };
    responses: {
      /** @description Asked for */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScanRequested'];
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      503: components['responses']['Unavailable'];
    };
  };
  getMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The caller */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
    };
  };
  exportPersonData: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonData'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
    };
  };
  getMyLearnNext: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What to learn, the most pressing first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MyLearnNext'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  getMyKnowledge: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What would go with them */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MyKnowledge'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      503: components['responses']['Unavailable'];
    };
  };
  listMyIdentities: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The identities */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MyIdentities'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
    };
  };
  linkIdentity: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IdentityRequest'];
      };
    };
    responses: {
      /** @description It was the caller's already */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MyIdentity'];
        };
      };
      /** @description The linked identity */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MyIdentity'];
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      503: components['responses']['Unavailable'];
    };
  };
  unlinkIdentity: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description As a former answer gave it */
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The identities as they are now */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MyIdentities'];
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
    };
  };
  erasePerson: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ErasureRequest'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Erasure'];
        };
      };
      400: components['responses']['InvalidRequest'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['NotAllowed'];
      413: components['responses']['TooLarge'];
    };
  };
}
