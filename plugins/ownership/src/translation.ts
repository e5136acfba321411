import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every word of the pages, in English. */
export const messages = {
  common: {
    // The language that these words are in: for the attribute "lang".
    language: 'en',
    notForEvaluation:
      'These numbers describe a service, not people. Do not use them to evaluate anyone.',
    namesNotForEvaluation:
      'These names say whom to ask. Do not use them to evaluate anyone.',
    retry: 'Try again',
    asOf: 'As of {{date, datetime(dateStyle: medium; timeZone: UTC)}}',
    modelVersion: 'model {{version}}',
    number: '{{value, number}}',
    percent: '{{value, number(style: percent; maximumFractionDigits: 0)}}',
    unknown: 'unknown',
    stillLoading:
      'Still loading. The backend is taking longer than usual; nothing is lost.',
    loading: 'Loading',
  },
  state: {
    'at-risk': 'At risk',
    healthy: 'Healthy',
    'insufficient-evidence': 'Too little evidence',
    'not-applicable': 'Not applicable',
  },
  reason: {
    warning: 'Hangs on one person',
    'no-valid-owner': 'No valid owner',
    'low-score': 'Low score',
    exempt: 'Exempt, with a reason',
    'no-source': 'No source location',
    'source-error': 'Source could not be read',
    'not-scanned': 'Not read yet',
    'too-few-commits': 'Too few qualifying commits',
    'too-few-person-days': 'Too few days of work',
    'too-young': 'The repository is still young',
    'no-files': 'No source files',
  },
  band: {
    single: 'Single',
    pair: 'Pair',
    shared: 'Shared',
    unknown: 'Unknown',
    singleMeaning: 'One person holds more than half of current knowledge.',
    pairMeaning:
      'Two people together hold more than half of current knowledge.',
    sharedMeaning:
      'It takes three or more people to hold half of current knowledge.',
  },
  warning: {
    title: 'Hangs on one person',
    critical: 'Critical',
    tier: 'Critical: tier 1',
    knowerLeft: 'Critical: that person has left',
    none: 'None',
  },
  score: {
    outOf: '{{score}} of 100',
    none: 'No score',
    coverage:
      '{{share, number(style: percent; maximumFractionDigits: 0)}} covered',
    trend_one: 'From {{from}} to {{to}} in {{count, number}} day',
    trend_other: 'From {{from}} to {{to}} in {{count, number}} days',
    trendSame_one: '{{score}} again after {{count, number}} day',
    trendSame_other: '{{score}} again after {{count, number}} days',
    coverageMeaning:
      'Coverage: how much of the score’s weight could be computed.',
  },
  owner: {
    none: 'No owner',
    missing: 'No owner is declared',
    dangling: 'Not in the catalog',
    placeholder: 'A placeholder, not a team',
    user: 'A single person, not a team',
  },
  problem: {
    forbidden: {
      title: 'You may not read ownership reports',
      description:
        'Your account lacks the permission “{{permission}}”. Ask whoever runs this portal to grant it. The catalog and its owners stay open to you.',
    },
    unavailable: {
      title: 'The ownership backend does not answer',
      description:
        'The catalog, the scaffolder and your services are not affected. Try again in a moment; if it stays, tell whoever runs this portal.',
      withData:
        'What you see was loaded at {{time, datetime(timeStyle: short)}} and may be out of date.',
      details: 'It said: {{message}}',
    },
    failed: {
      title: 'This part cannot be loaded',
      description:
        'The ownership backend answered with an error. Whatever else is here is not affected. Try again in a moment; if it stays, tell whoever runs this portal.',
    },
    notFound: {
      title: 'Not collected yet',
      description:
        'There is no ownership report for this component yet. New components appear after the next reading of the catalog, within minutes.',
    },
    outdatedLink: {
      title: 'This link no longer fits',
      description:
        'Its page or filter is not known any more, most likely because the data has moved on.',
      action: 'Start from the first page',
    },
    part: '{{what}} cannot be loaded',
    partMoment: 'The rest of this page is not affected.',
    source: {
      findings: 'Findings',
      transfers: 'Handovers',
      rounds: 'What you are asked to confirm',
      reports: 'Components',
      coverage: 'The state of the data',
      facets: 'The choices of the filters',
      goldenPaths: 'The figures of the golden path',
      todos: 'What waits for this team',
      permissions: 'Your permissions',
      scenarios: 'What you asked before',
    },
  },
  coverage: {
    gitMissing: 'git is missing on the backend',
    catalogDown: 'The catalog could not be read',
    catalogDownSince:
      'The catalog could not be read since {{date, datetime(dateStyle: medium; timeStyle: short)}}',
    catalogStays:
      'The components and owners shown here are from the last reading that worked.',
    sources_one: 'The source of {{count, number}} component could not be read',
    sources_other:
      'The sources of {{count, number}} components could not be read',
    affects: 'Affects',
    andMore_one: 'and {{count, number}} more',
    andMore_other: 'and {{count, number}} more',
    firstRun:
      '{{done, number}} of {{total, number}} collected so far. This page refreshes by itself.',
    firstRunAnswerable:
      'Owners can already be seen; scores follow as each history is read.',
    staleDays_one: 'Data from {{count, number}} day ago',
    staleDays_other: 'Data from {{count, number}} days ago',
    staleHint:
      'The daily scoring has not run since. Whoever runs this portal can see why in the backend’s log.',
  },
  source: {
    ok: 'Read',
    waiting: 'Waiting to be read',
    none: 'No source location',
    'not-allowed': 'Outside the allowed places',
    'not-found': 'Not found',
    'not-a-repository': 'Not a git repository',
    empty: 'Empty repository',
    shallow: 'Shallow clone: history is cut off',
    'git-missing': 'git is missing on the backend',
    unauthorized: 'No access',
    error: 'Could not be read',
    // Shown where the backend's own words are in another language.
    remedy: {
      none: 'Give the entity the annotation backstage.io/source-location.',
      'not-allowed':
        'Add the folder under ownership.sources.localRoots, or the host under integrations or ownership.sources.allowedHosts, and let the backend read it.',
      'not-found':
        'Check backstage.io/source-location, and that the credentials under integrations may read the repository.',
      'not-a-repository':
        'Let backstage.io/source-location name a git repository.',
      empty: 'Push a first commit to the default branch.',
      shallow:
        'Fetch the whole history, for instance with “git fetch --unshallow”.',
      'git-missing': 'Install git 2.30 or newer where the backend runs.',
      unauthorized:
        'Give the credentials of this host under integrations read access to the repository.',
    },
  },
  action: {
    cancel: 'Cancel',
    failed: 'That did not work: {{message}}',
    reason: 'Reason',
    required: 'Required',
    reasonSeenByAll: 'Everybody who can see the entity can read it.',
    verify: {
      label: 'Still ours',
      labelFor: 'Still ours: confirm {{title}}',
      done: '{{title}} is confirmed. Thank you.',
      undo: 'Take back',
      undoFor: 'Take back the confirmation of {{title}}',
      undone: 'The confirmation of {{title}} is taken back.',
    },
    dispute: {
      label: 'Not ours',
      labelFor: 'Not ours: {{title}}',
      title: 'Is {{title}} not yours?',
      intro:
        'Somebody else on the owning team sees your reason and answers. Until then no confirmation counts.',
      submit: 'Say that it is not ours',
      done: 'Your team now sees that {{title}} may not be theirs.',
      withdraw: 'Withdraw',
      withdrawn: 'The dispute of {{title}} is withdrawn.',
      open: 'Disputed on {{date, datetime(dateStyle: medium)}}',
      upheld: 'The team agrees that it is not theirs',
      untilChange:
        'It stays so until the catalog names another owner. Hand it over to the team that should have it.',
      byYou: 'You said so. Somebody else on the owning team answers.',
      uphold: 'Agree: not ours',
      reject: 'It is ours',
      rejectTitle: 'Is {{title}} yours?',
      rejectIntro:
        'The dispute ends: it stays with your team, and confirmations count again. The answer cannot be taken back, but anybody on the team may dispute anew.',
      upholdTitle: 'Is {{title}} not yours?',
      upholdIntro:
        'The dispute is agreed to. It stays so until the catalog names another owner; the answer cannot be taken back.',
      answeredUpheld: 'Noted: {{title}} is not yours.',
      answeredRejected: 'Noted: {{title}} is yours.',
    },
    transfer: {
      label: 'Hand over',
      labelFor: 'Hand over {{title}}',
      title: 'Hand {{title}} over',
      intro:
        'The other team is asked to accept. Nothing changes before that; then you get a patch of catalog-info.yaml and CODEOWNERS.',
      team: 'To which team',
      teamHint: 'Type a part of its name.',
      submit: 'Propose',
      done: '{{team}} is asked to take {{title}}.',
      accept: 'Accept',
      acceptFor: 'Accept: {{title}}',
      acceptIntro:
        '{{to}} agrees to take it over. Then there is a patch that says so in the catalog; until it is merged, who gives it away can still withdraw.',
      declineFor: 'Decline: {{title}}',
      declineIntro:
        'It stays where it is, and whoever asked sees that on its page. The answer cannot be taken back; they can ask again.',
      decline: 'Decline',
      withdraw: 'Withdraw',
      accepted: 'Accepted. The patch is ready.',
      declined: 'Declined.',
      withdrawn: 'Withdrawn.',
    },
    snooze: {
      label: 'Set aside',
      title: 'Set aside: {{title}}',
      intro:
        'It leaves the list until then, or until it becomes more severe. The reason stays with it.',
      until: 'For how long',
      days_one: '{{count, number}} day',
      days_other: '{{count, number}} days',
      submit: 'Set aside',
      done: '{{title}} is set aside until {{date, datetime(dateStyle: medium)}}.',
      undo: 'Bring back',
      undoFor: 'Bring back: {{title}}',
      undone: '{{title}} is back in the list.',
    },
    export: {
      csv: 'CSV',
      json: 'JSON',
      jsonl: 'JSON Lines',
      markdown: 'Markdown',
      done: '{{name}} is downloaded.',
      running: 'Downloading {{name}}…',
      size: '{{kilobytes, number}} KB',
    },
    copyLink: {
      label: 'Copy link',
      done: 'The link to exactly this view is copied.',
      failed:
        'The browser did not let us copy. Copy the address from its address bar: it shows exactly this view.',
    },
    scan: {
      label: 'Read it now',
      done: '{{title}} is next in the queue.',
      labelFor: 'Read it now: {{title}}',
      state: {
        queued: 'Next in the queue…',
        running: 'Being read…',
        read: 'Read.',
        failed: 'It could not be read; the reason stands beside it.',
        slow: 'Still waiting. It goes on without this page.',
      },
    },
    undo: 'Undo',
    advice: {
      forbidden: 'Ask whoever runs this portal for the permission.',
      'not-found': 'It may be gone, or hidden from you. Reload the page.',
      'outdated-link': 'Change what was entered and try again.',
      conflict:
        'Somebody else was faster, or it is not possible now. Reload the page to see how it stands.',
      unavailable: 'Nothing you entered is lost. Try again in a moment.',
    },
  },
  ownerPicker: {
    label: 'Owning team',
    hint: 'A team, not a person, so that it outlives holidays.',
    checks: 'What it takes to own something new',
    checking: 'Looking at {{team}} …',
    invalid: 'Before this team can own something new: {{missing}}.',
    unchecked: 'Nobody could look at this team: {{message}}',
    choose: 'Choose {{team}} instead',
    mode: {
      strict: 'Choose a team that has it all, or add first what is missing.',
      advisory: 'You can go on all the same.',
    },
    check: {
      resolves: {
        passed: 'Is in the catalog',
        missing: 'Is not in the catalog, or not for you to see',
      },
      group: { passed: 'Is a team', missing: 'Is no team' },
      people: {
        passed_one: 'Has {{count, number}} person',
        passed_other: 'Has {{count, number}} people',
        missing_one: 'Has {{count, number}} person, and it takes two or more',
        missing_other: 'Has {{count, number}} people, and it takes two or more',
      },
      escalation: {
        passed: 'Names somebody to turn to',
        missing: 'Names nobody to turn to when it is down',
      },
    },
  },
  verification: {
    confirmed_zero: 'Confirmed today',
    confirmed_one: 'Confirmed {{count, number}} day ago',
    confirmed_other: 'Confirmed {{count, number}} days ago',
    stale_one: 'Last confirmed {{count, number}} day ago',
    stale_other: 'Last confirmed {{count, number}} days ago',
    disputed: 'Disputed by its own team',
    never: 'Never confirmed',
    caution: 'Nobody on the owning team works on it, so this says little.',
  },
  finding: {
    severity: { critical: 'Critical', warning: 'Warning', notice: 'Notice' },
    confidence: {
      high: 'High confidence',
      medium: 'Medium confidence',
      low: 'Low confidence',
    },
    state: { open: 'Open', snoozed: 'Set aside', resolved: 'Resolved' },
    kind: {
      'single-knower': 'Hangs on one person',
      'owner-mismatch': 'Another team knows it',
      'owner-missing': 'No owner',
      'owner-dangling': 'Owner is not in the catalog',
      'owner-placeholder': 'Owner is a placeholder',
      'owner-user': 'Owned by a single person',
      'one-person-team': 'Team of one',
      'owner-disputed': 'Ownership is disputed',
      'verification-stale': 'Not confirmed lately',
      'forecast-drop': 'Knowledge is about to fade',
      'path-few-maintainers': 'Golden path with too few maintainers',
      'setting-invalid': 'A setting is not understood',
    },
    sentence: {
      'single-knower':
        'One person holds most of what is known about it. A second maintainer is wanted.',
      'owner-mismatch':
        'Most of what is known about it lies outside of the team that owns it.',
      'owner-mismatch-team':
        'Most of what is known about it lies with {{team}}, not with its owner.',
      'owner-missing': 'It declares no owner, so nobody can be asked.',
      'owner-dangling':
        'The catalog has no such owner, so nobody can be asked.',
      'owner-placeholder': 'Its owner is a placeholder that stands for nobody.',
      'owner-user':
        'One person owns it. A team can share the knowledge and the pager.',
      'one-person-team': 'The team that owns it has fewer than two people.',
      'owner-disputed':
        'Somebody on the owning team says that it is not theirs.',
      'verification-stale':
        'Nobody on the owning team has confirmed it for half a year.',
      'forecast-drop': 'If nobody works on it, its score falls below the line.',
      'path-few-maintainers':
        'Many components come from this path, and few people know it.',
      'setting-invalid': 'One of its ownership settings is not understood.',
      'setting-invalid-named':
        'The annotation {{annotation}} has a value that is not understood.',
      'forecast-drop-days':
        'If nobody works on it for {{days, number}} days, its score falls below {{risk}}.',
      'verification-never': 'Nobody on the owning team has ever confirmed it.',
    },
  },
  myTeams: {
    headline: {
      none: 'Nothing waits for you.',
      noneFiltered: 'Nothing that waits matches these filters.',
      someOfTeams_one: '{{count, number}} thing waits for these teams.',
      someOfTeams_other: '{{count, number}} things wait for these teams.',
      some_one: '{{count, number}} thing waits for your teams.',
      some_other: '{{count, number}} things wait for your teams.',
    },
    noTeam: {
      title: 'The catalog knows no team of yours',
      description:
        'Ownership goes by teams. Ask whoever runs the catalog to make you a member of yours. Everything else stays open to you.',
      link: 'Explore all components',
    },
    todo: {
      title: 'To do',
      step: 'This helps most: {{step}}',
      open: 'See the working',
      openFor: 'See the working of {{title}}',
      transfer: '{{to}} is asked to take it over.',
      transferFrom: '{{from}} asks {{to}} to take it over.',
      more_one: '{{count, number}} more in My teams',
      more_other: '{{count, number}} more in My teams',
      all_one: 'See {{count, number}} finding in Risks',
      all_other: 'See all {{count, number}} findings in Risks',
      confirmed: 'You have just confirmed it. Thank you.',
      asked:
        'Asked to confirm by {{date, datetime(dateStyle: medium; timeZone: UTC)}}: is it still yours?',
      moreAsked_one: 'Show {{count, number}} more to confirm',
      moreAsked_other: 'Show {{count, number}} more to confirm',
    },
    owned: {
      title: 'What your teams own',
      titleOfTeams: 'What these teams own',
      intro: 'Child teams included. Most urgent first.',
      none: 'Your teams own no components that are in the catalog.',
    },
  },
  risks: {
    headline: {
      open_one: '{{count, number}} open finding',
      open_other: '{{count, number}} open findings',
      snoozed_one: '{{count, number}} finding is set aside',
      snoozed_other: '{{count, number}} findings are set aside',
      resolved_one: '{{count, number}} finding is resolved',
      resolved_other: '{{count, number}} findings are resolved',
    },
    filter: {
      kind: 'Kind of finding',
      allKinds: 'All kinds of findings',
      severity: 'Severity',
      state: 'Open, set aside or resolved',
      byTeam: 'By team',
    },
    table: {
      label: 'Findings',
      title: 'Where',
      finding: 'Finding',
      severity: 'Severity',
      owner: 'Owner',
      openedAt: 'Since',
      do: 'Action',
      tier: 'Tier {{tier}}',
      date: '{{date, datetime(dateStyle: medium)}}',
      reopened_one: 'Came back once',
      reopened_other: 'Came back {{count, number}} times',
      resolved: 'Resolved {{date, datetime(dateStyle: medium)}}',
      snoozed:
        'Set aside until {{date, datetime(dateStyle: medium)}}: {{reason}}',
      results_one: '{{count, number}} finding',
      results_other: '{{count, number}} findings',
    },
    teams: {
      label: 'Findings by owner',
      team: 'Owner',
      findings: 'Open findings',
      warnings: 'Hang on one person',
      entities: 'Owns',
    },
    empty: {
      filtered: 'No finding matches these filters.',
      unknown:
        'No findings are known. Among how many components cannot be said at the moment.',
      none_one: 'No findings in {{count, number}} component.',
      none_other: 'No findings in {{count, number}} components.',
      notScored_one:
        '{{count, number}} of them has no score yet, so nothing is said about it.',
      notScored_other:
        '{{count, number}} of them have no score yet, so nothing is said about those.',
    },
  },
  transfers: {
    title: 'Handovers',
    none: 'Nothing is being handed over.',
    hiddenTeam: 'a team that is hidden from you',
    line: '{{from}} → {{to}}: {{state}}, {{date, datetime(dateStyle: medium)}}',
    state: {
      proposed: 'proposed',
      accepted: 'accepted',
      declined: 'declined',
      withdrawn: 'withdrawn',
      expired: 'expired',
      applied: 'in the catalog',
    },
    patch: 'Download patch',
    patchDone: 'The patch is downloaded.',
    patchEmpty:
      'There is no file to download; what to do by hand is on the page.',
    pullRequest: 'Open pull request',
    pullRequestDone: 'The pull request is open.',
    seePullRequest: 'See the pull request',
  },
  whatIf: {
    before: 'Before',
    after: 'After',
    nobody: 'Nobody',
    worstCase:
      'The worst case of each service by itself: whoever it is, none comes off worse. It does not say who.',
    start: {
      title: 'Pick a change',
      description:
        'Here you see what it would mean: which services fall to one person, which lose their last knower, and what to do before.',
    },
    nothing: {
      title_one: 'Nothing changes: {{count, number}} service was looked at',
      title_other: 'Nothing changes: {{count, number}} services were looked at',
      description: 'None of them stands differently afterwards.',
    },
    problem: {
      forbidden: 'You may not see this scenario',
      gone: 'This scenario is gone',
      leave: 'Start with another one',
    },
    form: {
      title: 'What if',
      intro: 'Nothing is changed by asking. What you ask is kept for 30 days.',
      kind: 'What might happen',
      people: 'Look for somebody',
      nobodyYet: 'Nobody is picked yet.',
      away: 'Who is away',
      takeOut: 'Take out {{name}}',
      team: 'Team',
      into: 'Team that takes over',
      components: 'Components',
      allComponents: 'All that it owns',
      submit: 'Show what it would mean',
      working: 'Working it out…',
      progress: '{{done, number}} of {{total, number}} services',
      namesClosed:
        'Names of others cannot be picked: the privacy mode of this portal keeps them closed.',
      namesNotPermitted:
        'Names of others cannot be picked: that takes the permissions “ownership.simulation.run” and “ownership.person.read”.',
    },
    kind: {
      'any-member': 'Any one member of a team is away',
      me: 'I am away',
      absence: 'Certain people are away',
      dissolve: 'A team is dissolved',
      merge: 'A team is merged into another',
      'hand-over': 'A team hands components over',
    },
    title: {
      absence: 'What if {{names}} were away?',
      'any-member': 'What if any one member of {{team}} were away?',
      dissolve: 'What if {{team}} were dissolved?',
      merge: 'What if {{team}} were merged into {{into}}?',
      'hand-over': 'What if {{team}} handed everything to {{into}}?',
      handOverSome_one:
        'What if {{team}} handed {{count, number}} component to {{into}}?',
      handOverSome_other:
        'What if {{team}} handed {{count, number}} components to {{into}}?',
    },
    says: {
      nothing: 'No service stands differently afterwards.',
      entities_one: '{{count, number}} service notices it',
      entities_other: '{{count, number}} services notice it',
      toOne_one: '{{count, number}} service falls to one person or nobody',
      toOne_other: '{{count, number}} services fall to one person or nobody',
      lastKnower_one: '{{count, number}} service loses its last knower',
      lastKnower_other: '{{count, number}} services lose their last knower',
      uncovered_one: '{{count, number}} service is left uncovered',
      uncovered_other: '{{count, number}} services are left uncovered',
      filesLost_one: '{{count, number}} file loses its last author',
      filesLost_other: '{{count, number}} files lose their last author',
    },
    maps: {
      title: 'Before and after',
      legend: 'Each area is a service, as large as the work on it.',
      before: 'Services before the change',
      after: 'Services after the change',
      tile: '{{title}}: before {{before}}, after {{after}}',
    },
    table: {
      title: 'Services',
      label: 'Services, the gravest first',
      service: 'Service',
      band: 'Redundancy',
      score: 'Score',
      files: 'Files without an author',
      losses: 'It loses',
      ownerChange: '{{before}} → {{after}}',
      withheld: 'Hidden for privacy',
      withheldCount_one:
        'Figures of {{count, number}} service are hidden: they could point at one person.',
      withheldCount_other:
        'Figures of {{count, number}} services are hidden: they could point at one person.',
      showMore_one: 'Show {{count, number}} more',
      showMore_other: 'Show {{count, number}} more',
      more_one: 'and {{count, number}} more; the plan as a file has all.',
      more_other: 'and {{count, number}} more; the plan as a file has all.',
    },
    loss: {
      'last-knower': 'its last knower',
      owner: 'its owner',
      people: 'the people of its owner',
      escalation: 'its escalation path',
    },
    teams: {
      title: 'Teams',
      label: 'Teams by services that notice it',
      team: 'Owner before',
      entities: 'Services that notice it',
      toOne: 'Fall to one or nobody',
      lastKnower: 'Lose their last knower',
      uncovered: 'Left uncovered',
      filesLost: 'Files without an author',
      score: 'Average score',
    },
    plan: {
      title: 'Plan',
      intro: 'What to do before it happens, the gravest first.',
      none: 'There is nothing to do.',
      issues:
        'As issues, one for each service, for your tracker to import (GitLab, Jira and others):',
      issuesCsv: 'Issues (CSV)',
      issuesJsonl: 'Issues (JSON Lines)',
      more_one: 'and {{count, number}} more service in the file',
      more_other: 'and {{count, number}} more services in the file',
      ask: 'Ask: {{names}}',
    },
    step: {
      'hand-knowledge-over':
        'Have its last knower work on it together with somebody.',
      'read-areas': 'Have somebody read and change what loses its last author.',
      'second-maintainer': 'Find a second maintainer.',
      'name-owner': 'Name an owner.',
      'grow-team': 'Give its owner people, or give it another owner.',
      'add-escalation': 'Say where to turn to when it breaks.',
      'confirm-owner': 'Have the new owner confirm it.',
    },
    kept: {
      title: 'What you asked before',
      intro:
        'Only you see this list. A link shows a scenario to whoever may ask the same.',
      none: 'Nothing is kept.',
      until: 'Kept until {{date, datetime(dateStyle: medium)}}',
      show: 'Show',
      showFor: 'Show: {{title}}',
      compare: 'Compare',
      compareFor: 'Compare with: {{title}}',
      uncompare: 'Stop comparing',
      uncompareFor: 'Stop comparing with: {{title}}',
      delete: 'Delete',
      deleteFor: 'Delete: {{title}}',
      deleted: 'Deleted: {{title}}',
    },
    compare: {
      title: 'Side by side',
      sums: 'Both added up',
      services: 'Services in both',
      what: 'What',
      now: 'Now',
      same: 'as now',
    },
  },
  foresight: {
    onlyYou: 'Only you see this.',
    area_one: '{{path}}: {{count, number}} file',
    area_other: '{{path}}: {{count, number}} files',
    areasFirst: 'Where to begin',
    areasWithheld:
      'Where to begin is not shown, to protect the privacy of individual people.',
    showMore_one: 'Show {{count, number}} more',
    showMore_other: 'Show {{count, number}} more',
    more_one: 'and {{count, number}} more service',
    more_other: 'and {{count, number}} more services',
    moreAtMost_one: 'and at most {{count, number}} more service',
    moreAtMost_other: 'and at most {{count, number}} more services',
    who: {
      title: 'Who next',
      wanted: 'Second maintainer wanted',
      intro: 'At most one person who knows it is active.',
      order: 'They stand near; members of the owning team first.',
      enough: 'More than one person knows it: nobody has to be looked for.',
      noEvidence: 'Too little is known of it to say who could be next.',
      nobody: 'Nobody stands near enough yet: anybody new is welcome.',
      withheld:
        'Names are not shown, to protect the privacy of individual people.',
      areas: 'Where pairing or review pays most',
      show: 'Who next?',
      showFor: 'Who next: {{title}}',
      reason: {
        'works-here': 'works here already',
        'reviewed-here': 'has reviewed here',
        'works-nearby': 'works in what is next to it',
        'knows-system': 'knows the system',
        'same-golden-path': 'works on the same golden path',
        'in-team': 'in the owning team',
      },
    },
    quarter: {
      title: 'This quarter',
      intro:
        'The few steps that together take most risk away. Each gain is the score computed again after the steps before it.',
      sentence:
        'Services with a single knower: {{before, number}} → {{after, number}}',
      removes: 'then more than one knows it',
      gainWithheld: 'gain hidden for privacy',
      empty:
        'Neither this group nor one below it owns components that you may see.',
      nothing_one:
        'Nothing is left to do: its {{count, number}} component hangs on nobody alone.',
      nothing_other:
        'Nothing is left to do: none of its {{count, number}} components hangs on one person.',
      noStep_one:
        '{{count, number}} component hangs on one person, and no single step is known that helps. Somebody new has to start there.',
      noStep_other:
        '{{count, number}} components hang on one person, and no single step is known that helps. Somebody new has to start there.',
      more_one: '{{count, number}} component least at risk was left out',
      more_other: '{{count, number}} components least at risk were left out',
    },
    learn: {
      title: 'Learn next',
      intro: 'What too few know, the most pressing first.',
      none: 'Nothing that is owned here lacks a second person, as far as is known.',
      teams:
        'The first {{asked, number}} of {{count, number}} teams are looked at.',
      allTeams: 'Look at all',
      why: {
        'one-knower': 'one person who knows it is active',
        nobody: 'nobody who knows it was active lately',
        'last-knower-left': 'who knew it has left',
      },
    },
    myLearn: {
      title: 'What I could learn next',
      none: 'Nothing that you are near to lacks a second person now.',
      reason: {
        'works-here': 'you have worked here',
        'reviewed-here': 'you have reviewed here',
        'works-nearby': 'you work in what is next to it',
        'knows-system': 'you know the system',
        'same-golden-path': 'you work on the same golden path',
        'in-team': 'your team owns it',
      },
    },
    mine: {
      title: 'What I alone know',
      onlyYou:
        'Only you see this, and only what you copy or download can be passed on.',
      none: 'Nothing hangs on you alone.',
      notLinked:
        'No commits are known to be yours, so there is nothing to tell.',
      link: 'Link your addresses',
      onlyKnower: 'nobody else who knows it is active',
      files_one:
        'you are the only author left of {{count, number}} of {{files, number}} files',
      files_other:
        'you are the only author left of {{count, number}} of {{files, number}} files',
      successors: 'could take over: {{names}}',
      copy: 'Copy checklist',
      copyFailed:
        'The browser did not let us copy. Download the checklist instead.',
      copied: 'The hand-over checklist is copied as Markdown.',
      download: 'Download checklist',
      list: {
        title: 'Hand-over checklist',
        workWith: 'Work on it together with one of: {{names}}',
        find: 'Find somebody to work on it with',
        area_one:
          'Have them change and review {{path}} ({{count, number}} file)',
        area_other:
          'Have them change and review {{path}} ({{count, number}} files)',
        review: 'Let them review the next changes',
        write: 'Write down how it is run, and what goes wrong',
        access: 'Check that they have the access that you have',
      },
    },
  },
  audit: {
    alignment: {
      title: 'Where knowledge lies elsewhere',
      intro:
        'From the declared owner to the team that knows most. A handover, or a few days of pairing, brings both together.',
      none: 'No component here is known best by a team other than its owner, as far as that may be shown.',
      summary_one:
        '{{count, number}} component is known best by a team other than its owner: it belongs to {{from}} and is known by {{to}}.',
      summary_other:
        '{{count, number}} components are known best by a team other than their owner. The most between two teams: {{amount, number}} that belong to {{from}} and are known by {{to}}.',
      summarySpread_one:
        '{{count, number}} component is known best by a team other than its owner.',
      summarySpread_other:
        '{{count, number}} components are known best by a team other than their owner.',
      flow_one: '{{count, number}} component of {{from}} is known by {{to}}',
      flow_other:
        '{{count, number}} components of {{from}} are known by {{to}}',
      from: 'Owner',
      to: 'Known by',
      components: 'Components',
      more_one:
        'and {{count, number}} more pair of teams with {{entities, number}} components',
      more_other:
        'and {{count, number}} more pairs of teams with {{entities, number}} components',
    },
    headline:
      '{{scored, number}} of {{total, number}} components have a score.',
    teams: {
      title: 'Teams by what needs attention',
      intro:
        'Shares of what each team owns. Read them beside how much that is.',
      summary_one:
        'In {{count, number}} of the {{total, number}} teams shown, something hangs on one person.',
      summary_other:
        'In {{count, number}} of the {{total, number}} teams shown, something hangs on one person.',
      summaryNone: 'Nothing is known to hang on one person.',
      none: 'No owner has anything here.',
      team: 'Owner',
      entities: 'Owns',
      warnings: 'Hangs on one person',
      atRisk: 'At risk',
      unshared: 'One person knows most',
      unconfirmed: 'Not confirmed',
      unknown: 'Too little evidence',
      cell: '{{part, number}} · {{share, number(style: percent; maximumFractionDigits: 0)}}',
      nothingKnown: '–',
      results_one: '{{count, number}} owner',
      results_other: '{{count, number}} owners',
    },
    progress: {
      title: 'Confirmed by their owners',
      intro:
        'Whether somebody on the owning team said lately that it is theirs.',
      none: 'There is nothing to confirm here.',
      summary: '{{confirmed, number}} of {{total, number}} are confirmed.',
      otherwise: 'Not confirmed: never, disputed, or nobody could',
      explore: 'See which ones on the map',
    },
    changes: {
      title: 'What changed',
      intro: 'In the last 30 days, newest first.',
      kinds: 'Kinds of changes',
      kind: {
        owner: 'Owner',
        state: 'State',
        'finding-opened': 'New findings',
        'finding-resolved': 'Resolved findings',
        'transfer-applied': 'Handed over',
        appeared: 'New',
        vanished: 'Gone',
      },
      day: '{{date, datetime(dateStyle: medium; timeZone: UTC)}}',
      none: 'Nothing of this changed since {{date, datetime(dateStyle: medium; timeZone: UTC)}}.',
      more: 'Show more',
      exportHasMore: 'There is more; the files have all of it.',
      owner: {
        both: 'Its owner is now {{to}}, no longer {{from}}.',
        to: 'Its owner is now {{to}}.',
        from: 'It no longer belongs to {{from}}.',
        hidden: 'Its owner changed.',
      },
      state: 'Was “{{from}}”, is now “{{to}}”.',
      'finding-opened': 'New finding: {{finding}}.',
      'finding-resolved': 'Resolved: {{finding}}.',
      transfer: {
        to: 'The catalog shows the handover to {{to}}.',
        hidden: 'The catalog shows the handover.',
      },
      appeared: 'New in the catalog.',
      vanished: 'No longer in the catalog.',
    },
    round: {
      title: 'Verification round',
      intro:
        'Asks every owner to confirm by a day. What waits shows on “My teams”. No score depends on it.',
      none: 'No round is open.',
      start: 'Ask owners to confirm…',
      startTitle: 'Ask owners to confirm',
      startAll:
        'Whoever owns a component is asked whether it is still theirs. Narrow it down first with the filter of this page: owner, team, domain, system, type, lifecycle, tier or golden path.',
      startNarrowed:
        'Whoever owns what this leaves is asked whether it is still theirs: {{scope}}.',
      startIgnored:
        'Of the filter of this page, this does not count for a round: {{ignored}}.',
      ignoredFilter: '“{{label}}”',
      until: 'By when',
      inDays_one:
        'In {{count, number}} day: {{date, datetime(dateStyle: medium; timeZone: UTC)}}',
      inDays_other:
        'In {{count, number}} days: {{date, datetime(dateStyle: medium; timeZone: UTC)}}',
      submit: 'Ask them',
      started: 'The round is open.',
      label:
        'Answers until {{date, datetime(dateStyle: medium; timeZone: UTC)}}',
      summary:
        'Until {{date, datetime(dateStyle: medium; timeZone: UTC)}}: {{answered, number}} of {{total, number}} answered.',
      narrowed: 'Only: {{scope}}',
      tier: 'tier {{tier}}',
      kind: {
        component: 'components',
        api: 'APIs',
        resource: 'resources',
        system: 'systems',
        domain: 'domains',
      },
      answer: {
        confirmed: 'Confirmed',
        disputed: 'Disputed',
        outstanding: 'Outstanding',
      },
      of: '{{answer}}, {{owner}}',
      noneOf: 'None any more: it has changed meanwhile.',
      moreTeams_one: 'and {{count, number}} more owner',
      moreTeams_other: 'and {{count, number}} more owners',
      nobody_one: '{{count, number}} more has no owner who could be asked.',
      nobody_other: '{{count, number}} more have no owner who could be asked.',
      close: 'Close the round',
      closeTitle: 'Close this round?',
      closeIntro_one:
        '{{count, number}} answer is outstanding. Nobody is asked for it any more. What was confirmed stays.',
      closeIntro_other:
        '{{count, number}} answers are outstanding. Nobody is asked for them any more. What was confirmed stays.',
      closed: 'The round is closed.',
      ended: {
        closed:
          'Closed on {{date, datetime(dateStyle: medium; timeZone: UTC)}}: {{answered, number}} of {{total, number}} answered.',
        expired:
          'Over since {{date, datetime(dateStyle: medium; timeZone: UTC)}}: {{answered, number}} of {{total, number}} answered.',
      },
    },
    owners: {
      title: 'Declared owners',
      intro: 'How many entities have which problem with their owner.',
    },
  },
  method: {
    headline: 'How these numbers come about, and what they leave out',
    days_one: '{{count, number}} day',
    days_other: '{{count, number}} days',
    score: {
      title: 'Ownership health score',
      intro:
        'Five parts from 0 to 1. A part without its inputs is dropped and its weight shared out; coverage is the weight that was left.',
      part: 'Part',
      weight: 'Weight',
      from: 'From',
      accountability:
        'Five equal shares: the owner exists; is a team; has two or more people; has an escalation path; was confirmed (fully within {{verified}} days, half within {{half}}).',
      redundancy:
        'Effective contributors (1 gives nothing, {{span}} give all) and whether there is a second knower.',
      alignment:
        'Share of knowledge inside the owning team; {{aligned, number(style: percent)}} is enough.',
      continuity:
        'Share of knowledge held by people who have not left, times freshness: full for {{fresh}} days, nothing after {{stale}}.',
      sharing:
        'Reviewers ({{reviewers}} are enough) and documentation that two or more people have touched.',
      rules:
        'Without a valid owner the score is at most {{cap}}. Below {{risk}} it is at risk. With less than {{coverage, number(style: percent)}} coverage there is no score.',
      judgement:
        'All numbers in this table are our judgement; no paper gives them.',
    },
    readings: {
      title: 'How history becomes knowledge',
      intro: 'Two readings of the same history. Nothing counts lines.',
      current:
        'What counts now: days on which somebody worked on it or reviewed it. Ten commits on a day are one day. Older days count less.',
      halfLife: 'A day counts half after',
      window: 'Nothing counts after',
      reviewer: 'A day with reviews only counts',
      knower: 'Somebody knows it from a share of',
      floor: 'A verdict needs',
      floorValue:
        '{{commits, number}} commits, {{days, number}} days of work, a history of {{age, number}} days',
      reference:
        'What the literature counts: who is an author of which file over the whole history (degree of authorship), and how many people it takes until half of the files have no author left (truck factor).',
      warning:
        'A warning needs both: a truck factor of exactly one, and one person with more than half of current knowledge.',
      leftOut: 'Left out:',
      merges: 'merge commits',
      bots: 'bots and build machines',
      mass_one: 'commits of more than {{count, number}} file',
      mass_other: 'commits of more than {{count, number}} files',
      generated: 'vendored and generated files, lock files',
      agents:
        'coding agents: the human beside them keeps the credit for the change',
      sources:
        'Avelino et al. 2016 (truck factor); CHAOSS Contributor Absence Factor; Thongtanunam et al. 2016 (review is knowledge); Krüger et al. 2018 (forgetting); Bird et al. 2011 and Greiler et al. 2015 (ownership).',
    },
    sensitivity: {
      title: 'Sensitivity: the same question asked otherwise',
      intro:
        'A warning that rests on one choice of ours would be worth little. So each is asked again: does it hang on one person?',
      halfLife:
        'If a day counts half after {{days}}: does one person hold more than {{share, number(style: percent; maximumFractionDigits: 0)}} of current knowledge?',
      authorship:
        'By degree of authorship, over the whole history: is the truck factor exactly one?',
      jetbrains:
        'By JetBrains’ method: is the bus factor exactly one? Moved files are followed only where they stay identical.',
      holds:
        '“It holds under {{holds, number}} of {{of, number}} ways of asking” means: of {{of, number}} answers, {{holds, number}} say that it hangs on one person. A way without enough data is not counted, so there may be fewer.',
      confidence:
        'All ways agree: high confidence. Three quarters or more: medium. Fewer: low; look before you act.',
      score:
        'Beside a score stands between which values it would lie if any one of its parts were left out, and beside a figure what the score would be were that figure alone as bad, or as good, as it can be.',
      sources:
        'Avelino et al. 2016 (degree of authorship); Jabrayilzade et al. 2022 (JetBrains). The half-lives are our judgement.',
    },
    privacy: {
      title: 'Privacy',
      mode: {
        aggregate: 'This portal shows no names at all.',
        helpers:
          'This portal shows names only under “who can help” and where it says who could be next.',
        named:
          'This portal shows names to those who have the permission for it.',
      },
      few: 'With fewer than three contributors, figures that could point at one person are not shown to those who may not see people.',
      notCollected:
        'Not collected: lines of code, hours of work, messages, anything from outside of git, the catalog and reviews. Nobody is ranked.',
      download: 'Download my data',
      downloaded: 'Your data is downloaded.',
      erase: 'Erase my name…',
      eraseTitle: 'Erase your name and addresses?',
      eraseIntro:
        'You stay in the measures as an unnamed person, also in later readings. Nobody will find you under “who can help” any more. This cannot be taken back.',
      eraseSubmit: 'Erase',
      erased: 'Your name and addresses are erased.',
    },
    identities: {
      title: 'Your identities',
      intro:
        'Git knows people by their addresses. Work under these counts as yours, and so for your team. Only you see this list.',
      list: 'Your addresses',
      none: 'No address counts as yours yet: the catalog has none for you, and you have linked none.',
      activity:
        'All of them together: {{days}} of work in {{entities}} that you may see.',
      entities_one: '{{count, number}} entity',
      entities_other: '{{count, number}} entities',
      origin: {
        catalog: 'From your profile in the catalog',
        annotation: 'From a login in the catalog',
        configured: 'From the portal’s configuration',
        resolver: 'From what this portal added',
        history: 'From a repository’s .mailmap or your account',
        linked: 'Linked by you',
      },
      state: {
        counted: 'counted',
        waiting:
          'its repositories are being read again; counted in a few minutes',
        unseen: 'in nothing that was read so far; counted once it appears',
        overruled:
          'not counted: the catalog or the configuration says otherwise',
      },
      because: {
        'same-name': 'Has your name, and nobody is linked to it',
        'same-mailbox':
          'Begins like an address of yours, and nobody is linked to it',
        'same-login':
          'Begins like a login of yours, and nobody is linked to it',
      },
      suggested: {
        title: 'May be yours',
        intro:
          'Addresses in histories that you may see. Take only what is yours: each link is recorded.',
      },
      mine: 'This is me',
      mineLabel: 'This is me: {{address}}',
      unlink: 'Take back',
      unlinkLabel: 'Take back {{email}}',
      linked:
        '{{email}} is yours now. The repositories that have it are being read again.',
      linkedUnseen:
        '{{email}} is linked to you. It counts once it appears in a history.',
      unlinked: '{{email}} is no longer linked to you.',
      field: 'Another address of yours',
      fieldSuggested:
        'As it stands in your commits. It must resemble your name, addresses or logins.',
      fieldAny: 'As it stands in your commits.',
      submit: 'Link it',
      refused:
        'This address cannot be linked: it does not resemble yours, or it is somebody else’s.',
      refusedAny: 'This address cannot be linked: it is somebody else’s.',
      elsewhere:
        'Is an address yours all the same? Have it added to your profile in the catalog, as a login (github.com/user-login, gitlab.com/user-login), or to ownership.people.aliases.',
      most_one:
        'You have linked {{count, number}} address, which is the most. Take one back to link another.',
      most_other:
        'You have linked {{count, number}} addresses, which is the most. Take one back to link another.',
      off: {
        title: 'This portal does not let people link addresses themselves',
      },
      unknown: {
        title: 'The catalog does not know you',
        description:
          'You are signed in, but there is no user of yours in the catalog to link an address to. Ask whoever runs it to add you.',
      },
    },
    repositories: {
      title: 'Repositories',
      intro:
        'The histories behind what you may see, when each was read, and what is in the way.',
      none: 'No repository is known for what you may see.',
      running: 'Being read now',
      scannedAt: 'Read {{date, datetime(dateStyle: medium; timeStyle: short)}}',
      requested: 'next in the queue',
      results_one: '{{count, number}} repository',
      results_other: '{{count, number}} repositories',
    },
  },
  filter: {
    label: 'Filters',
    search: 'Search',
    searchPlaceholder: 'Name, description or owner',
    find: 'Find',
    option: '{{label}} ({{amount, number}})',
    state: 'State',
    warning: 'Hangs on one person',
    clear: 'Clear filters',
    further: 'More filters',
    furtherChosen: 'More filters ({{amount, number}})',
    nobody: 'No owner in the catalog',
    bands: {
      label: 'Redundancy',
      all: 'Any redundancy',
      none: 'Unknown',
    },
    verified: {
      label: 'Confirmed by its owner',
      all: 'Confirmed or not',
      none: 'Not confirmed',
      confirmed: 'Confirmed lately',
      stale: 'Confirmed long ago',
      never: 'Not confirmed',
    },
    heldBy: {
      label: 'Known best by another team',
      by: 'Known best by {{team}}',
      all: 'Known by any team',
      none: 'No team',
    },
    owners: {
      label: 'Owner',
      all: 'All owners',
      none: 'No owner',
    },
    teams: {
      label: 'Team, child teams included',
      all: 'All teams',
      none: 'No team',
    },
    domains: { label: 'Domain', all: 'All domains', none: 'No domain' },
    systems: { label: 'System', all: 'All systems', none: 'No system' },
    types: { label: 'Type', all: 'All types', none: 'No type' },
    lifecycles: {
      label: 'Lifecycle',
      all: 'All lifecycles',
      none: 'No lifecycle',
    },
    tiers: { label: 'Tier', all: 'All tiers', none: 'No tier' },
    goldenPaths: {
      label: 'Golden path',
      all: 'All golden paths',
      none: 'Not on a golden path',
    },
  },
  explore: {
    headline: {
      warnings_one: '{{count, number}} component hangs on one person.',
      warnings_other: '{{count, number}} components hang on one person.',
      noWarnings_one:
        'The one component here is not known to hang on one person.',
      noWarnings_other:
        'None of {{count, number}} components is known to hang on one person.',
      scored: '{{scored, number}} of {{total, number}} scored',
      states: {
        'at-risk_one': '{{count, number}} at risk',
        'at-risk_other': '{{count, number}} at risk',
        healthy_one: '{{count, number}} healthy',
        healthy_other: '{{count, number}} healthy',
        'insufficient-evidence_one':
          '{{count, number}} with too little evidence',
        'insufficient-evidence_other':
          '{{count, number}} with too little evidence',
        'not-applicable_one': '{{count, number}} not applicable',
        'not-applicable_other': '{{count, number}} not applicable',
      },
    },
    table: {
      label: 'Components and their ownership health',
      component: 'Component',
      owner: 'Owner',
      score: 'Score',
      band: 'Redundancy',
      warning: 'Warning',
      verified: 'Confirmed',
      results_one: '{{count, number}} component',
      results_other: '{{count, number}} components',
      updating: 'Updating…',
    },
    pagination: {
      label: 'Pages',
      previous: 'Previous page',
      next: 'Next page',
      position: 'Page {{page, number}} of {{pages, number}}',
    },
    treemap: {
      title: 'Where the work is',
      label: 'Components by activity and health',
      legend: 'Area: recent work. Colour, pattern and mark: as chosen below.',
      summary_one:
        '{{count, number}} component: {{atRisk, number}} at risk, {{unknown, number}} with too little evidence. Most work goes into {{largest}}.',
      summary_other:
        '{{count, number}} components: {{atRisk, number}} at risk, {{unknown, number}} with too little evidence. Most work goes into {{largest}}.',
      summaryOfLargest_one:
        'The busiest of {{total, number}} components: {{atRisk, number}} at risk, {{unknown, number}} with too little evidence. Most work goes into {{largest}}.',
      summaryOfLargest_other:
        'The {{count, number}} busiest of {{total, number}} components: {{atRisk, number}} at risk, {{unknown, number}} with too little evidence. Most work goes into {{largest}}.',
      more_one:
        'and {{count, number}} more, {{share, number(style: percent; maximumFractionDigits: 0)}} of the work',
      more_other:
        'and {{count, number}} more, {{share, number(style: percent; maximumFractionDigits: 0)}} of the work',
      hint: 'Point at a tile to see it here; open it to see why. The table holds the same components.',
      none: 'No recent work to draw in this selection. The table lists every component.',
      tile: '{{title}}: {{state}}, {{score}}, redundancy {{band}}',
    },
    lens: {
      label: 'Colour by',
      legend: 'What the colours mean',
      health: 'Health',
      redundancy: 'Knowledge redundancy',
      alignment: 'Alignment of owner and knowledge',
      verification: 'Confirmation',
      currency: 'Currency',
      noPath: 'On no golden path',
      alignmentOf: {
        aligned: 'The owner knows it',
        mixed: 'The owner knows some of it',
        mismatch: 'Another team knows it',
        unknown: 'Unknown, or not shown',
      },
      verificationOf: {
        confirmed: 'Confirmed',
        stale: 'Confirmed long ago',
        never: 'Never confirmed',
        disputed: 'Disputed',
        unknown: 'Nobody could confirm it',
      },
      group: {
        atRisk: '{{part, number}} of {{whole, number}} at risk',
        single:
          '{{part, number}} of {{whole, number}} known mostly by one person',
        unconfirmed:
          '{{part, number}} of {{whole, number}} not confirmed lately',
        alignment: 'Known for single components only: open to see',
      },
      step: {
        none: 'None',
        some: 'Some',
        third: 'A third or more',
        most: 'Two thirds or more',
      },
    },
    map: {
      where: 'Where in the map',
      level: 'What an area stands for',
      domain: 'Domains',
      system: 'Systems',
      component: 'Components',
      all: 'Everything',
      noDomain: 'In no domain',
      noSystem: 'In no system',
      labelOf: {
        domain: 'Domains by activity',
        system: 'Systems by activity',
      },
      tile_one: '{{title}}: {{count, number}} component, {{look}}',
      tile_other: '{{title}}: {{count, number}} components, {{look}}',
      summaryOf: {
        domain_one: 'One domain. Most work goes into {{largest}}.',
        domain_other:
          '{{count, number}} domains. Most work goes into {{largest}}.',
        system_one: 'One system. Most work goes into {{largest}}.',
        system_other:
          '{{count, number}} systems. Most work goes into {{largest}}.',
      },
    },
    empty: {
      filtered: {
        title: 'No component matches',
        description: 'Nothing fits all of these filters at once.',
      },
      none: {
        title: 'No components yet',
        description:
          'The catalog holds no components that you may see. Register one, and its ownership appears here within minutes. This page refreshes by itself.',
        link: 'Open the catalog',
      },
    },
  },
  entity: {
    healthTitle: 'Ownership health',
    openTab: 'See the working',
    nextStep: 'What helps most',
    scoreCapped:
      'Held at {{cap}}, because this component has no valid owner. Otherwise it would be {{score}}.',
    noScore:
      'No score: only {{share, number(style: percent; maximumFractionDigits: 0)}} of its weight could be computed, and half is needed.',
    until:
      'It can be judged from {{date, datetime(dateStyle: medium; timeZone: UTC)}}.',
    owner: {
      title: 'Declared owner',
      origin: {
        spec: 'Declared in spec.owner of {{descriptor}}.',
        relation:
          'A relation in the catalog says so, not spec.owner of {{descriptor}}: a processor of the catalog added it.',
        none: 'An owner can be declared in {{descriptor}}.',
        descriptor: 'its descriptor',
        descriptorFrom: 'its descriptor (location type {{type}})',
      },
      members_one: '{{count, number}} person, child groups included',
      members_other: '{{count, number}} people, child groups included',
      missing:
        'The component declares no owner. Add spec.owner to its catalog-info.yaml.',
      dangling:
        'The catalog has no such owner, so nobody can be reached through it.',
      placeholder: 'This word stands for nobody. Name a team.',
      user: 'One person owns it. A team can share the knowledge and the pager.',
      suggestion: 'Did you mean {{team}}?',
      escalation: 'In an emergency',
      noEscalation: 'No escalation path is known.',
    },
    warning: {
      title: 'This component hangs on one person',
      criticalTitle: 'Critical: this component hangs on one person',
      why: 'Two methods agree: without one person most files would have no author left, and that person holds more than half of current knowledge.',
      tier: 'It is critical because the component is tier 1.',
      knowerLeft:
        'It is critical because that person has left the organisation.',
      nextStep: 'Next step this week',
    },
    actions: {
      title: 'What helps most',
      intro:
        'Each gain is the score computed again with only this one thing changed.',
      none: 'Nothing is left that would raise the score.',
      gain: '{{from}} → {{to}}',
      noGainYet: '(a first step: the score stays at {{score}} for now)',
      gainLabel: 'Score from {{from}} to {{to}}',
      effort: {
        '1': 'minutes',
        '2': 'a few days',
        '5': 'weeks',
      },
      effortLabel: 'Effort',
      'name-owner': 'Name a team as owner',
      'name-owner-team': 'Name {{team}} as owner: they hold the knowledge',
      verify: 'Confirm that the declared owner is right',
      'add-escalation': 'Add an escalation path',
      'grow-team': 'Give the owning group a second member',
      'review-by-learner_one': 'Let a learner review on {{count, number}} day',
      'review-by-learner_other':
        'Let a learner review on {{count, number}} days',
      'pair-three-days_one': 'Pair with somebody new for {{count, number}} day',
      'pair-three-days_other':
        'Pair with somebody new for {{count, number}} days',
      'second-maintainer_one':
        'Grow a second maintainer: about {{count, number}} day of work in this code',
      'second-maintainer_other':
        'Grow a second maintainer: about {{count, number}} days of work in this code',
      transfer: 'Hand it over to {{team}}: they hold the knowledge',
      document: 'Write down how it works, with more than one author',
    },
    parts: {
      intro:
        'Five parts, each weighted. A part that cannot be computed is dropped and its weight shared out.',
      points: '{{points}} of {{weight}}',
      dropped: 'Dropped',
      working: 'Working',
      weight: 'counts {{weight}} of 100',
      weightNominal: 'Its weight of {{weight}} is shared out',
      inputWeight:
        '{{share, number(style: percent; maximumFractionDigits: 0)}} of this part',
      inputValue:
        'gives {{share, number(style: percent; maximumFractionDigits: 0)}}',
      coverage:
        'Coverage {{share, number(style: percent; maximumFractionDigits: 0)}}',
    },
    part: {
      accountability: 'Accountability',
      redundancy: 'Knowledge redundancy',
      alignment: 'Alignment',
      continuity: 'Continuity',
      sharing: 'Sharing',
    },
    partQuestion: {
      accountability: 'Is somebody answerable, and can they be reached?',
      redundancy: 'How many people know it well enough?',
      alignment: 'Does the declared owner hold the knowledge?',
      continuity: 'Is the knowledge still in the organisation, and in use?',
      sharing: 'Is it reviewed and written down by several people?',
    },
    input: {
      'owner-resolves': 'The owner exists in the catalog',
      'owner-is-group': 'The owner is a team',
      'group-size': 'The team has at least {{size}} people',
      escalation: 'An escalation path exists',
      verified: 'The owner was confirmed in the last {{days}} days',
      'effective-contributors':
        'Effective contributors (1 gives nothing, {{full}} give all)',
      'second-knower': 'A second person knows it',
      'inside-share':
        'Knowledge inside the owning team ({{share, number(style: percent)}} is enough)',
      'held-and-fresh':
        'Knowledge held by people who have not left, times how recently it was used',
      reviewers: 'Distinct reviewers ({{full}} are enough)',
      documentation: 'Documentation, touched by two or more people',
      raw: {
        yes: 'yes',
        no: 'no',
        people_one: '{{count, number}} person',
        people_other: '{{count, number}} people',
        days_zero: 'today',
        days_one: '{{count, number}} day ago',
        days_other: '{{count, number}} days ago',
        never: 'never',
        none: 'none',
        'one-person': 'by one person',
        shared: 'by several people',
        number: '{{value, number(maximumFractionDigits: 1)}}',
      },
    },
    drop: {
      'no-source': 'no source to read',
      'insufficient-evidence': 'too little evidence',
      'no-valid-owner': 'no valid owner to compare with',
      'identities-not-linked':
        'less than half of the knowledge is linked to people in the catalog',
      'reviews-unknown': 'reviews are not recorded where we can read them',
      'not-verified-yet': 'too early to expect a confirmation',
      'spread-over-many': 'knowledge is spread over many, nobody stands out',
      'nothing-known': 'nothing is known',
    },
    identities: {
      question: 'Is one of them you?',
      link: 'Link your identity',
    },
    suppressed: 'Not shown, to protect the privacy of individual people.',
    teams: {
      title: 'Knowledge by team',
      label: 'Share of current knowledge by team',
      summary:
        'The largest part lies with {{team}}: {{share, number(style: percent; maximumFractionDigits: 0)}}.',
      summaryOwning:
        'The owning team holds {{share, number(style: percent; maximumFractionDigits: 0)}}.',
      team: 'Team',
      share: 'Share',
      owning: 'owning team',
      'no-team': 'People in no team',
      unlinked: 'Not linked to the catalog',
      left: 'People who have left',
      none: 'No knowledge could be measured yet.',
    },
    help: {
      title: 'Who can help',
      askTeamNamed: 'Ask {{team}}',
      nobody: 'Nobody is known yet.',
      you: 'you',
      order: 'In no particular order.',
      'works-here-now': 'works here now',
      'reviews-here': 'reviews here',
      'wrote-much-of-it': 'wrote much of it',
      'owning-team': 'in the owning team',
    },
    evidence: {
      title: 'Evidence',
      commits: 'Qualifying commits',
      personDays: 'Days of work (person-days)',
      age: 'Age of the history',
      ageDays_one: '{{count, number}} day',
      ageDays_other: '{{count, number}} days',
      commit: 'Commit read',
      scannedAt: 'Read at',
      scannedAtValue: '{{date, datetime(dateStyle: medium; timeStyle: short)}}',
      asOf: 'Scored as of',
      dateValue: '{{date, datetime(dateStyle: medium; timeZone: UTC)}}',
      modelVersion: 'Model version',
      number: '{{value, number}}',
      source: 'Source',
      path: 'Folder',
      insufficient: 'Too little evidence for a verdict',
    },
    figures: {
      title: 'Figures',
      contributorAbsenceFactor: 'Contributor absence factor (bus factor)',
      effectiveContributors: 'Effective contributors',
      contributors: 'Contributors',
      truckFactor: 'Truck factor, whole history',
      freshness: 'Somebody who knows it was active',
      reviewers: 'Reviewers',
    },
    timeline: {
      title: 'Over time',
      label: 'Score over time',
      none: 'There was no score in this time yet.',
      summary_one:
        'From {{from}} on {{date, datetime(dateStyle: medium; timeZone: UTC)}} to {{to}}, with {{count, number}} event.',
      summary_other:
        'From {{from}} on {{date, datetime(dateStyle: medium; timeZone: UTC)}} to {{to}}, with {{count, number}} events.',
      tick: '{{date, datetime(month: short; year: 2-digit; timeZone: UTC)}}',
      event: '{{date, datetime(dateStyle: medium; timeZone: UTC)}}: {{text}}',
      owner: 'owner is now {{owner}}',
      state: 'state is now “{{state}}”',
      warning: 'hangs on one person',
      noWarning: 'no longer hangs on one person',
      model: 'scored by model {{version}} from here on',
      said: {
        confirmed: 'owner confirmed',
        disputed: 'owner disputed',
        'dispute-upheld': 'dispute upheld',
        'dispute-rejected': 'dispute rejected',
        'dispute-withdrawn': 'dispute withdrawn',
        'transfer-proposed': 'handover proposed',
        'transfer-accepted': 'handover accepted',
        'transfer-declined': 'handover declined',
        'transfer-withdrawn': 'handover withdrawn',
        'transfer-expired': 'handover expired without an answer',
        'transfer-applied': 'handover done: the catalog shows it',
      },
      toTeam: '{{said}} (to {{team}})',
      expected:
        'If nobody works on it, it is expected to be {{score}} on {{date, datetime(dateStyle: medium; timeZone: UTC)}}.',
      expectedSame:
        'It is expected to stay so until {{date, datetime(dateStyle: medium; timeZone: UTC)}}, even if nobody works on it.',
      dashed: 'Dashed: what is expected if nobody works on it.',
      fall: {
        rule: 'Of {{knowers}} people who know it and were active lately, at most one is left from {{date, datetime(dateStyle: medium; timeZone: UTC)}} on if nobody works on it.',
        mark: 'The dashed upright line is that day.',
        row: 'at most one active knower left, if nobody works on it',
        likelihood: {
          unlikely:
            'If people work as they did in other histories, it is unlikely to come to that within half a year.',
          'as-likely-as-not':
            'If people work as they did in other histories, it is about as likely as not to come to that within half a year.',
          likely:
            'If people work as they did in other histories, it is more likely than not to come to that within half a year.',
        },
      },
      ifSilent: 'expected, if nobody works on it',
      asTable: 'As a table',
      table: 'Score over time, day by day',
      day: 'Day',
      date: '{{date, datetime(dateStyle: medium; timeZone: UTC)}}',
      happened: 'What happened',
    },
    folders: {
      title: 'Where inside',
      intro:
        'Area: files, with all that is in a folder. Press a folder to see what is in it.',
      label: 'Folders by files and by how many authors are left',
      hint: 'Point at a folder to read what is known. Press Enter to go in, Backspace to come back.',
      own: 'files right here',
      tileLook_one: '{{title}}: {{count, number}} file, {{look}}',
      tileLook_other: '{{title}}: {{count, number}} files, {{look}}',
      lens: {
        risk: 'One author left or none',
        redundancy: 'Authors most files rest on',
      },
      band: {
        single: 'One author',
        pair: 'Two authors',
        shared: 'Three authors or more',
        unknown: 'No author known or left',
      },
      none: 'No files were read yet.',
      summary:
        '{{atRisk, number}} of {{files, number}} files have one author left or none.',
      more_one:
        'and {{count, number}} more, {{share, number(style: percent; maximumFractionDigits: 0)}} of the files',
      more_other:
        'and {{count, number}} more, {{share, number(style: percent; maximumFractionDigits: 0)}} of the files',
      tile: '{{title}}: {{atRisk, number}} of {{files, number}} files have one author left or none',
      top: 'top folder',
      all_one: 'Show {{count, number}} folder',
      all_other: 'Show all {{count, number}} folders',
      fewer: 'Show fewer',
      folder: 'Folder',
      files: 'Files',
      atRisk: 'One author or none',
    },
    banner: { title: 'This cannot wait' },
    goldenPath: {
      title: 'Golden path',
      on: 'Created from {{path}}.',
      off: 'Not created from a golden path.',
      renamed: '{{old}} was renamed to {{path}}.',
      browse: 'See the golden paths',
      newest: 'Newest version',
      currency: 'How current',
      behind: 'Behind',
      source: {
        label: 'Known from',
        annotation: 'the annotation backstage.io/source-template',
        'scaffolded-from': 'spec.scaffoldedFrom in the catalog',
        relation: 'the relation scaffoldedFrom in the catalog',
        record: 'the record .ownership/path.yaml in its repository',
      },
      problem: {
        'template-gone':
          'The catalog does not have this template any more, or not for you: it was renamed or taken out. How far behind it is cannot be told.',
        'no-version':
          'Nothing says which version it came from: add the annotation backstage.io/template-version to the component.',
        'no-newest':
          'The template does not say which version is its newest: its annotation backstage.io/template-version would.',
        'not-comparable':
          'These two versions cannot be compared: only versions of numbers can, such as 1.4.0.',
      },
      candidate: '{{person}} would learn most from bringing it up to date.',
      candidateReason: {
        'owning-team': 'on the owning team',
        'little-knowledge': 'most of it is still new to them',
      },
      team: 'Ask {{team}} for the update.',
      suited: '{{path}} suits it.',
      bring: 'Bring it onto this path',
    },
    drift: {
      title: 'Compared with its path',
      intro:
        'What the path would give now, beside what it gave and what is there. Files that only the team has are not looked at.',
      newest: 'It has the newest version of the path, {{version}}.',
      sides: 'It was taken at {{from}}; the path is at {{to}} now.',
      pathLeft: 'The path has changed nothing since.',
      byPath_one: 'The path has changed {{count, number}} file since.',
      byPath_other: 'The path has changed {{count, number}} files since.',
      both_one: 'The team changed {{count, number}} of them too.',
      both_other: 'The team changed {{count, number}} of them too.',
      collides_zero: 'None of these changes collide.',
      collides_one: '{{count, number}} of these collides.',
      collides_other: '{{count, number}} of these collide.',
      byTeam_zero: 'Of what the path left as it was, the team changed nothing.',
      byTeam_one:
        'Of what the path left as it was, the team changed {{count, number}} file.',
      byTeam_other:
        'Of what the path left as it was, the team changed {{count, number}} files.',
      cannotCompare: 'Cannot compare',
      about: 'This is about: {{names}}',
      files: 'Files that were changed',
      file: 'File',
      state: 'Changed by',
      path: 'Path',
      team: 'Team',
      changeBy: '{{side}}: {{change}}',
      all_one: 'Show {{count, number}} file',
      all_other: 'Show all {{count, number}} files',
      fewer: 'Show fewer files',
      more_one: '{{count, number}} more file is not listed.',
      more_other: '{{count, number}} more files are not listed.',
      states: {
        collides: 'Both, and it collides',
        alike: 'Both, to the same',
        both: 'Both, in other places',
        'path-changed': 'Path',
        'team-changed': 'Team',
      },
      change: {
        none: '–',
        added: 'added',
        changed: 'changed',
        removed: 'removed',
        moved: 'moved to {{to}}',
        // They belong together, wherever a line ends.
        lines: '+{{added, number}}\u00a0−{{removed, number}}',
      },
      cannot: {
        'no-source':
          'It has no repository that can be read: give it the annotation backstage.io/source-location.',
        'not-scanned':
          'Its repository has not been read yet. It is read by itself.',
        'source-unreadable':
          'Its repository cannot be read just now. It is tried again.',
        'no-record':
          'Its repository has no record of the path, .ownership/path.yaml. Bringing it onto its path adds one.',
        'bad-record':
          'The record in its repository, .ownership/path.yaml, cannot be read. Mend the file.',
        'no-commit':
          'The record does not name the commit of the path. Add it to .ownership/path.yaml.',
        'template-gone':
          'The catalog has no such path. If it was renamed, write its new name into .ownership/path.yaml.',
        'template-unreadable':
          'The repository of the path cannot be read. The catalog has to take the path from a repository that the portal may read.',
        'folder-unknown':
          'At the recorded commit the path does not lie in the recorded folder. Correct .ownership/path.yaml; after a renaming, the next update helps.',
        'commit-unknown':
          'The repository of the path does not have the recorded commit: its history was rewritten, or the commit was never on its default branch. Correct .ownership/path.yaml.',
        'has-links':
          'The path holds links or submodules, which cannot be tried out. It needs files in their place.',
        'no-dry-run':
          'Steps of the path that may change files cannot be tried out. They need actions with a dry run, or a place behind the step that publishes.',
        'no-action':
          'The path takes an action that the scaffolder does not have. Its module has to be installed.',
        'dry-run-failed':
          'Trying the path out ended with an error. The log of the backend says why.',
        'answers-invalid':
          'The recorded answers no longer fit what the path asks. Add or correct them in .ownership/path.yaml.',
        'needs-secrets':
          'The path writes files with secrets, which are never recorded.',
        'needs-person':
          'The path writes into files who started it, which is not recorded.',
        'too-large': 'The path has or renders more files than are compared.',
        'scaffolder-down': 'The scaffolder does not answer. It is tried again.',
        'scaffolder-refuses':
          'The scaffolder does not let this backend try paths out. Whoever runs the portal can allow it.',
        'catalog-down': 'The catalog does not answer. It is tried again.',
        busy: 'Many comparisons are waiting. Ask again in a minute.',
      },
    },
    suppressedWhat:
      'This concerns the figures, knowledge by team, the folders and when somebody was last active. Score, warning and next steps are facts about the component and stay.',
    suppressedTitle: 'Withheld for privacy',
    suppressedMethod: 'How privacy is kept',
  },
  working: {
    open: '{{text}}: see the working of {{title}}',
    button: 'See the working',
    title: 'The working of {{title}}',
    close: 'Close',
    tab: 'Everything about the ownership of {{title}}',
    sum: {
      title: 'The sum',
      intro:
        'Each part gives points up to its weight. Parts that cannot be computed are left out and the rest is scaled to 100.',
      term: '{{points, number(maximumFractionDigits: 1)}} of {{weight, number(maximumFractionDigits: 1)}}',
      total: 'Score',
      rounded:
        '{{sum, number(maximumFractionDigits: 1)}}, rounded to {{score}}',
      range:
        'Leaving out any one part, it would lie between {{low}} and {{high}}.',
    },
    preview: {
      title: 'If you did this',
      label: 'A step to try out',
      asItIs: 'Nothing: as it is now',
      now: 'The score is {{score}}.',
      then: 'The score would go from {{from}} to {{to}}.',
    },
  },
  goldenPaths: {
    intro:
      'Templates that somebody maintains for you: a service created from one starts with an owner, docs and a pipeline.',
    search: 'Search golden paths',
    searchPlaceholder: 'Title, purpose, owner or tag',
    start: 'Start from this path',
    startLabel: 'Start from this path: {{title}}',
    unavailable: 'This portal has no scaffolder to start it with.',
    ownedBy: 'Maintained by',
    noOwner: 'Nobody maintains it',
    noDescription: 'No purpose is written down.',
    bring: 'Bring something existing onto it',
    eligible: 'On it, of those it suits',
    shareOf_one:
      '{{share, number(style: percent; maximumFractionDigits: 0)}} of {{count, number}} component',
    shareOf_other:
      '{{share, number(style: percent; maximumFractionDigits: 0)}} of {{count, number}} components',
    noneEligible: 'It suits no component here',
    behind_one: '{{count, number}} version behind',
    behind_other: '{{count, number}} versions behind',
    behindSince_one:
      '{{count, number}} version behind, since {{date, datetime(dateStyle: medium; timeZone: UTC)}}',
    behindSince_other:
      '{{count, number}} versions behind, since {{date, datetime(dateStyle: medium; timeZone: UTC)}}',
    suited: {
      type: 'same type',
      typeNamed: 'type {{type}}',
      language: 'same language',
      tags: 'shared tags',
    },
    adoption: {
      title: 'Teams on golden paths',
      intro:
        'Components only. Behind: by a patch or more. The share is of those on a path and those that a path suits.',
      none: 'There are no components here that you may see.',
      summary_one:
        '{{onPath, number}} of {{count, number}} component is on a golden path; {{eligible, number}} could be.',
      summary_other:
        '{{onPath, number}} of {{count, number}} components are on a golden path; {{eligible, number}} could be.',
      templateGone_one:
        '{{count, number}} component came from a template that is not there any more, and counts as on no path.',
      templateGone_other:
        '{{count, number}} components came from templates that are not there any more, and count as on no path.',
      explore_one: '{{count, number}} component of {{owner}} by currency',
      explore_other: '{{count, number}} components of {{owner}} by currency',
      nothingSuits: 'No path suits',
      column: {
        owner: 'Owner',
        components: 'Components',
        onPath: 'On a path',
        current: 'Newest version',
        behind: 'Behind',
        unknown: 'Not known',
        offPath: 'On no path',
        share: 'Share',
      },
    },
    offPath: {
      title: 'On no golden path',
      intro:
        'What no template is known of, with the path that suits by type, language and tags, and the way onto it.',
      of: 'On no golden path, {{owner}}',
      none: 'Every component here is on a golden path.',
      suits: 'Suits it',
      next: 'Next step',
      nothingSuits: 'No path suits it',
      gone: 'Came from {{template}}, which is not there any more',
      bring: 'Bring it onto this path',
      bringLabel: 'Bring it onto this path: {{component}}, {{path}}',
    },
    detail: {
      back: 'All golden paths',
      open: 'Versions, currency and health of what came from it',
      gone: 'There is no such golden path',
      goneMeaning:
        'The catalog has no {{entityRef}} that you may see. It may have been renamed or taken out.',
      purpose: 'What it is for',
      template: 'In the catalog',
      runs: 'Runs',
      runsSince_one:
        '{{count, number}} finished and {{failed, number}} failed since {{date, datetime(dateStyle: medium; timeZone: UTC)}}; living components: {{living, number}}',
      runsSince_other:
        '{{count, number}} finished and {{failed, number}} failed since {{date, datetime(dateStyle: medium; timeZone: UTC)}}; living components: {{living, number}}',
      versions: 'What came from it, by version',
      byVersion: 'Components from {{title}} by version',
      moreVersions_one: '{{count, number}} more version',
      moreVersions_other: '{{count, number}} more versions',
      version: 'Version',
      noVersion: 'Version not known',
      allVersions: 'All versions',
      currency: 'Currency',
      allCurrencies: 'However current',
      filter: 'Filter what came from it',
      noMatch: 'Nothing that came from it matches.',
    },
    consumers_zero: 'No components yet',
    consumers_one: '{{count, number}} component came from it',
    consumers_other: '{{count, number}} components came from it',
    tags: 'Tags',
    count_one: '{{count, number}} golden path',
    count_other: '{{count, number}} golden paths',
    empty: {
      title: 'No golden paths yet',
      description:
        'A golden path is a scaffolder template in the catalog. Add a template.yaml of kind Template to a repository, register its location under catalog.locations in app-config.yaml, and it appears here.',
      link: 'How to write a template',
    },
    noMatch: 'No golden path matches',
    all: 'Show all golden paths',
    headline: {
      none: 'Nothing came from a golden path yet.',
      behind_one:
        '{{count, number}} of {{total, number}} components is behind its golden path.',
      behind_other:
        '{{count, number}} of {{total, number}} components are behind their golden paths.',
      notBehind_one:
        'The one component from a golden path is not known to be behind it.',
      notBehind_other:
        'None of {{count, number}} components from golden paths is known to be behind.',
    },
    version: 'version {{version}}',
    newest: 'newest: {{version}}',
    repository: 'Its own repository',
    noRepository: 'Its repository is not known',
    redundancy: 'Redundancy: {{band}}',
    cameFrom: 'Came from it',
    noConsumers: 'No components yet',
    noVersion:
      'It does not say which version is its newest: add the annotation backstage.io/template-version to the template.',
    startFor: 'Owner filled in: {{team}}',
    bar: 'How current the components from {{title}} are',
    currency: {
      current: 'Newest version',
      patch: 'A patch behind',
      minor: 'A minor version behind',
      major: 'A major version behind',
      unknown: 'Currency not known',
    },
    column: {
      current: 'Newest',
      patch: 'Patch',
      minor: 'Minor',
      major: 'Major',
      unknown: 'Unknown',
    },
    quadrant: {
      title: 'Currency and health',
      intro:
        'Two measures side by side, on purpose not one. Each mark is what came from one path at one version: its size is how many components, its height their median score. Below {{score}} is at risk.',
      x: 'How far behind the newest version',
      y: 'Median score',
      table: 'Components by golden path and version',
      number: 'Number of the mark',
      path: 'Golden path and version',
      components: 'Components',
      median: 'Median score',
      scored_one: '{{count, number}} scored',
      scored_other: '{{count, number}} scored',
      all_one: 'Show {{count, number}} row',
      all_other: 'Show all {{count, number}} rows',
      fewer: 'Show fewer',
      partial: 'Only the golden paths on this page are counted here.',
      more_one:
        '{{title}}: and {{count, number}} more version with {{entities, number}} components',
      more_other:
        '{{title}}: and {{count, number}} more versions with {{entities, number}} components',
      mark_one:
        '{{name}}: {{count, number}} component, {{currency}}, {{score}}',
      mark_other:
        '{{name}}: {{count, number}} components, {{currency}}, {{score}}',
      field: {
        currentHealthy: 'Current, healthy',
        behindHealthy: 'Behind, healthy',
        currentAtRisk: 'Current, at risk',
        behindAtRisk: 'Behind, at risk',
      },
      summary_one:
        '{{count, number}} of {{total, number}} components is a minor version or more behind; at risk of these: {{atRisk, number}}.',
      summary_other:
        '{{count, number}} of {{total, number}} components are a minor version or more behind; at risk of these: {{atRisk, number}}.',
      summaryNone_zero: 'Of no component is it known how current it is.',
      summaryNone_one:
        'The one component whose version is known is at most a patch behind.',
      summaryNone_other:
        'All {{count, number}} components whose version is known are at most a patch behind.',
      summaryUnknown_one: 'Of {{count, number}} more it is not known.',
      summaryUnknown_other: 'Of {{count, number}} more it is not known.',
    },
    panel: {
      open: '{{text}}, {{label}}: see the list',
      title: 'What came from {{title}}',
      titleVersion: 'What came from {{title}} at version {{version}}',
      titleUnknown: 'What came from {{title}}, version not known',
      newest:
        'The newest version is {{version}}: the template says so by its annotation backstage.io/template-version, and each component by the same one which version it came from.',
      noNewest:
        'The template does not say which version is its newest, so nobody is called behind. Its annotation backstage.io/template-version would.',
    },
  },
  page: {
    title: 'Ownership',
    tab: {
      'my-teams': 'My teams',
      explore: 'Explore',
      risks: 'Risks',
      'what-if': 'What if',
      'golden-paths': 'Golden paths',
      audit: 'Audit',
      method: 'Method & data',
    },
  },
  area: {
    title: 'What is in here',
    none: 'There are no components in here that you may see.',
    summaryWarnings_one:
      '{{count, number}} of {{total, number}} components hangs on one person.',
    summaryWarnings_other:
      '{{count, number}} of {{total, number}} components hang on one person.',
    summaryNone_one:
      'No warning in {{count, number}} component, {{unscored, number}} not scored.',
    summaryNone_other:
      'No warning in {{count, number}} components, {{unscored, number}} not scored.',
    bands: 'Components by knowledge redundancy',
    band: 'Redundancy',
    components: 'Components',
    componentsTitle: 'Components',
    median: 'Median score',
    medianOf_one: '{{score}} of 100, {{count, number}} scored',
    medianOf_other: '{{score}} of 100, {{count, number}} scored',
    confirmed: 'Confirmed by their owners',
    confirmedOf: '{{part, number}} of {{total, number}}',
    findings: 'Open findings',
    explore_one: 'Explore this component',
    explore_other: 'Explore these {{count, number}} components',
    risks_one: 'See this finding',
    risks_other: 'See the {{count, number}} findings',
    counted: 'What is counted',
    withChildren: 'With child groups',
    direct: 'This group only',
    todos: 'What waits for this team',
    noTodos: 'Nothing waits for an answer or a step.',
    user: {
      teams: 'Your teams',
      onlyYou:
        'Only you see this. What a person owns is shown to nobody else, and nothing is scored or counted by person.',
      myTeams: 'Open my teams',
      others: {
        title: 'Nothing is shown about a person',
        description:
          'Ownership describes services and teams. Only the person themself sees which services they own through their teams.',
      },
    },
    template: {
      label: 'What came from it',
      title: 'Component',
      owner: 'Owner',
      state: 'State',
      score: 'Score',
      version: 'Version',
      renamed: 'as {{old}}, its name before',
    },
  },
  figure: {
    of: '{{figure}}: {{title}}',
    intro: 'Each opens how it comes about.',
    how: 'How it comes about',
    sure: 'How sure it is',
    change: 'What would change it',
    method: 'All formulas and their sources',
    scoredOf: {
      title: 'Components with a score',
      meaning: 'How many of the components that you may see have a score.',
      formula:
        'A component has a score where the parts that could be computed make up at least {{minimumCoverage, number(style: percent; maximumFractionDigits: 0)}} of the weight of all parts.',
      waiting: 'Not read yet',
      failing: 'Could not be read',
      change:
        'It rises when what is missing becomes known: a source that can be read, people linked to the catalog.',
      catalogRead:
        'Catalog read {{date, datetime(dateStyle: medium; timeStyle: short)}}',
      sources: 'What was read of each repository',
    },
    findingsCount: {
      title: 'Number of findings',
      meaning: {
        open: 'Open findings that these filters leave. What is set aside or resolved does not count.',
        snoozed: 'Findings set aside that these filters leave.',
        resolved: 'Resolved findings that these filters leave.',
      },
      formula:
        'Each entity is held against each rule once a day. Whatever a rule finds is one finding, from its first sight until it is gone; it counts once however long it stands.',
      sure: 'How sure each one is stands in its row; its severity opens the rule and the evidence.',
      change:
        'It falls when the step beside a finding is taken, or when somebody sets a finding aside.',
      bySeverity: 'By severity',
    },
    members: {
      title: 'People of the owner',
      meaning:
        'How many people stand behind the declared owner, those of child groups included.',
      formula:
        'Distinct users who are members of the group, or of a group below it, in the catalog. People who have left do not count.',
      role: 'From {{size}} on, the group counts as one that can share the work; it is one factor of the part “Accountability”.',
      change: 'It changes with who is in the group, in the catalog.',
    },
    notes: 'Left out of the reading',
    tier: 'Tier',
    missing: 'It could not be computed from what was read.',
    enough: 'Enough for a verdict',
    droppedPart: '{{weight}}, left out: {{reason}}',
    span: 'If this alone were as bad, or as good, as it can be, the score would be {{low}} or {{high}}.',
    holds_one:
      'It holds under {{holds, number}} of {{count, number}} way of asking: other half-lives, and methods of the literature.',
    holds_other:
      'It holds under {{holds, number}} of {{count, number}} ways of asking: other half-lives, and methods of the literature.',
    teamCount_one: '{{count, number}} part',
    teamCount_other: '{{count, number}} parts',
    confirmedOn: 'Said on',
    'contributor-absence-factor': {
      title: 'Contributor absence factor (bus factor)',
      meaning:
        'The fewest people who together hold more than half of current knowledge.',
      formula:
        'Knowledge is days of work, each counting half after {{halfLife}} days. Sort people by their share and count until more than {{majority, number(style: percent; maximumFractionDigits: 0)}} is reached.',
      role: 'It names the redundancy band: 1 is single, 2 is pair, 3 or more is shared.',
      change:
        'It rises when more people work on it or review it. Silence alone leaves it as it is: all shares fade alike.',
    },
    'effective-contributors': {
      title: 'Effective contributors',
      meaning: 'It is known as well as if this many people knew it equally.',
      formula:
        'Leave out people under {{minor, number(style: percent; maximumFractionDigits: 0)}}, scale the other shares to one whole, then divide 1 by the sum of their squares.',
      role: 'It makes up most of the part “Knowledge redundancy”.',
      change:
        'Days of work or review by those who hold little today raise it most.',
    },
    'top-share': {
      title: 'Largest share',
      meaning: 'The largest part of current knowledge that one person holds.',
      formula:
        'One person’s days of work in the last {{window}} days, each counting half after {{halfLife}} days, divided by everybody’s. A day with reviews only counts {{reviewer, number(style: percent; maximumFractionDigits: 0)}}.',
      role: 'Above {{majority, number(style: percent; maximumFractionDigits: 0)}}, together with a truck factor of one, it makes the warning.',
      change: 'It falls when somebody else works on it or reviews it.',
    },
    'second-knower': {
      title: 'Second knower',
      meaning: 'Whether somebody besides the first knows it well.',
      formula:
        'Somebody else holds at least {{knower, number(style: percent; maximumFractionDigits: 0)}}, or has at least {{knowerDays}} active days and {{knowerReviews}} days with reviews.',
      role: 'It makes up the rest of the part “Knowledge redundancy”.',
      change: 'A learner who reviews or pairs for some days becomes one.',
    },
    contributors: {
      title: 'Contributors',
      meaning: 'People with work or reviews in it in the last {{window}} days.',
      formula:
        'Addresses of one person are joined first. Bots, coding agents, merges and commits of more than {{massFiles}} files count for nobody.',
      role: 'It enters no score. Below three, figures that could point at one person are withheld.',
      change:
        'It rises with somebody new, and falls when somebody’s last day is too long ago.',
    },
    reviewers: {
      title: 'Reviewers',
      meaning:
        'Distinct people who reviewed changes in the last {{window}} days.',
      formula:
        'From “Reviewed-by” lines and from reviews at the git host. Changes of more than {{reviewFiles}} files give no credit.',
      role: 'It makes up half of the part “Sharing”; {{reviewers}} are enough.',
      change: 'Ask somebody new for the next review.',
      missing:
        'Reviews are not recorded where we can read them. That is not held against it.',
    },
    'truck-factor': {
      title: 'Truck factor, whole history',
      meaning:
        'How many authors would have to leave before fewer than half of the files have one left.',
      formula:
        'Degree of authorship = {{intercept, number(maximumFractionDigits: 3)}} + {{first, number(maximumFractionDigits: 3)}} × created it + {{deliveries, number(maximumFractionDigits: 3)}} × own later changes − {{acceptances, number(maximumFractionDigits: 3)}} × ln(1 + changes by others). An author has more than {{author, number(style: percent; maximumFractionDigits: 0)}} of the file’s best. Take away who authors most files, again and again, and count.',
      role: 'Exactly one, together with a largest share above {{majority, number(style: percent; maximumFractionDigits: 0)}}, makes the warning. It enters no score.',
      change:
        'It moves slowly, as it counts the whole history. Files that other people begin or take over raise it.',
    },
    'files-at-risk': {
      title: 'Files at risk',
      meaning: 'Part of the files that have one author left, or none.',
      formula:
        'Authors are counted as for the truck factor, over the whole history, without people who have left.',
      role: 'It enters no score; it shows where to begin.',
      change:
        'It falls when a second person changes these files more than once.',
    },
    freshness: {
      title: 'Somebody who knows it was active',
      meaning: 'Days since anybody who knows it last worked in it.',
      formula:
        'The latest active day of people who hold at least {{knower, number(style: percent; maximumFractionDigits: 0)}}. It counts in full for {{fresh}} days, and for nothing after {{stale}}.',
      role: 'It is one factor of the part “Continuity”.',
      change:
        'Any day of work or review by somebody who knows it sets it back to zero.',
    },
    alignment: {
      title: 'Knowledge inside the owning team',
      meaning:
        'Part of current knowledge that the declared owner’s people hold, child teams included.',
      formula:
        'The sum of their shares; {{aligned, number(style: percent; maximumFractionDigits: 0)}} counts in full. It is left out where less than {{linked, number(style: percent; maximumFractionDigits: 0)}} of the knowledge is linked to people in the catalog.',
      role: 'It makes up the part “Alignment”.',
      change:
        'Hand it over to the team that knows it, or let the owning team work on it.',
    },
    continuity: {
      title: 'Knowledge still in the organisation',
      meaning: 'Part of linked knowledge held by people who have not left.',
      formula:
        'The sum of the shares of people who are still in the catalog, divided by the shares of all who ever were. Silence is not leaving.',
      role: 'It is one factor of the part “Continuity”.',
      change: 'It rises as people who are here work on it.',
    },
    teams: {
      title: 'Knowledge by team',
      meaning:
        'How current knowledge is spread over teams. No part stands for a person.',
      formula:
        'Each person’s share goes to the team that they count for in the catalog; days of work count half after {{halfLife}} days.',
      role: 'The owning team’s part makes up the part “Alignment” of the score.',
      change: 'It changes with who works on it, and with who is in which team.',
    },
    coverage: {
      title: 'Coverage',
      meaning: 'How much of the score’s weight could be computed.',
      formula:
        'The weight of the parts that could be computed, divided by the weight of all parts.',
      role: 'Below {{minimumCoverage, number(style: percent; maximumFractionDigits: 0)}} there is no score. A part that is left out is not held against it.',
      change:
        'It rises when what a part needs becomes known: a source, reviews, people linked to the catalog.',
    },
    evidence: {
      title: 'Evidence',
      meaning: 'Whether enough was read for a verdict.',
      formula:
        'A verdict needs {{commits}} commits that count, {{personDays}} days of work and a history of {{age}} days.',
      role: 'Below that nothing is said about knowledge: unknown is not bad.',
      change: 'Time, work, and what is in the way of reading the source.',
    },
    warning: {
      title: 'Hangs on one person',
      meaning: 'Two methods agree that one person’s absence would hurt.',
      formula:
        'A truck factor of exactly one, and a largest share above {{majority, number(style: percent; maximumFractionDigits: 0)}}, with enough evidence. It is critical on tier 1, or when that person has left.',
      role: 'One method alone warns too often; that is why both have to agree.',
      change:
        'It ends as soon as one of the two no longer says so: most quickly when somebody else works on it.',
    },
    verification: {
      title: 'Confirmed',
      meaning:
        'When somebody on the owning team last said that it is still theirs.',
      formula:
        'It counts in full for {{verified}} days, and half for {{halfVerified}}. A new owner has to confirm anew.',
      role: 'It makes up a fifth of the part “Accountability”.',
      change: 'One press of “Still ours” by somebody on the owning team.',
    },
    withChildren: 'Child teams or sub-domains are counted in.',
    direct: 'Only what belongs to it directly is counted.',
    onlyVisible:
      'Counted is what you may see; others may see a different number.',
    rollupEvidence:
      '{{scored, number}} of {{total, number}} have a score; on average {{share, number(style: percent; maximumFractionDigits: 0)}} of its weight could be computed.',
    rollupAge:
      'Counted when the page was loaded, from each one’s latest score.',
    seeAll: {
      explore: 'See them in Explore',
      risks: 'See them in Risks',
    },
    scored: 'With a score',
    unscored: 'Without a score',
    worst: 'Lowest score',
    confirmedLately: 'Confirmed lately',
    confirmedLongAgo: 'Confirmed long ago',
    entities: {
      title: 'Components',
      meaning: 'How many components are in here.',
      formula: 'Components of the catalog that belong here, each counted once.',
      change: 'What the catalog says of owners, systems and domains.',
    },
    warnings: {
      title: 'Hang on one person',
      meaning: 'How many components hang on one person, as far as is known.',
      formula:
        'Each with an open warning: a truck factor of exactly one, and one person with more than half of current knowledge. What has too little evidence counts as unknown, not as fine.',
      change: 'Each ends when somebody else comes to know the component.',
    },
    bands: {
      title: 'Known mostly by one person',
      meaning:
        'How many components have one person with more than half of current knowledge.',
      formula:
        'By contributor absence factor: 1 is single, 2 is pair, 3 or more is shared.',
      change: 'Work and reviews by other people.',
    },
    median: {
      title: 'Median score',
      meaning: 'Half of the scored components are at or above it.',
      formula:
        'Sort the scores and take the one in the middle, the lower one of two. Components under {{minimumCoverage, number(style: percent; maximumFractionDigits: 0)}} coverage have no score and do not count.',
      change: 'Steps on single components; see what helps each.',
    },
    confirmed: {
      title: 'Confirmed by their owners',
      meaning: 'How many components their owners said they still own.',
      formula:
        'Confirmations of the present owner that are at most {{verified}} days old and not disputed.',
      change: 'One press each by somebody on the owning team.',
    },
    findings: {
      title: 'Open findings',
      meaning: 'What was found and is neither resolved nor set aside.',
      formula:
        'One for each kind of finding and component. It resolves by itself when the next scoring no longer sees it.',
      change: 'The step that stands with each finding.',
    },
    folder: {
      title: 'Files with one author or none',
      meaning:
        'Part of this folder’s files that have one author left, or none.',
      formula:
        'An author of a file has more than {{author, number(style: percent; maximumFractionDigits: 0)}} of its best degree of authorship, over the whole history, and has not left.',
      role: 'It enters no score; it shows where inside to begin.',
      change: 'A second person who changes these files more than once.',
    },
    finding: {
      confidence: 'Confidence',
      forecast: 'Expected by',
      seen: 'Open since {{opened, datetime(dateStyle: medium)}}, seen again {{seen, datetime(dateStyle: medium)}}.',
      change:
        'It resolves by itself when the next scoring no longer sees it. To put it off, set it aside with a reason.',
      sure: {
        high: 'It is a plain fact of the catalog or of the history.',
        medium:
          'Part of the evidence is missing, such as people not linked to the catalog.',
        low: 'It is a forecast, or few ways of asking agree. Look before you act.',
      },
      rule: {
        'single-knower':
          'Truck factor of exactly one, and one person with more than half of current knowledge. Critical on tier 1, or when that person has left.',
        'owner-mismatch':
          'The owning team holds less than {{mismatch, number(style: percent; maximumFractionDigits: 0)}} of current knowledge.',
        'owner-missing': 'The catalog names no owner. Critical on tier 1.',
        'owner-dangling':
          'The catalog holds nothing by the owner’s name. Critical on tier 1.',
        'owner-placeholder':
          'The owner is a word such as “unknown” or “tbd”. Critical on tier 1.',
        'owner-user': 'The owner is a user, not a group.',
        'one-person-team':
          'The owning group has fewer than {{size}} people, child groups included.',
        'owner-disputed':
          'Somebody on the owning team said that it is not theirs, and nobody has answered, or the team agreed.',
        'verification-stale':
          'The last confirmation is older than {{verified}} days, or there has been none for that long. A warning after {{halfVerified}} days.',
        'forecast-drop':
          'The score is computed again as if nobody worked on it for 30, 60 and 90 days; it would fall below {{risk}}.',
        'path-few-maintainers':
          'Many components come from this template, and few people know it.',
        'setting-invalid':
          'An ownership annotation has a value that is not documented.',
      },
    },
  },
} as const;

/**
 * Every word of the pages. Keys that end in `_one` and `_other` are plurals;
 * a translation may use the plural forms of its own language.
 *
 * @remarks
 * German comes along, and is loaded where the portal's language is German. A
 * portal adds further languages, or its own words, with
 * `createTranslationResource` and `createTranslationMessages`.
 *
 * @public
 */
export const ownershipTranslationRef = createTranslationRef({
  id: 'ownership',
  messages,
  translations: { de: () => import('./translations/de') },
});

type EntriesOf<TMessages, TPrefix extends string> = {
  [TKey in keyof TMessages & string]: TMessages[TKey] extends string
    ? readonly [key: `${TPrefix}${TKey}`, text: TMessages[TKey]]
    : EntriesOf<TMessages[TKey], `${TPrefix}${TKey}.`>;
}[keyof TMessages & string];

/**
 * Each message with its whole key. What is said of all of them is worked out
 * from these: the type of the reference above makes that quadratic.
 */
export type MessageEntry = EntriesOf<typeof messages, ''>;

/** A message for each English one, by its whole key. */
export type FullTranslation = {
  readonly [TKey in MessageEntry[0]]: string;
};
