// Generated from plugins/ownership-backend/src/schema/openapi.yaml by `./dev openapi`: change that file, then run it.
export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'ownership',
    version: '1',
    description:
      'Who should own a service, who knows it, and what to do about the difference.\n\nEvery answer holds only what the catalog shows to the caller: an entity\nthat is hidden from them and one that does not exist give the same answer\non every route.\n\nAn address is refused when it has a parameter that is not listed here.\nLists are read page by page: the cursor of an answer holds filter and sort.\nEvery `GET` but the exports answers with an `ETag` and, when\n`If-None-Match` has it, with 304 and no body.\n',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  security: [{ JWT: [] }],
  tags: [
    {
      name: 'Reports',
      description: 'What is known of each entity, alone and added up',
    },
    { name: 'Findings', description: 'What is wrong, from its first sight on' },
    {
      name: 'Verifications',
      description: 'Owners that say that they are, or are not, the owner',
    },
    { name: 'Transfers', description: 'Ownership that is handed over' },
    { name: 'Foresight', description: 'What a change would mean' },
    { name: 'Golden paths', description: 'Templates and what came from them' },
    {
      name: 'Operation',
      description: 'How much is known, and what is being read',
    },
    {
      name: 'Me',
      description: 'The caller, and what is stored about a person',
    },
  ],
  paths: {
    '/reports': {
      get: {
        operationId: 'listReports',
        tags: ['Reports'],
        summary: 'Lists reports',
        description:
          'One page of the reports that match. Only components unless `kind` says\notherwise. With `cursor`, only `limit` may be given beside it.\n',
        parameters: [
          { $ref: '#/components/parameters/search' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/team' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/goldenPath' },
          { $ref: '#/components/parameters/state' },
          { $ref: '#/components/parameters/warning' },
          { $ref: '#/components/parameters/band' },
          { $ref: '#/components/parameters/verified' },
          { $ref: '#/components/parameters/heldBy' },
          {
            name: 'sort',
            in: 'query',
            description:
              '`risk` (default): open warnings first, then the lowest score. What\nhas no value comes last, whichever way the list is sorted.\n',
            schema: { $ref: '#/components/schemas/ReportSortField' },
          },
          { $ref: '#/components/parameters/order' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ListReportsResponse' },
                examples: {
                  page: {
                    value: {
                      items: [
                        {
                          entityRef: 'component:default/ferry-booking',
                          title: 'Ferry booking',
                          type: 'service',
                          lifecycle: 'production',
                          tier: 2,
                          owner: {
                            ref: 'group:default/lighthouse',
                            title: 'Lighthouse',
                            members: 5,
                          },
                          state: 'at-risk',
                          stateReasons: ['warning'],
                          score: 61,
                          coverage: 0.9,
                          band: 'single',
                          warning: {
                            kind: 'single-knower',
                            severity: 'warning',
                          },
                          activity: 44,
                          sourceStatus: 'ok',
                          asOf: '2026-03-01',
                        },
                      ],
                      totalItems: 1,
                      pageInfo: {},
                    },
                  },
                },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/reports/{kind}/{namespace}/{name}': {
      get: {
        operationId: 'getReport',
        tags: ['Reports'],
        summary: 'Tells everything about one entity',
        parameters: [
          { $ref: '#/components/parameters/entityKind' },
          { $ref: '#/components/parameters/entityNamespace' },
          { $ref: '#/components/parameters/entityName' },
        ],
        responses: {
          '200': {
            description: 'The report, as far as the caller may see it',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/OwnershipReport' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/reports/{kind}/{namespace}/{name}/history': {
      get: {
        operationId: 'getHistory',
        tags: ['Reports'],
        summary: "Tells how an entity's report changed",
        description:
          'A point for each day on which anything changed, oldest first; a day\nwithout a point is like the one before. The first point stands at\n`from` where it is older: it is what held then. Beside the points:\nwhat was said of the owner, and what is expected if nobody works on it.\n',
        parameters: [
          { $ref: '#/components/parameters/entityKind' },
          { $ref: '#/components/parameters/entityNamespace' },
          { $ref: '#/components/parameters/entityName' },
          {
            name: 'from',
            in: 'query',
            allowReserved: true,
            description: 'First UTC day; a year before `to` when missing',
            schema: { $ref: '#/components/schemas/Day' },
          },
          {
            name: 'to',
            in: 'query',
            allowReserved: true,
            description: 'Last UTC day; the day of the report when missing',
            schema: { $ref: '#/components/schemas/Day' },
          },
        ],
        responses: {
          '200': {
            description: 'The days on which anything changed',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/HistoryResponse' },
                examples: {
                  year: {
                    value: {
                      items: [
                        {
                          day: '2025-11-20',
                          state: 'healthy',
                          score: 82,
                          coverage: 1,
                          band: 'pair',
                          ownerRef: 'group:default/lighthouse',
                          modelVersion: '1',
                        },
                      ],
                      events: [{ day: '2026-01-12', kind: 'confirmed' }],
                      forecast: [{ day: '2026-03-31', score: 78 }],
                      from: '2025-03-01',
                      to: '2026-03-01',
                    },
                  },
                },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/reports/{kind}/{namespace}/{name}/drift': {
      get: {
        operationId: 'getDrift',
        tags: ['Reports'],
        summary: 'Compares an entity with the golden path that it came from',
        description:
          "The scaffolder tries the path out, at the commit that the entity's\nrepository has on record and at the newest one, and what it renders is\ncompared file by file with the repository as it was last read. Files that\nonly the team has are not looked at. Nothing is written anywhere. Answers\nare kept for as long as neither repository changes; the first may take a\nminute.\n",
        parameters: [
          { $ref: '#/components/parameters/entityKind' },
          { $ref: '#/components/parameters/entityNamespace' },
          { $ref: '#/components/parameters/entityName' },
        ],
        responses: {
          '200': {
            description: 'What differs, or why that cannot be told',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ReportDrift' },
                examples: {
                  compared: {
                    value: {
                      state: 'compared',
                      template: {
                        ref: 'template:default/service-node',
                        title: 'Node service',
                      },
                      from: {
                        commit: 'c0ffee0000000000000000000000000000000001',
                        version: '1.1.0',
                      },
                      to: {
                        commit: 'c0ffee0000000000000000000000000000000002',
                        version: '1.3.0',
                      },
                      totals: {
                        unchanged: 18,
                        pathChanged: 1,
                        teamChanged: 0,
                        both: 1,
                        collides: 1,
                      },
                      files: [
                        {
                          path: 'README.md',
                          state: 'both',
                          collides: true,
                          byPath: {
                            kind: 'changed',
                            linesAdded: 2,
                            linesRemoved: 1,
                          },
                          byTeam: {
                            kind: 'changed',
                            linesAdded: 30,
                            linesRemoved: 4,
                          },
                        },
                        {
                          path: '.dockerignore',
                          state: 'path-changed',
                          collides: false,
                          byPath: {
                            kind: 'added',
                            linesAdded: 4,
                            linesRemoved: 0,
                          },
                        },
                      ],
                      asOf: '2026-03-01',
                    },
                  },
                  cannotCompare: {
                    value: {
                      state: 'cannot-compare',
                      reason: 'no-record',
                      message: 'Its repository has no .ownership/path.yaml.',
                      remedy:
                        'Bring it onto its path, or let the template write the record with ownership:path:record.',
                      asOf: '2026-03-01',
                    },
                  },
                },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/reports/{kind}/{namespace}/{name}/folders': {
      get: {
        operationId: 'getFolders',
        tags: ['Reports'],
        summary: "Tells how knowledge is spread over an entity's folders",
        description:
          'From the stored sets of authors, without reading git. Withheld for\nprivacy like the shares of the report.\n',
        parameters: [
          { $ref: '#/components/parameters/entityKind' },
          { $ref: '#/components/parameters/entityNamespace' },
          { $ref: '#/components/parameters/entityName' },
        ],
        responses: {
          '200': {
            description: 'The folders, or why there are none',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FoldersResponse' },
                examples: {
                  folders: {
                    value: {
                      asOf: '2026-03-01',
                      modelVersion: '1',
                      suppressed: false,
                      folders: [
                        {
                          path: '',
                          files: 4,
                          filesAtRisk: 0.25,
                          truckFactor: 2,
                        },
                        {
                          path: 'src',
                          files: 31,
                          filesAtRisk: 0.65,
                          truckFactor: 1,
                        },
                      ],
                    },
                  },
                  suppressed: {
                    value: {
                      asOf: '2026-03-01',
                      modelVersion: '1',
                      suppressed: true,
                    },
                  },
                },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/reports/{kind}/{namespace}/{name}/helpers': {
      get: {
        operationId: 'getHelpers',
        tags: ['Reports'],
        summary: 'Tells whom to ask about an entity',
        description:
          'Up to six names in no order of share, where the privacy mode and the\npermission `ownership.person.read` allow it; else the owning team.\n',
        parameters: [
          { $ref: '#/components/parameters/entityKind' },
          { $ref: '#/components/parameters/entityNamespace' },
          { $ref: '#/components/parameters/entityName' },
        ],
        responses: {
          '200': {
            description: 'Whom to ask',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/WhoCanHelp' },
                examples: {
                  names: {
                    value: {
                      people: [
                        {
                          name: 'Ada Example',
                          entityRef: 'user:default/ada',
                          reasons: ['works-here-now', 'owning-team'],
                        },
                      ],
                      team: {
                        ref: 'group:default/lighthouse',
                        title: 'Lighthouse',
                      },
                    },
                  },
                  team: {
                    value: {
                      team: {
                        ref: 'group:default/lighthouse',
                        title: 'Lighthouse',
                      },
                      escalation: {
                        title: 'Harbour watch',
                        url: 'https://on-call.example/lighthouse',
                      },
                    },
                  },
                },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/reports/{kind}/{namespace}/{name}/golden-path': {
      get: {
        operationId: 'getPathStanding',
        tags: ['Reports'],
        summary:
          'Tells which golden path an entity is on, how far behind, and who could bring it up to date',
        description:
          'The candidate is named where the privacy mode and the permission\n`ownership.person.read` allow it, as under "who can help"; everybody finds\nthemselves. In any case the owning team is.\n',
        parameters: [
          { $ref: '#/components/parameters/entityKind' },
          { $ref: '#/components/parameters/entityNamespace' },
          { $ref: '#/components/parameters/entityName' },
        ],
        responses: {
          '200': {
            description:
              'How it stands to its path, or the path that would suit it',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PathStanding' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/reports/{kind}/{namespace}/{name}/successors': {
      get: {
        operationId: 'getSuccessors',
        tags: ['Foresight'],
        summary: 'Tells who could become the second person to know an entity',
        description:
          'Where one active knower or none is left: up to three people beside\nthose, with the reason in words and in no order of share; members of\nthe owning team come first. Names where the privacy mode and the\npermission `ownership.person.read` allow it, as under "who can help";\neverybody finds themselves. Nobody is proposed who is the only one to\nknow several services already. Nothing that is hidden from the caller\nis a reason.\n',
        parameters: [
          { $ref: '#/components/parameters/entityKind' },
          { $ref: '#/components/parameters/entityNamespace' },
          { $ref: '#/components/parameters/entityName' },
        ],
        responses: {
          '200': {
            description: 'Who is next',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Successors' },
                examples: {
                  wanted: {
                    value: {
                      entityRef: 'component:default/ferry-booking',
                      state: 'wanted',
                      candidates: [
                        {
                          userRef: 'user:default/bo',
                          title: 'Bo Sample',
                          reasons: ['in-team', 'works-nearby'],
                        },
                      ],
                      areas: [{ path: 'src/fares', files: 12 }],
                      suppressed: false,
                      team: {
                        ref: 'group:default/lighthouse',
                        title: 'Lighthouse',
                      },
                    },
                  },
                },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/facets': {
      get: {
        operationId: 'getFacets',
        tags: ['Reports'],
        summary: 'Counts the choices of each filter',
        description:
          'A facet leaves its own filter out of account, so that the other choices\nstay open; `totalItems` obeys all filters.\n',
        parameters: [
          { $ref: '#/components/parameters/search' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/team' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/goldenPath' },
          { $ref: '#/components/parameters/state' },
          { $ref: '#/components/parameters/warning' },
          { $ref: '#/components/parameters/band' },
          { $ref: '#/components/parameters/verified' },
          { $ref: '#/components/parameters/heldBy' },
        ],
        responses: {
          '200': {
            description: 'The choices, with how many reports have each',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FacetsResponse' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/treemap': {
      get: {
        operationId: 'getTreemap',
        tags: ['Reports'],
        summary: 'Gives the most active entities, and the others added up',
        parameters: [
          { $ref: '#/components/parameters/search' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/team' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/goldenPath' },
          { $ref: '#/components/parameters/state' },
          { $ref: '#/components/parameters/warning' },
          { $ref: '#/components/parameters/band' },
          { $ref: '#/components/parameters/verified' },
          { $ref: '#/components/parameters/heldBy' },
          {
            name: 'limit',
            in: 'query',
            description: 'How many tiles at most, 200 when missing',
            schema: { type: 'integer', minimum: 1, maximum: 1000 },
          },
        ],
        responses: {
          '200': {
            description: 'Tiles, largest activity first',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/TreemapResponse' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/alignment': {
      get: {
        operationId: 'getAlignment',
        tags: ['Reports'],
        summary: 'Tells where knowledge lies with another team than the owner',
        description:
          'Only entities whose knowledge lies elsewhere, by owner and by the team\nthat holds most of it; both must be visible to the caller. Entities\nwhose figures could point at one person count for those who may see\npersons.\n',
        parameters: [
          { $ref: '#/components/parameters/search' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/team' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/goldenPath' },
          { $ref: '#/components/parameters/state' },
          { $ref: '#/components/parameters/warning' },
          { $ref: '#/components/parameters/band' },
          { $ref: '#/components/parameters/verified' },
          { $ref: '#/components/parameters/heldBy' },
        ],
        responses: {
          '200': {
            description: 'Flows, largest first',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AlignmentResponse' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/rollups': {
      get: {
        operationId: 'listRollups',
        tags: ['Reports'],
        summary: 'Adds reports up by owner, system or domain',
        description:
          'One row per owner, system or domain that the caller may see and that\nhas any matching report which they may see, and one without `ref` for\nreports that have none. Entities of an owner, system or domain that is\nhidden from the caller count in no row.\n',
        parameters: [
          {
            name: 'by',
            in: 'query',
            required: true,
            description: 'What each row stands for',
            schema: { $ref: '#/components/schemas/RollupBy' },
          },
          {
            name: 'children',
            in: 'query',
            description:
              'Whether a group counts what its child groups own, and a domain what\nits sub-domains hold; `false` when missing. A child that the\ncaller may not see is not counted in its parents.\n',
            schema: { type: 'boolean' },
          },
          { $ref: '#/components/parameters/search' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/team' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/goldenPath' },
          { $ref: '#/components/parameters/state' },
          { $ref: '#/components/parameters/warning' },
          { $ref: '#/components/parameters/band' },
          { $ref: '#/components/parameters/verified' },
          { $ref: '#/components/parameters/heldBy' },
          {
            name: 'sort',
            in: 'query',
            description:
              '`risk` (default): most critical warnings first, then most warnings, then most at risk',
            schema: { $ref: '#/components/schemas/RollupSortField' },
          },
          { $ref: '#/components/parameters/order' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ListRollupsResponse' },
                examples: {
                  page: {
                    value: {
                      items: [
                        {
                          ref: 'group:default/lighthouse',
                          title: 'Lighthouse',
                          kind: 'group',
                          entities: 3,
                          states: {
                            'at-risk': 1,
                            healthy: 2,
                            'insufficient-evidence': 0,
                            'not-applicable': 0,
                          },
                          bands: { single: 1, pair: 1, shared: 1, unknown: 0 },
                          warnings: 1,
                          critical: 0,
                          scored: 3,
                          score: { median: 74, worst: 61 },
                          coverage: 0.93,
                          verified: { confirmed: 2, stale: 0, never: 1 },
                          openFindings: 2,
                          activity: 214,
                          children: true,
                        },
                      ],
                      totalItems: 1,
                      pageInfo: {},
                    },
                  },
                },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/rollups/{kind}/{namespace}/{name}': {
      get: {
        operationId: 'getRollup',
        tags: ['Reports'],
        summary: 'Adds up the reports of one group, user, system or domain',
        parameters: [
          { $ref: '#/components/parameters/entityKind' },
          { $ref: '#/components/parameters/entityNamespace' },
          { $ref: '#/components/parameters/entityName' },
          {
            name: 'children',
            in: 'query',
            description:
              'Whether child groups and sub-domains count too; `true` when missing',
            schema: { type: 'boolean' },
          },
          { $ref: '#/components/parameters/kind' },
        ],
        responses: {
          '200': {
            description:
              'The row, with nothing but zeros for one that holds nothing',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Rollup' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/export/reports': {
      get: {
        operationId: 'exportReports',
        tags: ['Reports'],
        summary: 'Downloads every matching report',
        description:
          'Streamed, ordered by entity reference. A failure half-way breaks the\nconnection, so that a file which ends well is whole. In CSV a cell that\na spreadsheet would take for a formula begins with an apostrophe.\n',
        parameters: [
          { $ref: '#/components/parameters/format' },
          { $ref: '#/components/parameters/search' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/team' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/goldenPath' },
          { $ref: '#/components/parameters/state' },
          { $ref: '#/components/parameters/warning' },
          { $ref: '#/components/parameters/band' },
          { $ref: '#/components/parameters/verified' },
          { $ref: '#/components/parameters/heldBy' },
        ],
        responses: {
          '200': {
            description: 'A file',
            content: {
              'application/json': {
                schema: {
                  type: 'array',
                  items: { $ref: '#/components/schemas/ReportSummary' },
                },
              },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/export/findings': {
      get: {
        operationId: 'exportFindings',
        tags: ['Findings'],
        summary: 'Downloads every matching finding',
        description:
          'Streamed and written like `/export/reports`, the longest open ones first.',
        parameters: [
          { $ref: '#/components/parameters/format' },
          { $ref: '#/components/parameters/search' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/team' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/goldenPath' },
          { $ref: '#/components/parameters/state' },
          { $ref: '#/components/parameters/warning' },
          { $ref: '#/components/parameters/band' },
          { $ref: '#/components/parameters/verified' },
          { $ref: '#/components/parameters/heldBy' },
          { $ref: '#/components/parameters/findingKind' },
          { $ref: '#/components/parameters/severity' },
          { $ref: '#/components/parameters/findingState' },
        ],
        responses: {
          '200': {
            description: 'A file',
            content: {
              'application/json': {
                schema: {
                  type: 'array',
                  items: { $ref: '#/components/schemas/Finding' },
                },
              },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/export/changes': {
      get: {
        operationId: 'exportChanges',
        tags: ['Reports'],
        summary: 'Downloads every matching change',
        description:
          'Streamed and written like `/export/reports`, newest first.',
        parameters: [
          { $ref: '#/components/parameters/format' },
          {
            name: 'since',
            in: 'query',
            description:
              'First UTC day; 30 days ago when missing, 366 days ago when before\n',
            schema: { $ref: '#/components/schemas/Day' },
          },
          {
            name: 'changeKind',
            in: 'query',
            description: 'Kinds of changes, all when missing',
            style: 'form',
            explode: true,
            schema: {
              type: 'array',
              maxItems: 7,
              items: { $ref: '#/components/schemas/ChangeKind' },
            },
          },
          { $ref: '#/components/parameters/search' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/team' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/goldenPath' },
          { $ref: '#/components/parameters/state' },
          { $ref: '#/components/parameters/warning' },
          { $ref: '#/components/parameters/band' },
          { $ref: '#/components/parameters/verified' },
          { $ref: '#/components/parameters/heldBy' },
        ],
        responses: {
          '200': {
            description: 'A file',
            content: {
              'application/json': {
                schema: {
                  type: 'array',
                  items: { $ref: '#/components/schemas/Change' },
                },
              },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/changes': {
      get: {
        operationId: 'listChanges',
        tags: ['Reports'],
        summary: 'Lists what changed lately',
        description:
          'Newest first: new owners and states by the day, findings that opened\nand were resolved, transfers that the catalog shows, entities that\nappeared and vanished. Only components unless `kind` says otherwise.\nWhat the first reading of the catalog found has not appeared. What the\ncatalog has no more is told only to who may see everything, since\nnobody can say any more who might have seen it.\n',
        parameters: [
          {
            name: 'since',
            in: 'query',
            description:
              'First UTC day; 30 days ago when missing, 366 days ago when before\n',
            schema: { $ref: '#/components/schemas/Day' },
          },
          {
            name: 'changeKind',
            in: 'query',
            description: 'Kinds of changes, all when missing',
            style: 'form',
            explode: true,
            schema: {
              type: 'array',
              maxItems: 7,
              items: { $ref: '#/components/schemas/ChangeKind' },
            },
          },
          { $ref: '#/components/parameters/search' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/team' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/goldenPath' },
          { $ref: '#/components/parameters/state' },
          { $ref: '#/components/parameters/warning' },
          { $ref: '#/components/parameters/band' },
          { $ref: '#/components/parameters/verified' },
          { $ref: '#/components/parameters/heldBy' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ListChangesResponse' },
                examples: {
                  week: {
                    value: {
                      items: [
                        {
                          id: 'finding:12',
                          kind: 'finding-opened',
                          day: '2026-02-27',
                          at: '2026-02-27T09:12:00.000Z',
                          entityRef: 'component:default/ferry-booking',
                          title: 'Ferry booking',
                          findingKind: 'single-knower',
                          severity: 'warning',
                        },
                        {
                          id: 'owner:20510:component:default/tide-tables',
                          kind: 'owner',
                          day: '2026-02-26',
                          entityRef: 'component:default/tide-tables',
                          title: 'Tide tables',
                          fromOwner: { ref: 'group:default/crane' },
                          toOwner: {
                            ref: 'group:default/lighthouse',
                            title: 'Lighthouse',
                          },
                        },
                      ],
                      since: '2026-01-30',
                      pageInfo: {},
                    },
                  },
                },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/findings': {
      get: {
        operationId: 'listFindings',
        tags: ['Findings'],
        summary: 'Lists findings',
        description:
          'Open ones unless `findingState` says otherwise, of every kind of entity\nunless `kind` does.\n',
        parameters: [
          {
            name: 'entityRef',
            in: 'query',
            allowReserved: true,
            description: 'Only findings of this entity',
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          { $ref: '#/components/parameters/search' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/team' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tier' },
          { $ref: '#/components/parameters/goldenPath' },
          { $ref: '#/components/parameters/state' },
          { $ref: '#/components/parameters/warning' },
          { $ref: '#/components/parameters/band' },
          { $ref: '#/components/parameters/verified' },
          { $ref: '#/components/parameters/heldBy' },
          { $ref: '#/components/parameters/findingKind' },
          { $ref: '#/components/parameters/severity' },
          { $ref: '#/components/parameters/findingState' },
          {
            name: 'sort',
            in: 'query',
            description:
              '`severity` (default): most severe first, then the most critical tier',
            schema: { $ref: '#/components/schemas/FindingSortField' },
          },
          { $ref: '#/components/parameters/order' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ListFindingsResponse' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/findings/{id}/snooze': {
      put: {
        operationId: 'snoozeFinding',
        tags: ['Findings'],
        summary: 'Sets a finding aside for a while',
        description:
          'For users with the permission `ownership.finding.snooze`. Ends by itself at\n`until`, or when the finding becomes more severe.\n',
        parameters: [{ $ref: '#/components/parameters/id' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/SnoozeRequest' },
              examples: {
                quarter: {
                  value: {
                    until: '2026-06-01T00:00:00.000Z',
                    reason: 'Replaced by the new timetable in May',
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The finding',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Finding' },
              },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '409': { $ref: '#/components/responses/Conflict' },
          '413': { $ref: '#/components/responses/TooLarge' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
      delete: {
        operationId: 'unsnoozeFinding',
        tags: ['Findings'],
        summary: 'Takes a finding up again',
        description:
          'For users with the permission `ownership.finding.snooze`.',
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '200': {
            description: 'The finding',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Finding' },
              },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '409': { $ref: '#/components/responses/Conflict' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/verifications': {
      get: {
        operationId: 'listVerifications',
        tags: ['Verifications'],
        summary: 'Lists the confirmations and disputes of an entity',
        parameters: [
          {
            name: 'entityRef',
            in: 'query',
            allowReserved: true,
            required: true,
            description: 'Full reference of the entity',
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
        ],
        responses: {
          '200': {
            description: 'Newest first',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/ListVerificationsResponse',
                },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
      post: {
        operationId: 'recordVerification',
        tags: ['Verifications'],
        summary: 'Confirms or disputes the owner of an entity',
        description:
          'Only for users who belong to the owner and have the permission\n`ownership.verify`. A dispute needs a reason; it suspends the\nconfirmation until it is answered. Void when the owner changes.\n',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/VerificationRequest' },
              examples: {
                confirm: {
                  value: {
                    entityRef: 'component:default/ferry-booking',
                    kind: 'confirmed',
                  },
                },
                dispute: {
                  value: {
                    entityRef: 'component:default/ferry-booking',
                    kind: 'disputed',
                    reason: 'Crane has run it since the move',
                  },
                },
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'The verification',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Verification' },
              },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '409': { $ref: '#/components/responses/Conflict' },
          '413': { $ref: '#/components/responses/TooLarge' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/verifications/{id}/answer': {
      post: {
        operationId: 'answerVerification',
        tags: ['Verifications'],
        summary: 'Answers a dispute, or takes a confirmation back',
        description:
          'Upheld or rejected by another user who belongs to the owner, withdrawn\nby its author. Upheld: no confirmation is in force until the owner\nchanges. Rejected or withdrawn: the confirmation holds again. A\nconfirmation can be withdrawn by its author only; then the one before\nit holds again.\n',
        parameters: [{ $ref: '#/components/parameters/id' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                $ref: '#/components/schemas/VerificationAnswerRequest',
              },
              examples: { upheld: { value: { result: 'upheld' } } },
            },
          },
        },
        responses: {
          '200': {
            description: 'The verification',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Verification' },
              },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '409': { $ref: '#/components/responses/Conflict' },
          '413': { $ref: '#/components/responses/TooLarge' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/rounds': {
      get: {
        operationId: 'listRounds',
        tags: ['Verifications'],
        summary: 'Lists verification rounds, open ones first',
        description:
          'In a round every owner of what the filter matches is asked to confirm by\na day. Ten at most: all that are open, then those that ended, each\nnewest first, with how far each has come: of what the caller may see,\nwithout what belongs to a hidden owner, as the catalog is now.\n',
        responses: {
          '200': {
            description: 'Rounds',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ListRoundsResponse' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
      post: {
        operationId: 'startRound',
        tags: ['Verifications'],
        summary: 'Starts a verification round',
        description:
          'For users with the permission `ownership.round.manage`. It ends by\nitself after the day `until`. At most ten are open at once. It has no\neffect on any score: confirmations count as they always do.\n',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/RoundRequest' },
              examples: {
                critical: {
                  value: { until: '2026-12-12', filter: { tiers: [1] } },
                },
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'The round',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/VerificationRound' },
              },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '409': { $ref: '#/components/responses/Conflict' },
          '413': { $ref: '#/components/responses/TooLarge' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/rounds/outstanding': {
      get: {
        operationId: 'listOutstanding',
        tags: ['Verifications'],
        summary: 'Lists what owners are asked to confirm',
        description:
          'What is in an open round and was neither confirmed since it began nor\nis disputed, the nearest day first.\n',
        parameters: [
          {
            name: 'owner',
            in: 'query',
            required: true,
            allowReserved: true,
            description: 'Owner references',
            style: 'form',
            explode: true,
            schema: {
              type: 'array',
              minItems: 1,
              maxItems: 100,
              items: { $ref: '#/components/schemas/EntityRef' },
            },
          },
          { $ref: '#/components/parameters/limit' },
        ],
        responses: {
          '200': {
            description: 'The first of them, and how many there are',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AskedToConfirmResponse' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/rounds/answers': {
      get: {
        operationId: 'listRoundAnswers',
        tags: ['Verifications'],
        summary: 'Lists what a number of a verification round counts',
        description:
          'Entities of a round by reference, those that nobody can be asked about\nleft out. Of a round that there is not, none.\n',
        parameters: [
          { $ref: '#/components/parameters/round' },
          {
            name: 'owner',
            in: 'query',
            allowReserved: true,
            description: 'Only those of this owner',
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          {
            name: 'answer',
            in: 'query',
            description: 'Only those with this answer',
            schema: { $ref: '#/components/schemas/RoundAnswer' },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of them',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RoundAnswersResponse' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/rounds/teams': {
      get: {
        operationId: 'listRoundTeams',
        tags: ['Verifications'],
        summary:
          'Lists the owners of a verification round that `/rounds` leaves out',
        description: 'Those that owe most answers first.',
        parameters: [
          { $ref: '#/components/parameters/round' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of them',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RoundTeamsResponse' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/rounds/{id}/close': {
      post: {
        operationId: 'closeRound',
        tags: ['Verifications'],
        summary: 'Ends a verification round before its day',
        description: 'For users with the permission `ownership.round.manage`.',
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '200': {
            description: 'The round',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/VerificationRound' },
              },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '409': { $ref: '#/components/responses/Conflict' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/transfers': {
      get: {
        operationId: 'listTransfers',
        tags: ['Transfers'],
        summary: 'Lists transfers',
        parameters: [
          {
            name: 'entityRef',
            in: 'query',
            allowReserved: true,
            description: 'Full reference of the entity that is handed over',
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          {
            name: 'team',
            in: 'query',
            allowReserved: true,
            description: 'Full reference of a giving or receiving group',
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          {
            name: 'state',
            in: 'query',
            description: 'States, all when missing',
            style: 'form',
            explode: true,
            schema: {
              type: 'array',
              maxItems: 6,
              items: { $ref: '#/components/schemas/TransferState' },
            },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page, newest first',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ListTransfersResponse' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
      post: {
        operationId: 'proposeTransfer',
        tags: ['Transfers'],
        summary: 'Proposes to hand an entity over',
        description:
          'Only for users who belong to the owner, or, where there is no valid\nowner, who have the permission `ownership.verify`. Open for 30 days; at\nmost one per entity.\n',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/TransferRequest' },
              examples: {
                handover: {
                  value: {
                    entityRef: 'component:default/ferry-booking',
                    to: 'group:default/crane',
                    reason: 'Crane has run it since the move',
                  },
                },
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'The transfer',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Transfer' },
              },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '409': { $ref: '#/components/responses/Conflict' },
          '413': { $ref: '#/components/responses/TooLarge' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/transfers/{id}/accept': {
      post: {
        operationId: 'acceptTransfer',
        tags: ['Transfers'],
        summary: 'Accepts a transfer',
        description:
          'By a member of the receiving group, other than the proposer unless they\nbelong to the giving side as well. The catalog is not edited: the\ntransfer is applied when the catalog shows the new owner.\n',
        parameters: [{ $ref: '#/components/parameters/id' }],
        requestBody: { $ref: '#/components/requestBodies/Decision' },
        responses: {
          '200': {
            description: 'The transfer',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Transfer' },
              },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '409': { $ref: '#/components/responses/Conflict' },
          '413': { $ref: '#/components/responses/TooLarge' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/transfers/{id}/decline': {
      post: {
        operationId: 'declineTransfer',
        tags: ['Transfers'],
        summary: 'Declines a transfer',
        description: 'By a member of the receiving group.',
        parameters: [{ $ref: '#/components/parameters/id' }],
        requestBody: { $ref: '#/components/requestBodies/Decision' },
        responses: {
          '200': {
            description: 'The transfer',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Transfer' },
              },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '409': { $ref: '#/components/responses/Conflict' },
          '413': { $ref: '#/components/responses/TooLarge' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/transfers/{id}/withdraw': {
      post: {
        operationId: 'withdrawTransfer',
        tags: ['Transfers'],
        summary: 'Withdraws a transfer',
        description: 'By its proposer or by a user who belongs to the owner.',
        parameters: [{ $ref: '#/components/parameters/id' }],
        requestBody: { $ref: '#/components/requestBodies/Decision' },
        responses: {
          '200': {
            description: 'The transfer',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Transfer' },
              },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '409': { $ref: '#/components/responses/Conflict' },
          '413': { $ref: '#/components/responses/TooLarge' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/transfers/{id}/patch': {
      get: {
        operationId: 'getTransferPatch',
        tags: ['Transfers'],
        summary: 'Gives the change of files that makes a transfer come true',
        description:
          'Only for users with the permission `ownership.verify`, of a transfer\nthat is proposed or accepted.\n',
        parameters: [
          { $ref: '#/components/parameters/id' },
          {
            name: 'format',
            in: 'query',
            description:
              '`diff` downloads one file for `git apply`; `json` when missing',
            schema: { type: 'string', enum: ['json', 'diff'] },
          },
        ],
        responses: {
          '200': {
            description: 'The patch',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/TransferPatch' },
              },
              'text/x-diff': { schema: { type: 'string' } },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '409': { $ref: '#/components/responses/Conflict' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/transfers/{id}/pull-request': {
      post: {
        operationId: 'openTransferPullRequest',
        tags: ['Transfers'],
        summary: 'Opens a pull request with the patch of an accepted transfer',
        description:
          "Only for users of either side with the permission `ownership.verify`,\non GitHub and GitLab, with the portal's credentials. Asked again, the\nrequest that is open stays.\n",
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '201': {
            description: 'The transfer, with its pull request',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Transfer' },
              },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '409': { $ref: '#/components/responses/Conflict' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/scenarios': {
      get: {
        operationId: 'listScenarios',
        tags: ['Foresight'],
        summary: 'Lists what the caller asked "what if" of',
        description:
          'For users: their own scenarios that have not expired, newest first. Only\nthe questions; what each means is worked out when it is looked at.\n',
        responses: {
          '200': {
            description: 'Scenarios',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ListScenariosResponse' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
      post: {
        operationId: 'runScenario',
        tags: ['Foresight'],
        summary: 'Works out what a change would mean, and keeps the question',
        description:
          'For users; every run is in the audit log. Who is away may be named only\nwhere the privacy mode is `named`, with the permission\n`ownership.simulation.run`; everybody may ask about themself. Changes of\nteams, and any one member of a team of at least three, take no names.\nWho accepts `application/x-ndjson` is told of progress: a line\n`{"progress":{"done":500,"total":1200}}` now and then, and in the end\n`{"result":…}`, or `{"error":…}` with name and message.\n',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ScenarioRequest' },
              examples: {
                anyMember: {
                  value: {
                    change: {
                      kind: 'any-member',
                      team: 'group:default/harbour',
                    },
                  },
                },
                merge: {
                  value: {
                    change: {
                      kind: 'merge',
                      team: 'group:default/harbour',
                      into: 'group:default/crane',
                    },
                    keepDays: 7,
                  },
                },
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'What it would mean',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ScenarioResult' },
              },
              'application/x-ndjson': { schema: { type: 'string' } },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '409': { $ref: '#/components/responses/Conflict' },
          '413': { $ref: '#/components/responses/TooLarge' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/scenarios/{id}': {
      get: {
        operationId: 'getScenario',
        tags: ['Foresight'],
        summary: 'Works out anew what a kept scenario would mean',
        description:
          'For whoever has its address and may ask the same. As the catalog and\nthe histories are now, of what the caller may see. Progress is told as\nfor a new one.\n',
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '200': {
            description: 'What it would mean',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ScenarioResult' },
              },
              'application/x-ndjson': { schema: { type: 'string' } },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
      delete: {
        operationId: 'deleteScenario',
        tags: ['Foresight'],
        summary: "Deletes one of the caller's scenarios",
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '200': {
            description: 'What is left',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ListScenariosResponse' },
              },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/scenarios/{id}/plan': {
      get: {
        operationId: 'getScenarioPlan',
        tags: ['Foresight'],
        summary: 'Gives a scenario as a plan to hand over by, as a file',
        description:
          'One step a line, the gravest service first, for whoever may see the\nscenario. No cell of a table is a formula.\n',
        parameters: [
          { $ref: '#/components/parameters/id' },
          {
            name: 'format',
            in: 'query',
            description: '`markdown` when missing',
            schema: { type: 'string', enum: ['markdown', 'csv'] },
          },
        ],
        responses: {
          '200': {
            description: 'The file',
            content: {
              'text/markdown': { schema: { type: 'string' } },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/scenarios/{id}/issues': {
      get: {
        operationId: 'getScenarioIssues',
        tags: ['Foresight'],
        summary: 'Gives a scenario as issues for a tracker, as a file',
        description:
          'One issue for each service that something can be done about, the gravest\nfirst, each with its steps as a checklist in Markdown. `csv` has the\ncolumns `Title,Description,Labels` for the import of a tracker; no cell is a\nformula. `jsonl` has an issue a line, with `title`, `body` and `labels`. For\nwhoever may see the scenario; audited as a look at it.\n',
        parameters: [
          { $ref: '#/components/parameters/id' },
          {
            name: 'format',
            in: 'query',
            description: '`csv` when missing',
            schema: { type: 'string', enum: ['csv', 'jsonl'] },
          },
        ],
        responses: {
          '200': {
            description: 'The file',
            content: {
              'text/csv': { schema: { type: 'string' } },
              'application/x-ndjson': { schema: { type: 'string' } },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/portfolio': {
      get: {
        operationId: 'getPortfolio',
        tags: ['Foresight'],
        summary:
          "Names the few steps of a quarter that help a team's services most",
        description:
          'Of the components that a group and the groups below it own, as in its\nroll-up with `children`, and the caller may see: the steps that together\nleave fewest services with one active knower or none, then those that\nraise scores most for their effort. Each is the scorer run again on what\nthe steps before it leave. Gains are withheld as in the report.\n',
        parameters: [
          { $ref: '#/components/parameters/ownerGroup' },
          {
            name: 'limit',
            in: 'query',
            description: 'Most steps; 5 when missing',
            schema: { type: 'integer', minimum: 1, maximum: 20 },
          },
          {
            name: 'effort',
            in: 'query',
            description:
              'Most effort of all steps together, where one of a few days is 2 and\none of weeks is 5; as much as it takes when missing\n',
            schema: { type: 'integer', minimum: 1, maximum: 100 },
          },
        ],
        responses: {
          '200': {
            description: 'The steps, in order',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Portfolio' },
                examples: {
                  quarter: {
                    value: {
                      owner: {
                        ref: 'group:default/lighthouse',
                        title: 'Lighthouse',
                      },
                      asOf: '2026-03-01',
                      modelVersion: '2',
                      components: 9,
                      more: 0,
                      singleKnower: { before: 2, after: 1 },
                      steps: [
                        {
                          entityRef: 'component:default/ferry-booking',
                          title: 'Ferry booking',
                          action: {
                            id: 'second-maintainer',
                            effort: 5,
                            gain: 11,
                            newScore: 72,
                            params: { days: 9 },
                          },
                          removesRisk: true,
                          singleKnowerAfter: 1,
                          suppressed: false,
                        },
                      ],
                      effort: 5,
                    },
                  },
                },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/learn-next': {
      get: {
        operationId: 'getLearnNext',
        tags: ['Foresight'],
        summary: 'Lists the services of a team that somebody should learn next',
        description:
          "Components that a group and the groups below it own and the caller may\nsee, of which one active knower or none is left; nobody's first. No\nperson is named.\n",
        parameters: [{ $ref: '#/components/parameters/ownerGroup' }],
        responses: {
          '200': {
            description: 'What to learn, the most pressing first',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/LearnNext' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/golden-paths': {
      get: {
        operationId: 'listGoldenPaths',
        tags: ['Golden paths'],
        summary: 'Lists golden-path templates',
        parameters: [
          { $ref: '#/components/parameters/search' },
          {
            name: 'limit',
            in: 'query',
            description:
              'How many a page has; all at once where neither it nor `cursor` is given',
            schema: { type: 'integer', minimum: 1, maximum: 200 },
          },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description:
              'Those that match and that the caller may see, by entity reference',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/GoldenPathsResponse' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/golden-paths/adoption': {
      get: {
        operationId: 'listAdoption',
        tags: ['Golden paths'],
        summary:
          'Tells per owner how many components are on a golden path, and how current',
        parameters: [
          {
            name: 'by',
            in: 'query',
            description: 'What is added up; owners where nothing is said',
            schema: { type: 'string', enum: ['owner'] },
          },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description:
              'One page, by reference of the owner; what has none comes first',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AdoptionResponse' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/golden-paths/off-path': {
      get: {
        operationId: 'listOffPath',
        tags: ['Golden paths'],
        summary:
          'Lists components that are on no golden path, with the one that suits each',
        parameters: [
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/search' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page, by entity reference',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/OffPathResponse' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/golden-paths/{namespace}/{name}': {
      get: {
        operationId: 'getGoldenPath',
        tags: ['Golden paths'],
        summary: 'Tells of one golden-path template',
        parameters: [
          { $ref: '#/components/parameters/entityNamespace' },
          { $ref: '#/components/parameters/entityName' },
        ],
        responses: {
          '200': {
            description: 'The path and what came from it',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/GoldenPath' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/golden-paths/{namespace}/{name}/consumers': {
      get: {
        operationId: 'listGoldenPathConsumers',
        tags: ['Golden paths'],
        summary: 'Lists what came from a template',
        parameters: [
          { $ref: '#/components/parameters/entityNamespace' },
          { $ref: '#/components/parameters/entityName' },
          {
            name: 'version',
            in: 'query',
            allowReserved: true,
            description:
              'Only those at this version of the template; `none` for those of\nwhich it is not known\n',
            schema: { type: 'string', minLength: 1, maxLength: 64 },
          },
          {
            name: 'currency',
            in: 'query',
            description: 'Only those that are so far behind',
            schema: { $ref: '#/components/schemas/PathCurrency' },
          },
          { $ref: '#/components/parameters/state' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page, by entity reference',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ListConsumersResponse' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/preflight': {
      get: {
        operationId: 'getOwnerPreflight',
        tags: ['Golden paths'],
        summary:
          'Tells whether something new would be in good hands with an owner',
        description:
          'An owner that the caller may not see is not there, as one that is\nmissing.\n',
        parameters: [
          {
            name: 'owner',
            in: 'query',
            required: true,
            allowReserved: true,
            description: 'Entity reference; a name alone is that of a group',
            schema: { type: 'string', minLength: 1, maxLength: 255 },
          },
        ],
        responses: {
          '200': {
            description: 'What was checked, in order',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/OwnerPreflight' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/coverage': {
      get: {
        operationId: 'getCoverage',
        tags: ['Operation'],
        summary: 'Tells how much is known, and what is in the way',
        responses: {
          '200': {
            description: 'What is known of what the caller may see',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CoverageResponse' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
        },
      },
    },
    '/scans': {
      get: {
        operationId: 'listScans',
        tags: ['Operation'],
        summary: 'Lists repositories and how they are read',
        description: 'Only repositories of entities that the caller may see.',
        parameters: [
          {
            name: 'entityRef',
            in: 'query',
            allowReserved: true,
            description: 'Only the repository of this entity',
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          {
            name: 'status',
            in: 'query',
            description: 'How the last reading went, all when missing',
            style: 'form',
            explode: true,
            schema: {
              type: 'array',
              maxItems: 20,
              items: { $ref: '#/components/schemas/SourceStatus' },
            },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'One page',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ListScansResponse' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
      post: {
        operationId: 'requestScan',
        tags: ['Operation'],
        summary: 'Asks for the repository of an entity to be read now',
        description:
          'Needs the permission `ownership.scan.request`. The repository goes to\nthe front of the queue; asking again while it waits changes nothing.\n',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ScanRequest' },
              examples: {
                now: {
                  value: { entityRef: 'component:default/ferry-booking' },
                },
              },
            },
          },
        },
        responses: {
          '202': {
            description: 'Asked for',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ScanRequested' },
              },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
          '409': { $ref: '#/components/responses/Conflict' },
          '413': { $ref: '#/components/responses/TooLarge' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/me': {
      get: {
        operationId: 'getMe',
        tags: ['Me'],
        summary: 'Tells who the caller is and what they may do',
        responses: {
          '200': {
            description: 'The caller',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Me' },
                examples: {
                  user: {
                    value: {
                      userRef: 'user:default/ada',
                      ownershipRefs: [
                        'user:default/ada',
                        'group:default/lighthouse',
                      ],
                      privacyMode: 'helpers',
                      may: {
                        readReports: true,
                        readPersons: true,
                        runSimulations: false,
                        requestScans: true,
                        snoozeFindings: true,
                        verify: true,
                        manageRounds: false,
                        eraseOthers: false,
                      },
                    },
                  },
                },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
        },
      },
    },
    '/me/data': {
      get: {
        operationId: 'exportPersonData',
        tags: ['Me'],
        summary: 'Downloads everything that is stored about the caller',
        description: 'Only for users. Not kept by any cache.',
        responses: {
          '200': {
            description: 'A file',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PersonData' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
        },
      },
    },
    '/me/learn-next': {
      get: {
        operationId: 'getMyLearnNext',
        tags: ['Me'],
        summary: 'Lists the services that the caller could learn next',
        description:
          'For users, about nobody but themselves: services of their teams, or that\nthey have worked in, of which one active knower or none is left and\nwhere they are among those who could be the next. Not kept by any cache.\nOf more than 2,000, those most at risk are looked at, as `/reports` sorts\nthem by `risk`.\n',
        responses: {
          '200': {
            description: 'What to learn, the most pressing first',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MyLearnNext' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/me/knowledge': {
      get: {
        operationId: 'getMyKnowledge',
        tags: ['Me'],
        summary: 'Lists what the caller alone knows',
        description:
          'For users, about nobody but themselves: services of which they are the\nonly active knower, or with files whose only author left they are. Who\ncould take over is named as under `successors`. Not kept by any cache.\nOf more than 2,000 that they worked in, those most at risk are looked at.\n',
        responses: {
          '200': {
            description: 'What would go with them',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MyKnowledge' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/me/identities': {
      get: {
        operationId: 'listMyIdentities',
        tags: ['Me'],
        summary:
          "Tells which addresses count as the caller's, and which may be theirs",
        description:
          "Only for users, and only about the caller. Suggestions are addresses\nthat nobody has, of people who worked on something whose report the\ncaller may see, and that resemble the caller's name, addresses or\nlogins; they are told as far as their owner needs to know them again.\nNot kept by any cache.\n",
        responses: {
          '200': {
            description: 'The identities',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MyIdentities' },
                examples: {
                  ada: {
                    value: {
                      linking: 'suggested',
                      inCatalog: true,
                      most: 20,
                      items: [
                        {
                          email: 'ada.example@harbour.example',
                          origin: 'catalog',
                          state: 'counted',
                        },
                        {
                          email: 'ada.example@old.example',
                          origin: 'linked',
                          state: 'waiting',
                          link: {
                            id: '0d4f7c1a-5b0e-4b2e-9a53-6d6c1f7f2a10',
                            at: '2026-11-20T09:00:00.000Z',
                          },
                        },
                      ],
                      suggestions: [
                        {
                          id: '5f0c1b6f5a0d4d0a8a3f7f6f0f2b9d11',
                          address: 'a…@ferry.example',
                          because: 'same-name',
                        },
                      ],
                      activity: { days: 41, entities: 3 },
                    },
                  },
                },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
        },
      },
      post: {
        operationId: 'linkIdentity',
        tags: ['Me'],
        summary: "Says that an address is the caller's",
        description:
          "Either an address or the id of a suggestion. By default only addresses\nthat resemble the caller's name, addresses or logins can be linked\n(`ownership.people.selfLinking`). An address need not be in any history:\nit counts once it appears. Everything that cannot be linked gets the\nsame answer (409), whatever the reason. What the catalog and the\nconfiguration say of an address wins, now and later. The histories in\nwhich the address appears are read again at once.\n",
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/IdentityRequest' },
              examples: {
                typed: { value: { email: 'ada.example@old.example' } },
                suggested: {
                  value: { suggestion: '5f0c1b6f5a0d4d0a8a3f7f6f0f2b9d11' },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: "It was the caller's already",
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MyIdentity' },
              },
            },
          },
          '201': {
            description: 'The linked identity',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MyIdentity' },
              },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '409': { $ref: '#/components/responses/Conflict' },
          '413': { $ref: '#/components/responses/TooLarge' },
          '503': { $ref: '#/components/responses/Unavailable' },
        },
      },
    },
    '/me/identities/{id}': {
      delete: {
        operationId: 'unlinkIdentity',
        tags: ['Me'],
        summary: 'Takes back what the caller linked',
        description:
          'The histories in which the address appears are read again at once. What\nthe catalog or the configuration says as well stays.\n',
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          '200': {
            description: 'The identities as they are now',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MyIdentities' },
              },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '404': { $ref: '#/components/responses/NotFound' },
        },
      },
    },
    '/erasures': {
      post: {
        operationId: 'erasePerson',
        tags: ['Me'],
        summary: 'Erases what names a person',
        description:
          'Users erase themselves; only the users of the configuration key\n`ownership.privacy.officers` erase others. The person stays in the\nmeasures without a name, also through later scans: keyed hashes of\ntheir addresses are all that is kept.\n',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ErasureRequest' },
              examples: {
                myself: { value: {} },
                other: {
                  value: { emails: ['former.colleague@harbour.example'] },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'Done',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Erasure' },
              },
            },
          },
          '400': { $ref: '#/components/responses/InvalidRequest' },
          '401': { $ref: '#/components/responses/Unauthenticated' },
          '403': { $ref: '#/components/responses/NotAllowed' },
          '413': { $ref: '#/components/responses/TooLarge' },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      JWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
    parameters: {
      search: {
        name: 'search',
        in: 'query',
        allowReserved: true,
        description:
          'Words, each of which must be in title, name, description or owner; case\nignored. At most 20.\n',
        schema: { type: 'string', maxLength: 200, format: 'words' },
      },
      owner: {
        name: 'owner',
        in: 'query',
        allowReserved: true,
        description:
          'Owner references; `none` for entities without a declared owner,\n`nobody` for these and for all whose declared owner is no group or user\nof the catalog: what the row without `ref` of `/rollups` counts.\n',
        style: 'form',
        explode: true,
        schema: { $ref: '#/components/schemas/RefFilter' },
      },
      ownerGroup: {
        name: 'owner',
        in: 'query',
        required: true,
        allowReserved: true,
        description:
          'Reference of the group; what it and all groups below it own',
        schema: { $ref: '#/components/schemas/EntityRef' },
      },
      team: {
        name: 'team',
        in: 'query',
        allowReserved: true,
        description:
          'Group references; what they and all groups below them own',
        style: 'form',
        explode: true,
        schema: { $ref: '#/components/schemas/RefFilter' },
      },
      system: {
        name: 'system',
        in: 'query',
        allowReserved: true,
        description: 'System references; `none` for entities without a system',
        style: 'form',
        explode: true,
        schema: { $ref: '#/components/schemas/RefFilter' },
      },
      domain: {
        name: 'domain',
        in: 'query',
        allowReserved: true,
        description:
          'Domain references; what is in them and in all domains below them',
        style: 'form',
        explode: true,
        schema: { $ref: '#/components/schemas/RefFilter' },
      },
      kind: {
        name: 'kind',
        in: 'query',
        description: 'Kinds of entities',
        style: 'form',
        explode: true,
        schema: {
          type: 'array',
          maxItems: 5,
          items: { $ref: '#/components/schemas/OwnedKind' },
        },
      },
      type: {
        name: 'type',
        in: 'query',
        allowReserved: true,
        description: 'Values of `spec.type`',
        style: 'form',
        explode: true,
        schema: { $ref: '#/components/schemas/TextFilter' },
      },
      lifecycle: {
        name: 'lifecycle',
        in: 'query',
        allowReserved: true,
        description: 'Values of `spec.lifecycle`',
        style: 'form',
        explode: true,
        schema: { $ref: '#/components/schemas/TextFilter' },
      },
      tier: {
        name: 'tier',
        in: 'query',
        description: 'Tiers, 1 is most critical',
        style: 'form',
        explode: true,
        schema: {
          type: 'array',
          maxItems: 4,
          items: { type: 'integer', minimum: 1, maximum: 4 },
        },
      },
      goldenPath: {
        name: 'goldenPath',
        in: 'query',
        allowReserved: true,
        description:
          'Template references; `none` for entities that came from no template',
        style: 'form',
        explode: true,
        schema: { $ref: '#/components/schemas/RefFilter' },
      },
      state: {
        name: 'state',
        in: 'query',
        description: 'States of ownership',
        style: 'form',
        explode: true,
        schema: {
          type: 'array',
          maxItems: 4,
          items: { $ref: '#/components/schemas/OwnershipState' },
        },
      },
      warning: {
        name: 'warning',
        in: 'query',
        description:
          'Only entities with, or only those without, an open warning',
        schema: { type: 'boolean' },
      },
      band: {
        name: 'band',
        in: 'query',
        description: 'Bands of redundancy; `unknown` for entities without one',
        style: 'form',
        explode: true,
        schema: {
          type: 'array',
          maxItems: 4,
          items: {
            type: 'string',
            enum: ['single', 'pair', 'shared', 'unknown'],
          },
        },
      },
      verified: {
        name: 'verified',
        in: 'query',
        description:
          'Confirmations by owners, as `/rollups` counts them: in force and at most\n180 days old, `stale` when older, `never` where none is in force\n',
        style: 'form',
        explode: true,
        schema: {
          type: 'array',
          maxItems: 3,
          items: { type: 'string', enum: ['confirmed', 'stale', 'never'] },
        },
      },
      heldBy: {
        name: 'heldBy',
        in: 'query',
        allowReserved: true,
        description:
          'Group references; what others own and these know best, as `/alignment`\ncounts it for the caller\n',
        style: 'form',
        explode: true,
        schema: { $ref: '#/components/schemas/RefFilter' },
      },
      findingKind: {
        name: 'findingKind',
        in: 'query',
        description: 'Kinds of findings',
        style: 'form',
        explode: true,
        schema: {
          type: 'array',
          maxItems: 20,
          items: { $ref: '#/components/schemas/FindingKind' },
        },
      },
      severity: {
        name: 'severity',
        in: 'query',
        description: 'Severities',
        style: 'form',
        explode: true,
        schema: {
          type: 'array',
          maxItems: 3,
          items: { $ref: '#/components/schemas/Severity' },
        },
      },
      findingState: {
        name: 'findingState',
        in: 'query',
        description: 'States of findings, `open` when missing',
        style: 'form',
        explode: true,
        schema: {
          type: 'array',
          maxItems: 3,
          items: { $ref: '#/components/schemas/FindingState' },
        },
      },
      format: {
        name: 'format',
        in: 'query',
        description: 'Kind of file, `csv` when missing',
        schema: { type: 'string', enum: ['csv', 'json'] },
      },
      order: {
        name: 'order',
        in: 'query',
        description: '`asc` when missing',
        schema: { type: 'string', enum: ['asc', 'desc'] },
      },
      limit: {
        name: 'limit',
        in: 'query',
        description: 'How many at most, 20 when missing',
        schema: { type: 'integer', minimum: 1, maximum: 200 },
      },
      round: {
        name: 'round',
        in: 'query',
        required: true,
        description: 'Id of a verification round',
        schema: { type: 'string', minLength: 1, maxLength: 100 },
      },
      cursor: {
        name: 'cursor',
        in: 'query',
        allowReserved: true,
        description:
          '`nextCursor` or `prevCursor` of a former answer; holds its filter and sort',
        schema: { type: 'string', minLength: 1, maxLength: 20000 },
      },
      id: {
        name: 'id',
        in: 'path',
        required: true,
        description: 'As a former answer gave it',
        schema: { type: 'string', maxLength: 200, format: 'text' },
      },
      entityKind: {
        name: 'kind',
        in: 'path',
        required: true,
        description: 'Kind of the entity',
        schema: { type: 'string', maxLength: 100, format: 'text' },
        example: 'component',
      },
      entityNamespace: {
        name: 'namespace',
        in: 'path',
        required: true,
        description: 'Namespace of the entity',
        schema: { type: 'string', maxLength: 200, format: 'text' },
        example: 'default',
      },
      entityName: {
        name: 'name',
        in: 'path',
        required: true,
        description: 'Name of the entity',
        schema: { type: 'string', maxLength: 500, format: 'text' },
        example: 'ferry-booking',
      },
    },
    requestBodies: {
      Decision: {
        required: false,
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/DecisionRequest' },
            examples: {
              reason: {
                value: { reason: 'We have been on call for it since May' },
              },
            },
          },
        },
      },
    },
    responses: {
      NotModified: { description: 'The caller has this answer already' },
      InvalidRequest: {
        description:
          'The request is not as described here; the message names each mistake',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
            examples: {
              limit: {
                value: {
                  error: {
                    name: 'InputError',
                    message: "Invalid query: 'limit' must be <= 200",
                  },
                  request: { method: 'GET', url: '/reports?limit=500' },
                  response: { statusCode: 400 },
                },
              },
            },
          },
        },
      },
      Unauthenticated: {
        description: 'Backstage does not know who asks',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
      NotAllowed: {
        description:
          'A permission is missing, which the message names, or the caller is not the one who may',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
      NotFound: {
        description: 'There is no such thing, or the caller may not see it',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
      Conflict: {
        description:
          'It cannot be done in the present state; the message says why',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
      TooLarge: {
        description: 'The body is larger than 64 kB',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
      Unavailable: {
        description:
          'The catalog, or a host that is needed, does not answer; try again soon',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
    },
    schemas: {
      Error: {
        description: 'The error body of every Backstage backend',
        type: 'object',
        required: ['error', 'response'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: { type: 'string' },
              message: { type: 'string' },
            },
            additionalProperties: true,
          },
          request: {
            type: 'object',
            required: ['method', 'url'],
            properties: { method: { type: 'string' }, url: { type: 'string' } },
          },
          response: {
            type: 'object',
            required: ['statusCode'],
            properties: { statusCode: { type: 'integer' } },
          },
        },
      },
      EntityRef: {
        description:
          'Full reference of an entity, such as `component:default/ferry-booking`',
        type: 'string',
        maxLength: 500,
        format: 'entity-ref',
      },
      RefFilter: {
        type: 'array',
        maxItems: 200,
        items: { type: 'string', maxLength: 500, format: 'text' },
      },
      TextFilter: {
        type: 'array',
        maxItems: 200,
        items: { type: 'string', maxLength: 200, format: 'text' },
      },
      Day: {
        description: 'UTC day, `YYYY-MM-DD`',
        type: 'string',
        format: 'date',
      },
      OwnedKind: {
        description: 'Kinds of entities that have an owner',
        type: 'string',
        enum: ['component', 'api', 'resource', 'system', 'domain'],
      },
      OwnershipState: {
        description:
          'Unknown is not bad: `insufficient-evidence` and `not-applicable` are no\nverdicts.\n',
        type: 'string',
        enum: ['healthy', 'at-risk', 'insufficient-evidence', 'not-applicable'],
      },
      RedundancyBand: {
        description:
          'Fewest people who hold more than half of current knowledge; shared is three or more',
        type: 'string',
        enum: ['single', 'pair', 'shared'],
      },
      EvidenceReason: {
        description: 'Why there is no verdict',
        type: 'string',
        enum: [
          'too-few-commits',
          'too-few-person-days',
          'too-young',
          'no-files',
        ],
      },
      StateReason: {
        description: 'Why an entity is in its state',
        anyOf: [
          {
            type: 'string',
            enum: [
              'warning',
              'no-valid-owner',
              'low-score',
              'no-source',
              'source-error',
              'not-scanned',
              'exempt',
            ],
          },
          { $ref: '#/components/schemas/EvidenceReason' },
        ],
      },
      OwnerProblem: {
        description:
          'What is wrong with a declared owner. `missing`: the entity names none.\n`dangling`: the catalog has no such entity. `placeholder`: a word such\nas `unknown`. `user`: valid, but one person.\n',
        type: 'string',
        enum: ['missing', 'dangling', 'placeholder', 'user'],
      },
      DeclaredOwner: {
        type: 'object',
        properties: {
          ref: {
            description:
              "As the catalog's `ownedBy` relation, else `spec.owner`, says",
            type: 'string',
          },
          title: { type: 'string' },
          problem: { $ref: '#/components/schemas/OwnerProblem' },
          members: {
            description:
              'Distinct people, child groups included, without those who left',
            type: 'integer',
          },
          suggestion: {
            description: 'For a dangling owner: the nearest group that exists',
            type: 'object',
            required: ['ref', 'title'],
            properties: { ref: { type: 'string' }, title: { type: 'string' } },
          },
        },
      },
      OwnerOrigin: {
        description:
          'Where the declared owner comes from, and so where it is changed; missing\nuntil the catalog is read again after an update\n',
        type: 'object',
        properties: {
          by: {
            description:
              'What says it. `spec`: the `spec.owner` of the descriptor.\n`relation`: a relation `ownedBy` of the catalog that `spec.owner`\ndoes not say; a processor adds it. Missing where no owner is\ndeclared.\n',
            type: 'string',
            enum: ['spec', 'relation'],
          },
          descriptor: {
            description: 'Address of the descriptor, where people can open it',
            type: 'string',
          },
          managedBy: {
            description:
              'Type of the location that the catalog reads it from, such as `url` or `file`',
            type: 'string',
          },
        },
      },
      EscalationPath: {
        type: 'object',
        required: ['title'],
        properties: {
          title: { type: 'string' },
          url: {
            description:
              'Where to turn to; missing where only an on-call id is known',
            type: 'string',
          },
        },
      },
      OwnershipWarning: {
        description:
          'What may interrupt a person: one knower by two methods at once.\nCritical where the tier is 1 or the one knower has left.\n',
        type: 'object',
        required: ['kind', 'severity'],
        properties: {
          kind: { type: 'string', enum: ['single-knower'] },
          severity: { type: 'string', enum: ['warning', 'critical'] },
          criticalBecause: { type: 'string', enum: ['tier', 'knower-left'] },
        },
      },
      SourceStatus: {
        description:
          'What happened to a source at the last attempt. `waiting`: owed, not yet\nread. `none`: the entity names no source location. `not-allowed`:\noutside the configured roots or hosts.\n',
        type: 'string',
        enum: [
          'ok',
          'waiting',
          'none',
          'not-allowed',
          'not-found',
          'not-a-repository',
          'empty',
          'shallow',
          'git-missing',
          'unauthorized',
          'error',
        ],
      },
      ReportSource: {
        type: 'object',
        required: ['status'],
        properties: {
          status: { $ref: '#/components/schemas/SourceStatus' },
          location: {
            description: 'Human-readable, without credentials',
            type: 'string',
          },
          path: {
            description: 'Folder inside the repository, empty for all of it',
            type: 'string',
          },
          message: {
            description:
              'What went wrong, free of credentials and machine paths',
            type: 'string',
          },
          remedy: { description: 'What to do about it', type: 'string' },
        },
      },
      ReportVerification: {
        description:
          'What the owner says of the ownership; missing where nobody valid owns it',
        type: 'object',
        required: ['state'],
        properties: {
          state: {
            description:
              '`confirmed` within 180 days, `stale` when longer ago; `disputed`\nsuspends both until it is answered.\n',
            type: 'string',
            enum: ['confirmed', 'stale', 'disputed', 'never'],
          },
          at: {
            description: 'UTC day of the confirmation or dispute',
            type: 'string',
          },
          daysAgo: { type: 'integer' },
          caution: {
            description: 'True when nobody of the owner knows the entity',
            type: 'boolean',
          },
        },
      },
      ReportSummary: {
        description:
          'A row of the list; holds nothing that privacy ever suppresses',
        type: 'object',
        required: [
          'entityRef',
          'title',
          'owner',
          'state',
          'stateReasons',
          'coverage',
          'activity',
          'sourceStatus',
          'asOf',
        ],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          description: { type: 'string' },
          type: { type: 'string' },
          lifecycle: { type: 'string' },
          tier: { description: '1 (most critical) to 4', type: 'integer' },
          system: { description: 'Entity reference', type: 'string' },
          owner: { $ref: '#/components/schemas/DeclaredOwner' },
          state: { $ref: '#/components/schemas/OwnershipState' },
          stateReasons: {
            type: 'array',
            items: { $ref: '#/components/schemas/StateReason' },
          },
          score: {
            description: '0–100, whole; missing when coverage is under 0.5',
            type: 'integer',
          },
          coverage: {
            description: '0–1: weight of the parts whose inputs were available',
            type: 'number',
          },
          band: { $ref: '#/components/schemas/RedundancyBand' },
          warning: { $ref: '#/components/schemas/OwnershipWarning' },
          activity: {
            description:
              'Decayed person-days of all people together, rounded up to whole ones',
            type: 'number',
          },
          verification: { $ref: '#/components/schemas/ReportVerification' },
          openFindings: {
            description: 'Open findings now; snoozed ones do not count',
            type: 'integer',
          },
          sourceStatus: { $ref: '#/components/schemas/SourceStatus' },
          asOf: {
            description: 'UTC day for which the report holds',
            type: 'string',
          },
        },
      },
      ReportSortField: {
        type: 'string',
        enum: [
          'title',
          'owner',
          'score',
          'band',
          'risk',
          'tier',
          'activity',
          'verified',
        ],
      },
      PageInfo: {
        type: 'object',
        properties: {
          nextCursor: { type: 'string' },
          prevCursor: { type: 'string' },
        },
      },
      ListReportsResponse: {
        type: 'object',
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ReportSummary' },
          },
          totalItems: {
            description: 'All that match and that the caller may see',
            type: 'integer',
          },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      DropReason: {
        description:
          'Why a part of the score, or an input of one, could not be used',
        type: 'string',
        enum: [
          'no-source',
          'insufficient-evidence',
          'no-valid-owner',
          'identities-not-linked',
          'reviews-unknown',
          'not-verified-yet',
          'spread-over-many',
          'nothing-known',
        ],
      },
      ScoreInputValue: {
        description: 'One input of a part, as shown in its working',
        type: 'object',
        required: ['id', 'weight'],
        properties: {
          id: { type: 'string' },
          raw: {
            description: 'What was found',
            type: ['number', 'boolean', 'string'],
          },
          value: { description: '0–1; missing when dropped', type: 'number' },
          weight: { description: 'Share (0–1) of the part', type: 'number' },
          dropped: { $ref: '#/components/schemas/DropReason' },
        },
      },
      ScorePart: {
        type: 'object',
        required: ['id', 'weight', 'inputs'],
        properties: {
          id: {
            type: 'string',
            enum: [
              'accountability',
              'redundancy',
              'alignment',
              'continuity',
              'sharing',
            ],
          },
          weight: {
            description: 'Nominal weight, points of 100',
            type: 'number',
          },
          value: {
            description: '0–1; missing when dropped or withheld',
            type: 'number',
          },
          dropped: { $ref: '#/components/schemas/DropReason' },
          inputs: {
            description: 'The working; empty when withheld for privacy',
            type: 'array',
            items: { $ref: '#/components/schemas/ScoreInputValue' },
          },
          withheld: {
            description: 'True when value and inputs are withheld for privacy',
            type: 'boolean',
          },
        },
      },
      Score: {
        type: 'object',
        required: ['coverage', 'parts'],
        properties: {
          value: {
            description:
              '0–100, whole; missing when coverage is below the minimum',
            type: 'integer',
          },
          coverage: { type: 'number' },
          parts: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScorePart' },
          },
          checks: {
            description:
              "Parts of the portal's own checks; missing where it has none",
            type: 'array',
            items: { $ref: '#/components/schemas/CheckPart' },
          },
          cappedFrom: {
            description: 'The score before the cap, when the cap lowered it',
            type: 'number',
          },
        },
      },
      CheckPart: {
        description: "A part of the score that an adopter's check adds",
        type: 'object',
        required: ['id', 'title', 'weight'],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          question: {
            description: 'The question that it answers',
            type: 'string',
          },
          weight: {
            description: 'Points beside the 100 of the built-in parts',
            type: 'number',
          },
          value: {
            description: '0–1; missing when dropped or withheld',
            type: 'number',
          },
          text: { description: 'What was found, a sentence', type: 'string' },
          droppedBecause: {
            description: 'Why it has nothing to say here, a sentence',
            type: 'string',
          },
          withheld: {
            description: 'True when value and text are withheld for privacy',
            type: 'boolean',
          },
        },
      },
      NextAction: {
        description: 'A step that a team can take, with its computed effect',
        type: 'object',
        required: ['id', 'effort', 'params'],
        properties: {
          id: {
            type: 'string',
            enum: [
              'name-owner',
              'verify',
              'add-escalation',
              'grow-team',
              'review-by-learner',
              'pair-three-days',
              'second-maintainer',
              'transfer',
              'document',
            ],
          },
          effort: {
            description: '1 (minutes), 2 (a few days) or 5 (weeks)',
            type: 'integer',
            enum: [1, 2, 5],
          },
          gain: {
            description:
              'Points the score would rise; missing when withheld or without a score',
            type: 'number',
          },
          newScore: { description: 'Score after the step', type: 'number' },
          params: {
            description: 'What the words need',
            type: 'object',
            properties: {
              team: { type: 'string' },
              teamTitle: { type: 'string' },
              days: { type: 'number' },
            },
          },
        },
      },
      TeamShare: {
        description: "A team's part of current knowledge",
        type: 'object',
        required: ['kind', 'share'],
        properties: {
          ref: {
            description: 'Missing for people who belong to no team',
            type: 'string',
          },
          title: { type: 'string' },
          kind: {
            type: 'string',
            enum: ['owning', 'other', 'no-team', 'unlinked', 'left'],
          },
          share: {
            description: '0–1; all shares of an entity add up to 1',
            type: 'number',
          },
        },
      },
      HelpReason: {
        description: 'Why somebody is named; words, never numbers',
        type: 'string',
        enum: [
          'works-here-now',
          'reviews-here',
          'wrote-much-of-it',
          'owning-team',
        ],
      },
      Helper: {
        type: 'object',
        required: ['name', 'reasons'],
        properties: {
          name: { type: 'string' },
          entityRef: {
            description:
              "The catalog's User; missing for an identity that is not linked",
            type: 'string',
          },
          reasons: {
            type: 'array',
            items: { $ref: '#/components/schemas/HelpReason' },
          },
          you: { description: 'The caller themself', type: 'boolean' },
        },
      },
      WhoCanHelp: {
        type: 'object',
        properties: {
          people: {
            type: 'array',
            maxItems: 6,
            items: { $ref: '#/components/schemas/Helper' },
          },
          team: {
            description: 'Whom to ask in any case',
            type: 'object',
            required: ['ref'],
            properties: { ref: { type: 'string' }, title: { type: 'string' } },
          },
          escalation: { $ref: '#/components/schemas/EscalationPath' },
        },
      },
      KnowledgeFigures: {
        description:
          'Figures that could point at one person. Left out as a whole below three\ncontributors, and where the owner is one person, for everyone without\nperson access.\n',
        type: 'object',
        required: ['contributors', 'truckFactor', 'teams'],
        properties: {
          contributors: { type: 'integer' },
          contributorAbsenceFactor: { type: 'integer' },
          effectiveContributors: { type: 'number' },
          topShare: { type: 'number' },
          secondKnower: { type: 'boolean' },
          freshnessDays: {
            description: 'Days since anyone with at least 15 % was active',
            type: 'number',
          },
          truckFactor: { type: 'integer' },
          filesAtRisk: { description: '0–1', type: 'number' },
          alignment: {
            description: '0–1; share inside the owning group',
            type: 'number',
          },
          continuity: {
            description:
              '0–1; share of linked knowledge held by people who have not left',
            type: 'number',
          },
          reviewers: {
            description:
              'Distinct reviewers in the window; missing where reviews are unknown',
            type: 'integer',
          },
          teams: {
            type: 'array',
            items: { $ref: '#/components/schemas/TeamShare' },
          },
        },
      },
      ReportEvidence: {
        type: 'object',
        required: [
          'sufficient',
          'reasons',
          'commits',
          'personDays',
          'asOf',
          'modelVersion',
        ],
        properties: {
          sufficient: { type: 'boolean' },
          reasons: {
            type: 'array',
            items: { $ref: '#/components/schemas/EvidenceReason' },
          },
          commits: { type: 'integer' },
          personDays: { type: 'integer' },
          ageDays: { type: 'integer' },
          until: {
            description: 'UTC day from which a young repository can be judged',
            type: 'string',
          },
          commit: { description: 'Commit that was read', type: 'string' },
          scannedAt: { type: 'string' },
          asOf: { type: 'string' },
          modelVersion: { type: 'string' },
          notes: {
            description: 'What was left out of the reading and why, sentences',
            type: 'array',
            items: { type: 'string' },
          },
        },
      },
      OwnershipReport: {
        allOf: [
          { $ref: '#/components/schemas/ReportSummary' },
          {
            type: 'object',
            required: [
              'scoreDetail',
              'nextActions',
              'evidence',
              'source',
              'suppressed',
              'whoCanHelp',
              'privacyMode',
            ],
            properties: {
              scoreDetail: { $ref: '#/components/schemas/Score' },
              nextActions: {
                type: 'array',
                items: { $ref: '#/components/schemas/NextAction' },
              },
              warningAction: {
                description: 'The one step that belongs to the warning',
                $ref: '#/components/schemas/NextAction',
              },
              escalation: { $ref: '#/components/schemas/EscalationPath' },
              ownerOrigin: { $ref: '#/components/schemas/OwnerOrigin' },
              evidence: { $ref: '#/components/schemas/ReportEvidence' },
              source: { $ref: '#/components/schemas/ReportSource' },
              knowledge: { $ref: '#/components/schemas/KnowledgeFigures' },
              suppressed: {
                description: 'True when `knowledge` is withheld for privacy',
                type: 'boolean',
              },
              whoCanHelp: { $ref: '#/components/schemas/WhoCanHelp' },
              privacyMode: { $ref: '#/components/schemas/PrivacyMode' },
              goldenPath: {
                type: 'object',
                required: ['ref'],
                properties: {
                  ref: { type: 'string' },
                  title: { type: 'string' },
                },
              },
              fall: { $ref: '#/components/schemas/KnowerForecast' },
            },
          },
        ],
      },
      KnowerForecast: {
        description:
          'When at most one active knower is left: somebody with at least 15 % of\nthe knowledge who was active within 180 days. Missing where that is so\nalready, below the evidence floor, and where `knowledge` is withheld for\nprivacy; also in a report of before it was told.\n',
        type: 'object',
        required: ['on', 'knowers'],
        properties: {
          on: {
            description: 'UTC day from which it is so if nobody works on it',
            type: 'string',
          },
          knowers: {
            description: "Active knowers on the report's day, two or more",
            type: 'integer',
          },
          likelihood: {
            description:
              'How likely it is within 180 days if people work as they did in other\nhistories: under a third, up to two thirds, or more. Missing where\nthe model did not do better than simpler rules.\n',
            type: 'string',
            enum: ['unlikely', 'as-likely-as-not', 'likely'],
          },
        },
      },
      PrivacyMode: {
        description:
          '`aggregate`: no names at all. `helpers`: names only under "who can\nhelp" and "who is next". `named`: detail per person.\n',
        type: 'string',
        enum: ['aggregate', 'helpers', 'named'],
      },
      HistoryPoint: {
        description: 'From this day on, until the next point',
        type: 'object',
        required: ['day', 'state', 'modelVersion'],
        properties: {
          day: { type: 'string' },
          state: { $ref: '#/components/schemas/OwnershipState' },
          score: { type: 'integer' },
          coverage: { type: 'number' },
          band: { $ref: '#/components/schemas/RedundancyBand' },
          warning: { type: 'string', enum: ['warning', 'critical'] },
          ownerRef: { type: 'string' },
          commit: { type: 'string' },
          modelVersion: { type: 'string' },
        },
      },
      HistoryEvent: {
        description:
          'That something was said of the owner, or done to hand it over; never by\nwhom\n',
        type: 'object',
        required: ['day', 'kind'],
        properties: {
          day: { type: 'string' },
          kind: {
            type: 'string',
            enum: [
              'confirmed',
              'disputed',
              'dispute-upheld',
              'dispute-rejected',
              'dispute-withdrawn',
              'transfer-proposed',
              'transfer-accepted',
              'transfer-declined',
              'transfer-withdrawn',
              'transfer-expired',
              'transfer-applied',
            ],
          },
          toRef: {
            description:
              'The group that it is handed to; missing where the caller may not see\nit\n',
            type: 'string',
          },
        },
      },
      ScoreForecast: {
        description:
          'The score on a day to come if nobody works on it until then',
        type: 'object',
        required: ['day', 'score'],
        properties: { day: { type: 'string' }, score: { type: 'integer' } },
      },
      HistoryResponse: {
        type: 'object',
        required: ['items', 'events', 'forecast', 'from', 'to'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/HistoryPoint' },
          },
          events: {
            description: 'Oldest first, at most 200 of each sort',
            type: 'array',
            items: { $ref: '#/components/schemas/HistoryEvent' },
          },
          forecast: {
            description:
              "In 30, 60 and 90 days from the report's day; empty where there is no\nscore or it is withheld for privacy, and for a time that ends before\nthe report's day\n",
            type: 'array',
            items: { $ref: '#/components/schemas/ScoreForecast' },
          },
          from: { type: 'string' },
          to: { type: 'string' },
        },
      },
      FolderFigures: {
        type: 'object',
        required: ['path', 'files'],
        properties: {
          path: {
            description: "From the entity's own folder, which is empty",
            type: 'string',
          },
          files: { type: 'integer' },
          filesAtRisk: {
            description: '0–1; share of files with no author left or one',
            type: 'number',
          },
          truckFactor: {
            description:
              '0 means that under half of the files have an author left',
            type: 'integer',
          },
        },
      },
      FoldersResponse: {
        type: 'object',
        required: ['asOf', 'modelVersion', 'suppressed'],
        properties: {
          folders: {
            description:
              'Missing when withheld, and where nothing was read yet',
            type: 'array',
            items: { $ref: '#/components/schemas/FolderFigures' },
          },
          areas: {
            description:
              'Folders with everything beneath them, for those that hold folders;\n`folders` counts only what is directly in each. Missing like these\n',
            type: 'array',
            items: { $ref: '#/components/schemas/FolderFigures' },
          },
          suppressed: {
            description: 'True when the folders are withheld for privacy',
            type: 'boolean',
          },
          commit: { type: 'string' },
          asOf: { type: 'string' },
          modelVersion: { type: 'string' },
        },
      },
      ReportDrift: {
        description:
          'What a golden path and a team changed since the team took it. Without a\ncomparison only the reason, its words and `asOf` are there, and the\ntemplate where the record names one that the caller may see.\n',
        type: 'object',
        additionalProperties: false,
        required: ['state', 'asOf'],
        properties: {
          state: { type: 'string', enum: ['compared', 'cannot-compare'] },
          reason: { $ref: '#/components/schemas/DriftReason' },
          names: {
            description:
              'What the reason is about, such as actions or questions',
            type: 'array',
            items: { type: 'string' },
          },
          message: { description: 'The reason in words', type: 'string' },
          remedy: { description: 'What to do about it', type: 'string' },
          template: {
            type: 'object',
            additionalProperties: false,
            required: ['ref'],
            properties: { ref: { type: 'string' }, title: { type: 'string' } },
          },
          from: {
            description: 'The path as it was taken',
            $ref: '#/components/schemas/DriftSide',
          },
          to: {
            description: 'The path as it is',
            $ref: '#/components/schemas/DriftSide',
          },
          totals: {
            description: 'Files that the path gave or gives',
            type: 'object',
            additionalProperties: false,
            required: [
              'unchanged',
              'pathChanged',
              'teamChanged',
              'both',
              'collides',
            ],
            properties: {
              unchanged: { type: 'integer', minimum: 0 },
              pathChanged: {
                description: 'By the path alone',
                type: 'integer',
                minimum: 0,
              },
              teamChanged: {
                description: 'By the team alone',
                type: 'integer',
                minimum: 0,
              },
              both: { type: 'integer', minimum: 0 },
              collides: {
                description: 'Of those that both changed',
                type: 'integer',
                minimum: 0,
              },
            },
          },
          files: {
            description:
              'Those that were changed, first those that collide, then what both\nchanged, the path alone, the team alone\n',
            type: 'array',
            items: { $ref: '#/components/schemas/DriftFile' },
          },
          moreFiles: {
            description: 'How many are not listed; missing where all are',
            type: 'integer',
            minimum: 1,
          },
          asOf: { $ref: '#/components/schemas/Day' },
        },
      },
      DriftSide: {
        type: 'object',
        additionalProperties: false,
        required: ['commit'],
        properties: {
          commit: { description: "Of the path's repository", type: 'string' },
          version: { type: 'string' },
        },
      },
      DriftFile: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'state', 'collides'],
        properties: {
          path: {
            description: "Relative to the entity's folder",
            type: 'string',
          },
          state: {
            type: 'string',
            enum: ['path-changed', 'team-changed', 'both'],
          },
          collides: {
            description: 'Whether both changes cannot be had by merging them',
            type: 'boolean',
          },
          alike: {
            description: 'Given where both changed it to the same',
            type: 'boolean',
          },
          byPath: { $ref: '#/components/schemas/DriftChange' },
          byTeam: { $ref: '#/components/schemas/DriftChange' },
        },
      },
      DriftChange: {
        description:
          'Lines are counted where both are texts of a usual size. How lines end, and\nwhether a file is executable, makes no difference.\n',
        type: 'object',
        additionalProperties: false,
        required: ['kind'],
        properties: {
          kind: {
            type: 'string',
            enum: ['added', 'changed', 'removed', 'moved'],
          },
          to: {
            description: 'Where it is now, if it was moved as it was',
            type: 'string',
          },
          linesAdded: { type: 'integer', minimum: 0 },
          linesRemoved: { type: 'integer', minimum: 0 },
        },
      },
      DriftReason: {
        type: 'string',
        enum: [
          'no-source',
          'not-scanned',
          'source-unreadable',
          'no-record',
          'bad-record',
          'no-commit',
          'template-gone',
          'template-unreadable',
          'folder-unknown',
          'commit-unknown',
          'has-links',
          'no-dry-run',
          'no-action',
          'dry-run-failed',
          'answers-invalid',
          'needs-secrets',
          'needs-person',
          'too-large',
          'scaffolder-down',
          'scaffolder-refuses',
          'catalog-down',
          'busy',
        ],
      },
      OwnerFacet: {
        type: 'object',
        required: ['ref', 'count'],
        properties: {
          ref: {
            description: '`none` for entities without one',
            type: 'string',
          },
          title: { type: 'string' },
          count: { type: 'integer' },
        },
      },
      ValueFacet: {
        type: 'object',
        required: ['value', 'count'],
        properties: { value: { type: 'string' }, count: { type: 'integer' } },
      },
      FacetsResponse: {
        type: 'object',
        required: ['owners', 'states', 'warnings', 'totalItems'],
        properties: {
          owners: {
            type: 'array',
            items: { $ref: '#/components/schemas/OwnerFacet' },
          },
          systems: {
            type: 'array',
            items: { $ref: '#/components/schemas/OwnerFacet' },
          },
          domains: {
            type: 'array',
            items: { $ref: '#/components/schemas/OwnerFacet' },
          },
          goldenPaths: {
            type: 'array',
            items: { $ref: '#/components/schemas/OwnerFacet' },
          },
          kinds: {
            type: 'array',
            items: { $ref: '#/components/schemas/ValueFacet' },
          },
          types: {
            type: 'array',
            items: { $ref: '#/components/schemas/ValueFacet' },
          },
          lifecycles: {
            type: 'array',
            items: { $ref: '#/components/schemas/ValueFacet' },
          },
          tiers: {
            type: 'array',
            items: { $ref: '#/components/schemas/ValueFacet' },
          },
          states: {
            type: 'array',
            items: {
              type: 'object',
              required: ['state', 'count'],
              properties: {
                state: { $ref: '#/components/schemas/OwnershipState' },
                count: { type: 'integer' },
              },
            },
          },
          warnings: { type: 'integer' },
          totalItems: { type: 'integer' },
        },
      },
      TreemapTile: {
        type: 'object',
        required: ['entityRef', 'title', 'state', 'activity'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          owner: {
            type: 'object',
            properties: { ref: { type: 'string' }, title: { type: 'string' } },
          },
          state: { $ref: '#/components/schemas/OwnershipState' },
          score: { type: 'integer' },
          band: { $ref: '#/components/schemas/RedundancyBand' },
          warning: { $ref: '#/components/schemas/OwnershipWarning' },
          activity: { type: 'number' },
          alignment: { $ref: '#/components/schemas/Alignment' },
          verification: { $ref: '#/components/schemas/ReportVerification' },
          pathCurrency: { $ref: '#/components/schemas/PathCurrency' },
        },
      },
      Alignment: {
        description:
          'Whether the declared owner holds the knowledge; missing where that is\nnot known, and where it could point at one person\n',
        type: 'string',
        enum: ['aligned', 'mixed', 'mismatch'],
      },
      AlignmentTeam: {
        type: 'object',
        required: ['ref'],
        properties: { ref: { type: 'string' }, title: { type: 'string' } },
      },
      AlignmentResponse: {
        type: 'object',
        required: ['flows', 'more'],
        properties: {
          flows: {
            description: 'Most entities first',
            type: 'array',
            maxItems: 20,
            items: {
              description:
                'From the declared owner to who holds most knowledge',
              type: 'object',
              required: ['from', 'to', 'entities'],
              properties: {
                from: { $ref: '#/components/schemas/AlignmentTeam' },
                to: { $ref: '#/components/schemas/AlignmentTeam' },
                entities: { type: 'integer' },
              },
            },
          },
          more: {
            description: 'What did not fit',
            type: 'object',
            required: ['flows', 'entities'],
            properties: {
              flows: { type: 'integer' },
              entities: { type: 'integer' },
            },
          },
        },
      },
      TreemapResponse: {
        type: 'object',
        required: ['tiles', 'more'],
        properties: {
          tiles: {
            description: 'Largest activity first',
            type: 'array',
            items: { $ref: '#/components/schemas/TreemapTile' },
          },
          more: {
            description: 'What did not fit: "and N more"',
            type: 'object',
            required: ['count', 'activity'],
            properties: {
              count: { type: 'integer' },
              activity: { type: 'number' },
            },
          },
        },
      },
      RollupBy: { type: 'string', enum: ['owner', 'system', 'domain'] },
      RollupSortField: {
        type: 'string',
        enum: [
          'title',
          'entities',
          'score',
          'coverage',
          'warnings',
          'risk',
          'findings',
        ],
      },
      Rollup: {
        description: 'Reports added up',
        type: 'object',
        required: [
          'kind',
          'entities',
          'states',
          'bands',
          'warnings',
          'critical',
          'scored',
          'coverage',
          'verified',
          'openFindings',
          'activity',
        ],
        properties: {
          ref: {
            description: 'Missing for the row of entities that have none',
            type: 'string',
          },
          title: { type: 'string' },
          kind: { type: 'string', enum: ['group', 'user', 'system', 'domain'] },
          entities: {
            description: 'How many of the asked kinds',
            type: 'integer',
          },
          states: {
            type: 'object',
            required: [
              'healthy',
              'at-risk',
              'insufficient-evidence',
              'not-applicable',
            ],
            properties: {
              healthy: { type: 'integer' },
              'at-risk': { type: 'integer' },
              'insufficient-evidence': { type: 'integer' },
              'not-applicable': { type: 'integer' },
            },
          },
          bands: {
            type: 'object',
            required: ['single', 'pair', 'shared', 'unknown'],
            properties: {
              single: { type: 'integer' },
              pair: { type: 'integer' },
              shared: { type: 'integer' },
              unknown: { type: 'integer' },
            },
          },
          warnings: {
            description:
              'Entities with an open warning, critical ones included',
            type: 'integer',
          },
          critical: { type: 'integer' },
          scored: { description: 'How many have a score', type: 'integer' },
          score: {
            description: 'Missing where none is scored',
            type: 'object',
            required: ['median', 'worst'],
            properties: {
              median: {
                description: 'The lower one of two in the middle',
                type: 'integer',
              },
              worst: { type: 'integer' },
            },
          },
          coverage: {
            description: '0–1; mean of all entities',
            type: 'number',
          },
          verified: {
            type: 'object',
            required: ['confirmed', 'stale', 'never'],
            properties: {
              confirmed: {
                description: 'In force and at most 180 days old',
                type: 'integer',
              },
              stale: { description: 'In force and older', type: 'integer' },
              never: {
                description:
                  'None in force; also where it is disputed, or nobody could confirm',
                type: 'integer',
              },
            },
          },
          openFindings: {
            description: 'Neither resolved nor snoozed',
            type: 'integer',
          },
          activity: {
            description: 'Decayed person-days of all entities together',
            type: 'number',
          },
          children: {
            description: 'True when child groups or sub-domains are counted in',
            type: 'boolean',
          },
        },
      },
      ListRollupsResponse: {
        type: 'object',
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Rollup' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      ChangeKind: {
        description:
          '`owner` and `state` changed from one day to the next; a finding opened,\nalso again, or was resolved; a transfer was applied; an entity appeared\nin the catalog or vanished from it.\n',
        type: 'string',
        enum: [
          'owner',
          'state',
          'finding-opened',
          'finding-resolved',
          'transfer-applied',
          'appeared',
          'vanished',
        ],
      },
      Change: {
        type: 'object',
        required: ['id', 'kind', 'day', 'entityRef', 'title'],
        properties: {
          id: {
            description: 'Tells the changes of a list apart',
            type: 'string',
          },
          kind: { $ref: '#/components/schemas/ChangeKind' },
          day: { type: 'string' },
          at: {
            description: 'Missing where only the day is known',
            type: 'string',
          },
          entityRef: { type: 'string' },
          title: { type: 'string' },
          fromOwner: {
            description:
              'Missing where there was none, and where the caller may not see it',
            $ref: '#/components/schemas/ChangeOwner',
          },
          toOwner: {
            description:
              'Missing where there is none, and where the caller may not see it',
            $ref: '#/components/schemas/ChangeOwner',
          },
          fromState: { $ref: '#/components/schemas/OwnershipState' },
          toState: { $ref: '#/components/schemas/OwnershipState' },
          findingKind: { $ref: '#/components/schemas/FindingKind' },
          severity: {
            description: 'Of the finding as it is now',
            $ref: '#/components/schemas/Severity',
          },
        },
      },
      ChangeOwner: {
        type: 'object',
        required: ['ref'],
        properties: { ref: { type: 'string' }, title: { type: 'string' } },
      },
      ListChangesResponse: {
        type: 'object',
        required: ['items', 'since', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Change' },
          },
          since: { description: 'First UTC day', type: 'string' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      FindingKind: {
        type: 'string',
        enum: [
          'single-knower',
          'owner-mismatch',
          'owner-missing',
          'owner-dangling',
          'owner-placeholder',
          'owner-user',
          'one-person-team',
          'verification-stale',
          'owner-disputed',
          'forecast-drop',
          'path-few-maintainers',
          'setting-invalid',
        ],
      },
      Severity: { type: 'string', enum: ['critical', 'warning', 'notice'] },
      FindingState: { type: 'string', enum: ['open', 'snoozed', 'resolved'] },
      FindingSortField: {
        type: 'string',
        enum: ['severity', 'openedAt', 'tier', 'owner', 'title'],
      },
      Finding: {
        description:
          'What is wrong with an entity; the same thing seen again keeps its id',
        type: 'object',
        required: [
          'id',
          'entityRef',
          'title',
          'kind',
          'severity',
          'confidence',
          'state',
          'openedAt',
          'lastSeenAt',
          'reopened',
          'facts',
        ],
        properties: {
          id: { type: 'string' },
          entityRef: { type: 'string' },
          title: { type: 'string' },
          owner: {
            type: 'object',
            required: ['ref'],
            properties: { ref: { type: 'string' }, title: { type: 'string' } },
          },
          kind: { $ref: '#/components/schemas/FindingKind' },
          severity: { $ref: '#/components/schemas/Severity' },
          confidence: { type: 'string', enum: ['high', 'medium', 'low'] },
          tier: { type: 'integer' },
          state: { $ref: '#/components/schemas/FindingState' },
          openedAt: { type: 'string' },
          lastSeenAt: { type: 'string' },
          resolvedAt: { type: 'string' },
          reopened: {
            description: 'How often it came back after it was resolved',
            type: 'integer',
          },
          snooze: {
            type: 'object',
            required: ['until', 'reason', 'byYou'],
            properties: {
              until: { type: 'string' },
              reason: { type: 'string' },
              by: { type: 'string' },
              byYou: { type: 'boolean' },
            },
          },
          facts: {
            description: 'Numbers and references, never people',
            type: 'object',
            additionalProperties: true,
          },
          action: { $ref: '#/components/schemas/NextAction' },
        },
      },
      ListFindingsResponse: {
        type: 'object',
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Finding' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      Reason: { type: 'string', minLength: 1, maxLength: 500, format: 'text' },
      SnoozeRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['until', 'reason'],
        properties: {
          until: {
            description: 'When it ends, at most 180 days ahead',
            type: 'string',
            format: 'date-time',
          },
          reason: { $ref: '#/components/schemas/Reason' },
        },
      },
      Verification: {
        type: 'object',
        required: ['id', 'entityRef', 'kind', 'at', 'byYou', 'state'],
        properties: {
          id: { type: 'string' },
          entityRef: { type: 'string' },
          ownerRef: {
            description: 'Missing for a former owner that the catalog hides',
            type: 'string',
          },
          kind: { type: 'string', enum: ['confirmed', 'disputed'] },
          at: { type: 'string' },
          reason: { type: 'string' },
          by: { type: 'string' },
          byYou: { type: 'boolean' },
          state: {
            description:
              '`in-force` and `void` (the owner changed, or something newer holds)\nfor confirmations, `open` and `answered` for disputes.\n',
            type: 'string',
            enum: ['in-force', 'void', 'open', 'answered'],
          },
          answer: {
            type: 'object',
            required: ['at', 'result', 'byYou'],
            properties: {
              at: { type: 'string' },
              result: {
                type: 'string',
                enum: ['upheld', 'rejected', 'withdrawn'],
              },
              reason: { type: 'string' },
              byYou: { type: 'boolean' },
            },
          },
        },
      },
      ListVerificationsResponse: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Verification' },
          },
        },
      },
      VerificationRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'kind'],
        properties: {
          entityRef: { $ref: '#/components/schemas/EntityRef' },
          kind: { type: 'string', enum: ['confirmed', 'disputed'] },
          reason: { $ref: '#/components/schemas/Reason' },
        },
      },
      VerificationAnswerRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['result'],
        properties: {
          result: { type: 'string', enum: ['upheld', 'rejected', 'withdrawn'] },
          reason: { $ref: '#/components/schemas/Reason' },
        },
      },
      VerificationRoundFilter: {
        description:
          'What a round is narrowed by, of components when no kinds are named. Not\nby states and words: these change while people answer. Owners are\ngroups, `none` and `nobody`, and teams groups: no user is stored.\n',
        type: 'object',
        additionalProperties: false,
        properties: {
          owners: { $ref: '#/components/schemas/RefFilter' },
          teams: { $ref: '#/components/schemas/RefFilter' },
          systems: { $ref: '#/components/schemas/RefFilter' },
          domains: { $ref: '#/components/schemas/RefFilter' },
          kinds: {
            type: 'array',
            maxItems: 5,
            items: { $ref: '#/components/schemas/OwnedKind' },
          },
          types: { $ref: '#/components/schemas/TextFilter' },
          lifecycles: { $ref: '#/components/schemas/TextFilter' },
          tiers: {
            type: 'array',
            maxItems: 4,
            items: { type: 'integer', minimum: 1, maximum: 4 },
          },
          goldenPaths: { $ref: '#/components/schemas/RefFilter' },
        },
      },
      VerificationRound: {
        type: 'object',
        required: [
          'id',
          'state',
          'startedAt',
          'until',
          'filter',
          'confirmed',
          'disputed',
          'outstanding',
          'nobody',
          'teams',
          'moreTeams',
        ],
        properties: {
          id: { type: 'string' },
          state: { type: 'string', enum: ['open', 'closed', 'expired'] },
          startedAt: { type: 'string' },
          until: { description: 'Last UTC day', type: 'string' },
          closedAt: {
            description: 'When somebody ended it before its day',
            type: 'string',
          },
          filter: {
            description: 'Without what the caller may not see',
            $ref: '#/components/schemas/VerificationRoundFilter',
          },
          confirmed: {
            description: 'Since the round began, by the present owner',
            type: 'integer',
          },
          disputed: { type: 'integer' },
          outstanding: { type: 'integer' },
          nobody: {
            description:
              'Entities whose owner is nobody, so that nobody can be asked',
            type: 'integer',
          },
          teams: {
            description:
              'Owners, those that owe most answers first; 50 at most',
            type: 'array',
            items: { $ref: '#/components/schemas/RoundTeam' },
          },
          moreTeams: { type: 'integer' },
        },
      },
      RoundTeam: {
        description: 'How an owner has answered in a round',
        type: 'object',
        required: ['ref', 'confirmed', 'disputed', 'outstanding'],
        properties: {
          ref: { type: 'string' },
          title: { type: 'string' },
          confirmed: { type: 'integer' },
          disputed: { type: 'integer' },
          outstanding: { type: 'integer' },
        },
      },
      RoundTeamsResponse: {
        type: 'object',
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/RoundTeam' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      RoundAnswer: {
        type: 'string',
        enum: ['confirmed', 'disputed', 'outstanding'],
      },
      AnsweredEntity: {
        description: 'An entity of a round, with what its owner has answered',
        type: 'object',
        required: ['entityRef', 'title', 'answer'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          owner: {
            type: 'object',
            required: ['ref'],
            properties: { ref: { type: 'string' }, title: { type: 'string' } },
          },
          answer: { $ref: '#/components/schemas/RoundAnswer' },
        },
      },
      RoundAnswersResponse: {
        type: 'object',
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/AnsweredEntity' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      ListRoundsResponse: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/VerificationRound' },
          },
        },
      },
      RoundRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['until'],
        properties: {
          until: {
            description: 'Last UTC day, within 366 days',
            $ref: '#/components/schemas/Day',
          },
          filter: { $ref: '#/components/schemas/VerificationRoundFilter' },
        },
      },
      AskedToConfirm: {
        type: 'object',
        required: ['entityRef', 'title', 'owner', 'until'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          owner: {
            type: 'object',
            required: ['ref'],
            properties: { ref: { type: 'string' }, title: { type: 'string' } },
          },
          until: {
            description: 'UTC day of the round that ends first',
            type: 'string',
          },
        },
      },
      AskedToConfirmResponse: {
        type: 'object',
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/AskedToConfirm' },
          },
          totalItems: { type: 'integer' },
        },
      },
      TransferState: {
        type: 'string',
        enum: [
          'proposed',
          'accepted',
          'declined',
          'withdrawn',
          'expired',
          'applied',
        ],
      },
      Transfer: {
        type: 'object',
        required: [
          'id',
          'entityRef',
          'title',
          'to',
          'state',
          'proposedAt',
          'expiresAt',
          'proposedByYou',
          'mayAccept',
          'mayWithdraw',
        ],
        properties: {
          id: { type: 'string' },
          entityRef: { type: 'string' },
          title: { type: 'string' },
          from: {
            description:
              'Missing where it had no owner, empty where that is hidden',
            type: 'object',
            properties: { ref: { type: 'string' }, title: { type: 'string' } },
          },
          to: {
            description:
              'Empty where the catalog hides the group from the caller',
            type: 'object',
            properties: { ref: { type: 'string' }, title: { type: 'string' } },
          },
          reason: { type: 'string' },
          state: { $ref: '#/components/schemas/TransferState' },
          proposedAt: { type: 'string' },
          expiresAt: { type: 'string' },
          decidedAt: { type: 'string' },
          decisionReason: { type: 'string' },
          appliedAt: {
            description: 'When the catalog showed the new owner',
            type: 'string',
          },
          proposedByYou: { type: 'boolean' },
          mayAccept: {
            description:
              'Whether rules and policy let the caller accept or decline',
            type: 'boolean',
          },
          mayWithdraw: { type: 'boolean' },
          pullRequest: {
            type: 'object',
            required: ['url', 'at'],
            properties: { url: { type: 'string' }, at: { type: 'string' } },
          },
        },
      },
      ListTransfersResponse: {
        type: 'object',
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Transfer' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      TransferRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'to'],
        properties: {
          entityRef: { $ref: '#/components/schemas/EntityRef' },
          to: { $ref: '#/components/schemas/EntityRef' },
          reason: { $ref: '#/components/schemas/Reason' },
        },
      },
      DecisionRequest: {
        type: 'object',
        additionalProperties: false,
        properties: { reason: { $ref: '#/components/schemas/Reason' } },
      },
      TransferPatch: {
        type: 'object',
        required: ['files', 'notes'],
        properties: {
          files: {
            type: 'array',
            items: {
              type: 'object',
              required: ['path', 'diff'],
              properties: {
                path: { type: 'string' },
                diff: {
                  description: 'Unified, for `git apply`',
                  type: 'string',
                },
              },
            },
          },
          notes: {
            description: 'What could not be changed, and why',
            type: 'array',
            items: { type: 'string' },
          },
        },
      },
      PathCurrency: {
        description:
          'How far behind its golden path something is: by nothing, or by what\ndiffers first in the version; `unknown` where either version is not\nknown or both cannot be compared. Missing for what is on no path.\n',
        type: 'string',
        enum: ['current', 'patch', 'minor', 'major', 'unknown'],
      },
      GoldenPathVersion: {
        description: 'What came from a template at one version, added up',
        type: 'object',
        required: ['currency', 'entities', 'scored', 'atRisk'],
        properties: {
          version: {
            description: 'Missing for those of which it is not known',
            type: 'string',
          },
          currency: { $ref: '#/components/schemas/PathCurrency' },
          entities: {
            description: 'How many the caller may see',
            type: 'integer',
          },
          scored: {
            description: 'How many of them have a score',
            type: 'integer',
          },
          atRisk: { type: 'integer' },
          score: {
            description: 'Missing where none is scored',
            type: 'object',
            required: ['median', 'worst'],
            properties: {
              median: {
                description: 'The lower one of two in the middle',
                type: 'integer',
              },
              worst: { type: 'integer' },
            },
          },
        },
      },
      GoldenPathRepository: {
        description:
          "What tells how the code of a template is kept: the component in whose\nfolder of a repository it is, or else the template's own report\n",
        type: 'object',
        required: ['entityRef', 'title', 'state'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          state: { $ref: '#/components/schemas/OwnershipState' },
          score: { type: 'integer' },
          band: { $ref: '#/components/schemas/RedundancyBand' },
          warning: { $ref: '#/components/schemas/OwnershipWarning' },
        },
      },
      GoldenPath: {
        description: 'A golden-path template',
        type: 'object',
        required: [
          'entityRef',
          'namespace',
          'name',
          'title',
          'tags',
          'consumers',
          'eligible',
          'currency',
          'versions',
        ],
        properties: {
          entityRef: { type: 'string' },
          namespace: { type: 'string' },
          name: { type: 'string' },
          title: { type: 'string' },
          description: { type: 'string' },
          type: { type: 'string' },
          tags: { type: 'array', items: { type: 'string' } },
          owner: {
            type: 'object',
            required: ['ref'],
            properties: { ref: { type: 'string' }, title: { type: 'string' } },
          },
          consumers: {
            description:
              'Entities that came from it and that the caller may see',
            type: 'integer',
          },
          eligible: {
            description:
              'Components that came from it, and those on no path whose type and\nlanguages suit it; of those that the caller may see\n',
            type: 'integer',
          },
          share: {
            description:
              'Of these, 0–1, how many came from it; missing where there are none\n',
            type: 'number',
          },
          runs: { $ref: '#/components/schemas/PathRuns' },
          version: {
            description:
              'The newest, which the template tells by the annotation\n`backstage.io/template-version`; missing where it tells none\n',
            type: 'string',
          },
          ownerParameter: {
            description:
              'Name of the parameter that asks who will be the owner, so that a\nform can be filled in\n',
            type: 'string',
          },
          repository: { $ref: '#/components/schemas/GoldenPathRepository' },
          currency: {
            description: 'How many of the consumers are how far behind',
            type: 'object',
            required: ['current', 'patch', 'minor', 'major', 'unknown'],
            properties: {
              current: { type: 'integer' },
              patch: { type: 'integer' },
              minor: { type: 'integer' },
              major: { type: 'integer' },
              unknown: { type: 'integer' },
            },
          },
          versions: {
            description: 'Those that most came from, the most used first',
            type: 'array',
            maxItems: 20,
            items: { $ref: '#/components/schemas/GoldenPathVersion' },
          },
          moreVersions: {
            description:
              'What the others add up to; missing where there are none',
            type: 'object',
            required: ['versions', 'entities'],
            properties: {
              versions: { type: 'integer' },
              entities: { type: 'integer' },
            },
          },
        },
      },
      PathRuns: {
        description:
          'How often the template was run as far as this portal was told: not how\nmuch of that still lives, which `consumers` counts. Missing where no run\nwas heard of.\n',
        type: 'object',
        required: ['finished', 'failed', 'since'],
        properties: {
          finished: { type: 'integer' },
          failed: { type: 'integer' },
          since: {
            description: 'UTC day of the first run that was heard of',
            type: 'string',
          },
        },
      },
      SuitedPath: {
        description: 'The golden path that suits a component best',
        type: 'object',
        required: ['templateRef', 'title', 'reasons'],
        properties: {
          templateRef: { type: 'string' },
          title: { type: 'string' },
          reasons: {
            description: 'What they have in common',
            type: 'array',
            items: { type: 'string', enum: ['type', 'language', 'tags'] },
          },
        },
      },
      PathSource: {
        description:
          'What says that something came from a template: the annotation\n`backstage.io/source-template`, `spec.scaffoldedFrom`, the relation\n`scaffoldedFrom`, or the record in the repository.\n',
        type: 'string',
        enum: ['annotation', 'scaffolded-from', 'relation', 'record'],
      },
      PathProblem: {
        description:
          'Why it cannot be told how far behind something is: the catalog has no\nsuch template that the caller may see, nothing says which version this\ncame from, the template says no version, or the versions cannot be\ncompared.\n',
        type: 'string',
        enum: ['template-gone', 'no-version', 'no-newest', 'not-comparable'],
      },
      PathStanding: {
        description: 'How an entity stands to its golden path',
        type: 'object',
        required: ['onPath'],
        properties: {
          onPath: {
            description: 'Whether anything says that it came from a template',
            type: 'boolean',
          },
          templateRef: { type: 'string' },
          title: {
            description: 'Of the template; missing where it is gone',
            type: 'string',
          },
          renamedFrom: { $ref: '#/components/schemas/RenamedFrom' },
          version: {
            description: 'Of the template, as it was when this came from it',
            type: 'string',
          },
          newest: { type: 'string' },
          templateCommit: { type: 'string' },
          currency: { $ref: '#/components/schemas/PathCurrency' },
          versionsBehind: { $ref: '#/components/schemas/VersionsBehind' },
          behindSince: { $ref: '#/components/schemas/BehindSince' },
          source: { $ref: '#/components/schemas/PathSource' },
          problem: { $ref: '#/components/schemas/PathProblem' },
          candidate: { $ref: '#/components/schemas/UpdateCandidate' },
          recordProblem: {
            description:
              'Why the record `.ownership/path.yaml` in its repository cannot be\nread; missing where there is none, or where it can\n',
            type: 'string',
          },
          team: {
            description: 'Whom to ask for an update in any case',
            type: 'object',
            required: ['ref'],
            properties: { ref: { type: 'string' }, title: { type: 'string' } },
          },
          suited: { $ref: '#/components/schemas/SuitedPath' },
        },
      },
      RenamedFrom: {
        description:
          'What is said of where it came from, where the template is called\notherwise now: the history of its repository proves it. Missing where\nthe names are the same.\n',
        type: 'string',
      },
      UpdateCandidate: {
        description:
          'Of the owning team, the one who would learn most from the update: it\nraises the redundancy most when they make it. Only for what is behind.\n',
        type: 'object',
        required: ['name', 'reasons'],
        properties: {
          name: { type: 'string' },
          entityRef: { type: 'string' },
          you: { description: 'The caller themself', type: 'boolean' },
          reasons: {
            type: 'array',
            items: {
              type: 'string',
              enum: ['owning-team', 'little-knowledge'],
            },
          },
        },
      },
      VersionsBehind: {
        description:
          'How many newer versions this portal has seen the template at; at least\nthat many. Missing for what is not behind.\n',
        type: 'integer',
        minimum: 1,
      },
      BehindSince: {
        description:
          'UTC day on which the first of them was seen; missing for what is not\nbehind.\n',
        type: 'string',
      },
      Adoption: {
        description:
          'Components by how they stand to golden paths; of those that the caller may see',
        type: 'object',
        required: [
          'components',
          'eligible',
          'onPath',
          'current',
          'behind',
          'unknown',
          'templateGone',
        ],
        properties: {
          components: { type: 'integer' },
          eligible: {
            description: 'Those on a path, and those on none that a path suits',
            type: 'integer',
          },
          onPath: {
            description:
              'Those that came from a template that the caller may see',
            type: 'integer',
          },
          current: { type: 'integer' },
          behind: { type: 'integer' },
          unknown: {
            description: 'Those on a path of which it cannot be told',
            type: 'integer',
          },
          templateGone: {
            description:
              'Those whose template is not there; they count as on no path',
            type: 'integer',
          },
        },
      },
      OwnerAdoption: {
        allOf: [
          { $ref: '#/components/schemas/Adoption' },
          {
            type: 'object',
            properties: {
              owner: {
                description: 'As declared; missing for components without one',
                type: 'object',
                required: ['ref'],
                properties: {
                  ref: { type: 'string' },
                  title: { type: 'string' },
                },
              },
            },
          },
        ],
      },
      AdoptionResponse: {
        type: 'object',
        required: ['items', 'totals', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/OwnerAdoption' },
          },
          totals: { $ref: '#/components/schemas/Adoption' },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      OffPath: {
        description: 'A component on no golden path',
        type: 'object',
        required: ['entityRef', 'title'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          type: { type: 'string' },
          owner: {
            type: 'object',
            required: ['ref'],
            properties: { ref: { type: 'string' }, title: { type: 'string' } },
          },
          goneTemplateRef: {
            description: 'What it came from, where that is not there any more',
            type: 'string',
          },
          suited: { $ref: '#/components/schemas/SuitedPath' },
        },
      },
      OffPathResponse: {
        type: 'object',
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/OffPath' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      OwnerPreflight: {
        type: 'object',
        additionalProperties: false,
        required: ['passed', 'checks'],
        properties: {
          owner: {
            type: 'object',
            additionalProperties: false,
            required: ['ref'],
            description:
              'The owner that was asked about, where the catalog has it',
            properties: { ref: { type: 'string' }, title: { type: 'string' } },
          },
          passed: {
            type: 'boolean',
            description: 'Whether every check passed',
          },
          checks: {
            type: 'array',
            items: { $ref: '#/components/schemas/PreflightCheck' },
          },
          suggestion: {
            type: 'object',
            additionalProperties: false,
            required: ['ref', 'title'],
            description:
              'The nearest team that passes, where this owner does not',
            properties: { ref: { type: 'string' }, title: { type: 'string' } },
          },
        },
      },
      PreflightCheck: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'passed'],
        properties: {
          id: {
            type: 'string',
            description:
              '`resolves`: the catalog has the owner, and it is no placeholder;\n`group`: it is a team; `people`: two people or more are in it or\nbelow; `escalation`: it says where to turn to when something is down\n',
            enum: ['resolves', 'group', 'people', 'escalation'],
          },
          passed: { type: 'boolean' },
          count: {
            type: 'integer',
            minimum: 0,
            description: 'How many people it has, for a team',
          },
        },
      },
      GoldenPathsResponse: {
        type: 'object',
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/GoldenPath' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      Consumer: {
        description: 'What came from a template',
        type: 'object',
        required: ['entityRef', 'title', 'state', 'currency', 'source'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          owner: {
            type: 'object',
            required: ['ref'],
            properties: { ref: { type: 'string' }, title: { type: 'string' } },
          },
          state: { $ref: '#/components/schemas/OwnershipState' },
          score: { type: 'integer' },
          version: {
            description: 'Version of the template, where known',
            type: 'string',
          },
          currency: { $ref: '#/components/schemas/PathCurrency' },
          templateCommit: { type: 'string' },
          versionsBehind: { $ref: '#/components/schemas/VersionsBehind' },
          behindSince: { $ref: '#/components/schemas/BehindSince' },
          source: { $ref: '#/components/schemas/PathSource' },
          renamedFrom: { $ref: '#/components/schemas/RenamedFrom' },
          problem: { $ref: '#/components/schemas/PathProblem' },
        },
      },
      ListConsumersResponse: {
        type: 'object',
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Consumer' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      CoverageProblem: {
        description: 'A source that could not be read, with the remedy',
        type: 'object',
        required: ['status', 'message', 'remedy', 'count', 'components'],
        properties: {
          status: { $ref: '#/components/schemas/SourceStatus' },
          location: { type: 'string' },
          message: { type: 'string' },
          remedy: { type: 'string' },
          count: {
            description: 'How many components that the caller may see miss it',
            type: 'integer',
          },
          components: {
            description: 'The first of them',
            type: 'array',
            maxItems: 20,
            items: { type: 'string' },
          },
        },
      },
      CoverageResponse: {
        description: 'How much of the estate is known, and what is in the way',
        type: 'object',
        required: [
          'asOf',
          'modelVersion',
          'privacyMode',
          'git',
          'catalog',
          'components',
          'problems',
          'moreProblems',
        ],
        properties: {
          asOf: { type: 'string' },
          modelVersion: { type: 'string' },
          privacyMode: { $ref: '#/components/schemas/PrivacyMode' },
          git: {
            type: 'object',
            required: ['available'],
            properties: {
              available: { type: 'boolean' },
              version: { type: 'string' },
              remedy: { type: 'string' },
            },
          },
          catalog: {
            type: 'object',
            properties: {
              lastReadAt: { type: 'string' },
              error: { type: 'string' },
            },
          },
          components: {
            type: 'object',
            required: ['total', 'scored', 'waiting', 'failing'],
            properties: {
              total: { type: 'integer' },
              scored: { type: 'integer' },
              waiting: { type: 'integer' },
              failing: { type: 'integer' },
            },
          },
          problems: {
            description: 'Those that concern most components first',
            type: 'array',
            maxItems: 100,
            items: { $ref: '#/components/schemas/CoverageProblem' },
          },
          moreProblems: {
            description:
              'How many were left out; `/scans` lists every repository',
            type: 'integer',
          },
        },
      },
      Scan: {
        description: 'A repository and how it is read',
        type: 'object',
        required: ['id', 'location', 'status', 'running', 'entities'],
        properties: {
          id: { type: 'string' },
          location: { description: 'Without credentials', type: 'string' },
          host: { type: 'string' },
          status: { $ref: '#/components/schemas/SourceStatus' },
          message: { type: 'string' },
          remedy: { type: 'string' },
          commit: { description: 'Commit that was read last', type: 'string' },
          scannedAt: { type: 'string' },
          dueAt: { type: 'string' },
          running: { type: 'boolean' },
          startedAt: { type: 'string' },
          requestedAt: {
            description: 'When somebody asked for it to be read, until it is',
            type: 'string',
          },
          attempts: { description: 'Failures in a row', type: 'integer' },
          notes: {
            description: 'What was left out of the last reading',
            type: 'array',
            items: { type: 'string' },
          },
          entities: {
            description: 'Those in it that the caller may see, up to 20',
            type: 'array',
            items: { type: 'string' },
          },
        },
      },
      ListScansResponse: {
        type: 'object',
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Scan' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      ScanRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef'],
        properties: { entityRef: { $ref: '#/components/schemas/EntityRef' } },
      },
      ScanRequested: {
        type: 'object',
        required: ['entityRef', 'requestedAt'],
        properties: {
          entityRef: { type: 'string' },
          requestedAt: { type: 'string' },
        },
      },
      Me: {
        type: 'object',
        required: ['ownershipRefs', 'privacyMode', 'may'],
        properties: {
          userRef: { description: 'Missing for services', type: 'string' },
          ownershipRefs: {
            description: 'What the caller owns things by',
            type: 'array',
            items: { type: 'string' },
          },
          privacyMode: { $ref: '#/components/schemas/PrivacyMode' },
          may: {
            type: 'object',
            required: [
              'readReports',
              'readPersons',
              'runSimulations',
              'requestScans',
              'snoozeFindings',
              'verify',
              'manageRounds',
              'eraseOthers',
            ],
            properties: {
              readReports: { type: 'boolean' },
              readPersons: { type: 'boolean' },
              runSimulations: { type: 'boolean' },
              requestScans: { type: 'boolean' },
              snoozeFindings: { type: 'boolean' },
              verify: { type: 'boolean' },
              manageRounds: { type: 'boolean' },
              eraseOthers: { type: 'boolean' },
            },
          },
        },
      },
      PersonData: {
        description: 'Everything that is stored about a person',
        type: 'object',
        required: ['userRef', 'exportedAt'],
        properties: {
          userRef: { type: 'string' },
          exportedAt: { type: 'string' },
        },
        additionalProperties: true,
      },
      ScenarioChangeKind: {
        description:
          "`absence`: people are away, all at once. `any-member`: any one of a\nteam's people is, which is the worst case of each service by itself.\n`dissolve`: a team is no more. `merge`: it goes into another.\n`hand-over`: another owns what it owns, or some of that.\n",
        type: 'string',
        enum: ['absence', 'any-member', 'dissolve', 'merge', 'hand-over'],
      },
      ScenarioChange: {
        type: 'object',
        additionalProperties: false,
        required: ['kind'],
        properties: {
          kind: { $ref: '#/components/schemas/ScenarioChangeKind' },
          people: {
            description: 'Users, of an absence',
            type: 'array',
            minItems: 1,
            maxItems: 50,
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          team: {
            description: 'The group, of every other kind',
            $ref: '#/components/schemas/EntityRef',
          },
          into: {
            description: 'The group that takes over',
            $ref: '#/components/schemas/EntityRef',
          },
          entityRefs: {
            description:
              'What is handed over; all that the team owns when missing',
            type: 'array',
            minItems: 1,
            maxItems: 200,
            items: { $ref: '#/components/schemas/EntityRef' },
          },
        },
      },
      ScenarioRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['change'],
        properties: {
          change: { $ref: '#/components/schemas/ScenarioChange' },
          keepDays: {
            description: 'After which it expires; 30 when missing',
            type: 'integer',
            minimum: 1,
            maximum: 90,
          },
        },
      },
      Scenario: {
        type: 'object',
        required: ['id', 'change', 'names', 'createdAt', 'expiresAt', 'yours'],
        properties: {
          id: { description: 'Random', type: 'string' },
          change: { $ref: '#/components/schemas/ScenarioChange' },
          names: {
            description: 'What the users and groups of the change are called',
            type: 'array',
            items: {
              type: 'object',
              required: ['ref', 'title'],
              properties: {
                ref: { type: 'string' },
                title: { type: 'string' },
              },
            },
          },
          createdAt: { type: 'string' },
          expiresAt: { type: 'string' },
          yours: {
            description: 'Whether the caller asked it, and may delete it',
            type: 'boolean',
          },
        },
      },
      ListScenariosResponse: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Scenario' },
          },
        },
      },
      ScenarioStanding: {
        description: 'How a service stands before or after',
        type: 'object',
        required: ['state'],
        properties: {
          state: { $ref: '#/components/schemas/OwnershipState' },
          score: {
            description:
              'Missing where there is none, and afterwards where it is withheld',
            type: 'integer',
          },
          band: { $ref: '#/components/schemas/RedundancyBand' },
          nobody: {
            description: 'Nobody is left who knows anything of it',
            type: 'boolean',
          },
        },
      },
      ScenarioLoss: {
        description:
          '`last-knower`: nobody is left of those who hold at least 15 % of its\nknowledge and were active within 180 days. `owner`: it has no valid\nowner any more. `people`: its owner has no people. `escalation`: there\nis nowhere to turn to.\n',
        type: 'string',
        enum: ['last-knower', 'owner', 'people', 'escalation'],
      },
      ScenarioStep: {
        description: 'What to do about it, the nearest first',
        type: 'string',
        enum: [
          'hand-knowledge-over',
          'read-areas',
          'second-maintainer',
          'name-owner',
          'grow-team',
          'add-escalation',
          'confirm-owner',
        ],
      },
      ScenarioArea: {
        description: 'A folder of which files lose their last author',
        type: 'object',
        required: ['path', 'files', 'lost'],
        properties: {
          path: {
            description: 'Relative to the component, empty for its top',
            type: 'string',
          },
          files: { type: 'integer' },
          lost: { type: 'integer' },
        },
      },
      ScenarioEntity: {
        type: 'object',
        required: [
          'entityRef',
          'title',
          'activity',
          'owner',
          'before',
          'after',
          'losses',
          'steps',
          'whoCanHelp',
          'suppressed',
        ],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          tier: { type: 'integer' },
          system: { type: 'string' },
          activity: { type: 'number' },
          owner: { $ref: '#/components/schemas/DeclaredOwner' },
          ownerAfter: {
            description: 'Where it is not the same',
            $ref: '#/components/schemas/DeclaredOwner',
          },
          before: { $ref: '#/components/schemas/ScenarioStanding' },
          after: { $ref: '#/components/schemas/ScenarioStanding' },
          losses: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScenarioLoss' },
          },
          steps: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScenarioStep' },
          },
          files: {
            description: 'Missing where withheld, as the rest of it',
            type: 'integer',
          },
          filesLost: {
            description: 'Files that lose their last author',
            type: 'integer',
          },
          areas: {
            type: 'array',
            maxItems: 20,
            items: { $ref: '#/components/schemas/ScenarioArea' },
          },
          whoCanHelp: { $ref: '#/components/schemas/WhoCanHelp' },
          suppressed: {
            description:
              'Whether figures are withheld because they could point at one person',
            type: 'boolean',
          },
        },
      },
      ScenarioCounts: {
        type: 'object',
        required: [
          'entities',
          'toOne',
          'lastKnower',
          'uncovered',
          'filesLost',
          'withheld',
        ],
        properties: {
          entities: { description: 'Services that notice it', type: 'integer' },
          toOne: {
            description: 'Of these, which fall to one person or nobody',
            type: 'integer',
          },
          lastKnower: {
            description: 'Of these, which lose their last knower',
            type: 'integer',
          },
          uncovered: {
            description:
              'Of these, which are left without an owner or without its people',
            type: 'integer',
          },
          filesLost: {
            description:
              'Files that lose their last author, where that is shown',
            type: 'integer',
          },
          withheld: {
            description: 'Services of which figures are withheld',
            type: 'integer',
          },
          scoreBefore: {
            description:
              'Average of those services of which both scores are shown',
            type: 'number',
          },
          scoreAfter: { type: 'number' },
        },
      },
      ScenarioTeam: {
        description: 'A team as owner before the change',
        type: 'object',
        required: ['counts'],
        properties: {
          ref: { description: 'Missing for what nobody owns', type: 'string' },
          title: { type: 'string' },
          counts: { $ref: '#/components/schemas/ScenarioCounts' },
        },
      },
      ScenarioResult: {
        type: 'object',
        required: [
          'scenario',
          'asOf',
          'modelVersion',
          'considered',
          'counts',
          'teams',
          'items',
          'more',
        ],
        properties: {
          scenario: { $ref: '#/components/schemas/Scenario' },
          asOf: { type: 'string' },
          modelVersion: { type: 'string' },
          considered: {
            description: 'Services that were looked at',
            type: 'integer',
          },
          counts: { $ref: '#/components/schemas/ScenarioCounts' },
          teams: {
            description: 'Most services that notice it first',
            type: 'array',
            items: { $ref: '#/components/schemas/ScenarioTeam' },
          },
          items: {
            description: 'The gravest first',
            type: 'array',
            maxItems: 500,
            items: { $ref: '#/components/schemas/ScenarioEntity' },
          },
          more: { description: 'Services that did not fit', type: 'integer' },
        },
      },
      SuccessionState: {
        description:
          '`wanted`: one active knower or none is left. `enough`: there are more,\nor knowledge is spread over many. `no-evidence`: too little is known to\nsay, or the entity is exempt.\n',
        type: 'string',
        enum: ['wanted', 'enough', 'no-evidence'],
      },
      SuccessionReason: {
        description:
          'Why somebody could be the next to know it; words, never numbers',
        type: 'string',
        enum: [
          'works-here',
          'reviewed-here',
          'works-nearby',
          'knows-system',
          'same-golden-path',
          'in-team',
        ],
      },
      Successor: {
        type: 'object',
        required: ['userRef', 'title', 'reasons'],
        properties: {
          userRef: { type: 'string' },
          title: { type: 'string' },
          reasons: {
            type: 'array',
            items: { $ref: '#/components/schemas/SuccessionReason' },
          },
          you: { description: 'The caller themself', type: 'boolean' },
        },
      },
      PairingArea: {
        description: 'A folder with files of which at most one author is left',
        type: 'object',
        required: ['path', 'files'],
        properties: {
          path: {
            description: 'Relative to the component, empty for its top',
            type: 'string',
          },
          files: {
            description: 'Files with at most one author left',
            type: 'integer',
          },
        },
      },
      Successors: {
        type: 'object',
        required: ['entityRef', 'state', 'suppressed'],
        properties: {
          entityRef: { type: 'string' },
          state: { $ref: '#/components/schemas/SuccessionState' },
          candidates: {
            description:
              'Missing where names are withheld, and unless the state is `wanted`;\nempty where the evidence proposes nobody\n',
            type: 'array',
            maxItems: 3,
            items: { $ref: '#/components/schemas/Successor' },
          },
          areas: {
            description:
              'Where pairing and review pay most, most files first; missing where\nwithheld, and unless the state is `wanted`\n',
            type: 'array',
            maxItems: 5,
            items: { $ref: '#/components/schemas/PairingArea' },
          },
          suppressed: {
            description:
              'Whether `areas` are withheld because they could point at one person',
            type: 'boolean',
          },
          team: {
            description: 'Whom to ask in any case',
            type: 'object',
            required: ['ref'],
            properties: { ref: { type: 'string' }, title: { type: 'string' } },
          },
          escalation: { $ref: '#/components/schemas/EscalationPath' },
        },
      },
      PortfolioStep: {
        type: 'object',
        required: [
          'entityRef',
          'title',
          'action',
          'removesRisk',
          'singleKnowerAfter',
          'suppressed',
        ],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          action: { $ref: '#/components/schemas/NextAction' },
          removesRisk: {
            description:
              'Whether the service has two active knowers or more from then on',
            type: 'boolean',
          },
          singleKnowerAfter: {
            description:
              'Services with one active knower or none after this and the former steps',
            type: 'integer',
          },
          suppressed: {
            description:
              'Whether its gain is withheld because it could point at one person',
            type: 'boolean',
          },
        },
      },
      Portfolio: {
        type: 'object',
        required: [
          'owner',
          'asOf',
          'modelVersion',
          'components',
          'more',
          'singleKnower',
          'steps',
          'effort',
        ],
        properties: {
          owner: {
            type: 'object',
            required: ['ref'],
            properties: { ref: { type: 'string' }, title: { type: 'string' } },
          },
          asOf: { type: 'string' },
          modelVersion: { type: 'string' },
          components: {
            description: 'Components that were looked at',
            type: 'integer',
          },
          more: {
            description: 'Components that were not, those least at risk',
            type: 'integer',
          },
          singleKnower: {
            description: 'Services with one active knower or none',
            type: 'object',
            required: ['before', 'after'],
            properties: {
              before: { type: 'integer' },
              after: { type: 'integer' },
            },
          },
          steps: {
            type: 'array',
            maxItems: 20,
            items: { $ref: '#/components/schemas/PortfolioStep' },
          },
          effort: { description: 'Of all steps together', type: 'integer' },
        },
      },
      LearnReason: {
        description:
          '`one-knower`: one active knower is left. `nobody`: none is, as nobody\nwho knows it was active lately. `last-knower-left`: none is, and who\nknew it has left.\n',
        type: 'string',
        enum: ['one-knower', 'nobody', 'last-knower-left'],
      },
      LearnItem: {
        type: 'object',
        required: ['entityRef', 'title', 'why', 'suppressed'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          tier: { type: 'integer' },
          why: { $ref: '#/components/schemas/LearnReason' },
          areas: {
            description:
              'Where to begin, most files first; missing where withheld',
            type: 'array',
            maxItems: 5,
            items: { $ref: '#/components/schemas/PairingArea' },
          },
          suppressed: {
            description:
              'Whether `areas` are withheld because they could point at one person',
            type: 'boolean',
          },
        },
      },
      LearnNext: {
        type: 'object',
        required: ['owner', 'asOf', 'items', 'more'],
        properties: {
          owner: {
            type: 'object',
            required: ['ref'],
            properties: { ref: { type: 'string' }, title: { type: 'string' } },
          },
          asOf: { type: 'string' },
          items: {
            type: 'array',
            maxItems: 50,
            items: { $ref: '#/components/schemas/LearnItem' },
          },
          more: { description: 'Services that did not fit', type: 'integer' },
        },
      },
      MyLearnItem: {
        allOf: [
          { $ref: '#/components/schemas/LearnItem' },
          {
            type: 'object',
            required: ['reasons'],
            properties: {
              reasons: {
                description: 'Why the caller could be the next',
                type: 'array',
                items: { $ref: '#/components/schemas/SuccessionReason' },
              },
            },
          },
        ],
      },
      MyLearnNext: {
        type: 'object',
        required: ['asOf', 'items'],
        properties: {
          asOf: { type: 'string' },
          items: {
            type: 'array',
            maxItems: 50,
            items: { $ref: '#/components/schemas/MyLearnItem' },
          },
        },
      },
      MyKnowledgeItem: {
        type: 'object',
        required: [
          'entityRef',
          'title',
          'onlyKnower',
          'files',
          'filesAlone',
          'areas',
        ],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          owner: { $ref: '#/components/schemas/DeclaredOwner' },
          onlyKnower: {
            description: 'Whether nobody else who knows it was active lately',
            type: 'boolean',
          },
          files: { description: 'Files that count', type: 'integer' },
          filesAlone: {
            description: 'Those of them whose only author left is the caller',
            type: 'integer',
          },
          areas: {
            description: 'Folders with such files, most first',
            type: 'array',
            maxItems: 20,
            items: { $ref: '#/components/schemas/PairingArea' },
          },
          successors: {
            description:
              'Who could take over; missing where names are withheld',
            type: 'array',
            maxItems: 3,
            items: { $ref: '#/components/schemas/Successor' },
          },
        },
      },
      MyKnowledge: {
        type: 'object',
        required: ['asOf', 'state', 'items', 'more'],
        properties: {
          asOf: { type: 'string' },
          state: {
            description:
              "`not-linked`: no commits are known to be the caller's, so there is\nnothing to tell\n",
            type: 'string',
            enum: ['linked', 'not-linked'],
          },
          items: {
            description: 'What only they know first, then by files',
            type: 'array',
            maxItems: 100,
            items: { $ref: '#/components/schemas/MyKnowledgeItem' },
          },
          more: { description: 'Services that did not fit', type: 'integer' },
        },
      },
      SelfLinkingMode: {
        description:
          'Which addresses people may link to themselves. `suggested`: those that\nresemble their name, addresses or logins. `any`: all that nobody else\nhas. `off`: none, and none that was linked counts.\n',
        type: 'string',
        enum: ['suggested', 'any', 'off'],
      },
      IdentityOrigin: {
        description:
          "What says that an address is the caller's. `catalog`: the e-mail of\ntheir User. `annotation`: a login annotated there. `configured`:\n`ownership.people.aliases`. `resolver`: what the portal added.\n`history`: a repository's `.mailmap`, or the number of an account.\n`linked`: the caller.\n",
        type: 'string',
        enum: [
          'catalog',
          'annotation',
          'configured',
          'resolver',
          'history',
          'linked',
        ],
      },
      MyIdentity: {
        type: 'object',
        required: ['email', 'origin', 'state'],
        properties: {
          email: { type: 'string' },
          origin: { $ref: '#/components/schemas/IdentityOrigin' },
          state: {
            description:
              '`counted`: it is in what was read. `waiting`: what it is in is read\nagain. `unseen`: it is in nothing that was read, and counts once it\nappears. `overruled`: it does not count, because something else that\nis known of the address, or the configuration, says otherwise.\n',
            type: 'string',
            enum: ['counted', 'waiting', 'unseen', 'overruled'],
          },
          link: {
            description: 'Where the caller linked it',
            type: 'object',
            required: ['id', 'at'],
            properties: { id: { type: 'string' }, at: { type: 'string' } },
          },
        },
      },
      IdentitySuggestion: {
        type: 'object',
        required: ['id', 'address', 'because'],
        properties: {
          id: { description: 'By which it is linked', type: 'string' },
          address: {
            description: 'As far as its owner needs it to know it again',
            type: 'string',
          },
          because: {
            type: 'string',
            enum: ['same-name', 'same-mailbox', 'same-login'],
          },
        },
      },
      MyIdentities: {
        type: 'object',
        required: [
          'linking',
          'inCatalog',
          'most',
          'items',
          'suggestions',
          'activity',
        ],
        properties: {
          linking: { $ref: '#/components/schemas/SelfLinkingMode' },
          inCatalog: {
            description:
              'Whether the catalog has the caller; others cannot link anything',
            type: 'boolean',
          },
          most: {
            description: 'How many addresses the caller may link',
            type: 'integer',
          },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/MyIdentity' },
          },
          suggestions: {
            type: 'array',
            items: { $ref: '#/components/schemas/IdentitySuggestion' },
          },
          activity: {
            description: 'What hangs on all counted addresses together',
            type: 'object',
            required: ['days', 'entities'],
            properties: {
              days: { description: 'Days with work', type: 'integer' },
              entities: {
                description: 'Entities with work that the caller may see',
                type: 'integer',
              },
            },
          },
        },
      },
      IdentityRequest: {
        description: 'Either of the two',
        type: 'object',
        minProperties: 1,
        maxProperties: 1,
        additionalProperties: false,
        properties: {
          email: {
            description: 'As it stands in commits',
            type: 'string',
            minLength: 3,
            maxLength: 320,
            format: 'text',
          },
          suggestion: {
            description: 'Id of a suggestion',
            type: 'string',
            minLength: 1,
            maxLength: 64,
            format: 'text',
          },
        },
      },
      ErasureRequest: {
        type: 'object',
        additionalProperties: false,
        properties: {
          userRef: {
            description:
              'The caller themself when missing and no address is given',
            $ref: '#/components/schemas/EntityRef',
          },
          emails: {
            description: 'Addresses of somebody who is no user of the catalog',
            type: 'array',
            minItems: 1,
            maxItems: 50,
            items: {
              type: 'string',
              minLength: 3,
              maxLength: 320,
              format: 'text',
            },
          },
        },
      },
      Erasure: {
        type: 'object',
        required: ['people', 'emails'],
        properties: {
          people: {
            description: 'How many identities lost their name',
            type: 'integer',
          },
          emails: {
            description: 'How many addresses are kept as keyed hashes only',
            type: 'integer',
          },
        },
      },
    },
  },
};
