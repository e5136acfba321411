import type { FullTranslation } from '../translation';

/**
 * German. Whoever reads is addressed as "du", and only where nothing shorter
 * says it; people are named by what they do ("wer es kennt"), never judged.
 */
const messages: FullTranslation = {
  'common.language': 'de',
  'common.notForEvaluation':
    'Diese Zahlen beschreiben einen Dienst, keine Menschen. Sie sind nicht dafür da, jemanden zu beurteilen.',
  'common.namesNotForEvaluation':
    'Diese Namen sagen, wen man fragen kann. Sie sind nicht dafür da, jemanden zu beurteilen.',
  'common.retry': 'Erneut versuchen',
  'common.asOf': 'Stand: {{date, datetime(dateStyle: medium; timeZone: UTC)}}',
  'common.modelVersion': 'Modell {{version}}',
  'common.number': '{{value, number}}',
  'common.percent':
    '{{value, number(style: percent; maximumFractionDigits: 0)}}',
  'common.unknown': 'unbekannt',
  'common.stillLoading':
    'Lädt noch. Das Backend braucht länger als sonst; verloren ist nichts.',
  'common.loading': 'Lädt',

  'state.at-risk': 'Gefährdet',
  'state.healthy': 'Gesund',
  'state.insufficient-evidence': 'Zu wenige Daten',
  'state.not-applicable': 'Trifft nicht zu',

  'reason.warning': 'Hängt an einer Person',
  'reason.no-valid-owner': 'Niemand gültig zuständig',
  'reason.low-score': 'Niedriger Score',
  'reason.exempt': 'Ausgenommen, mit Begründung',
  'reason.no-source': 'Kein Ort der Quellen bekannt',
  'reason.source-error': 'Quelle nicht lesbar',
  'reason.not-scanned': 'Noch nicht gelesen',
  'reason.too-few-commits': 'Zu wenige Commits, die zählen',
  'reason.too-few-person-days': 'Zu wenige Arbeitstage',
  'reason.too-young': 'Das Repository ist noch jung',
  'reason.no-files': 'Keine Quelldateien',

  'band.single': 'Allein',
  'band.pair': 'Zu zweit',
  'band.shared': 'Geteilt',
  'band.unknown': 'Unbekannt',
  'band.singleMeaning':
    'Mehr als die Hälfte des heutigen Wissens liegt bei einer Person.',
  'band.pairMeaning':
    'Mehr als die Hälfte des heutigen Wissens liegt bei zwei Personen zusammen.',
  'band.sharedMeaning':
    'Für die Hälfte des heutigen Wissens braucht es drei oder mehr Personen.',

  'warning.title': 'Hängt an einer Person',
  'warning.critical': 'Kritisch',
  'warning.tier': 'Kritisch: Stufe 1',
  'warning.knowerLeft': 'Kritisch: diese Person ist nicht mehr da',
  'warning.none': 'Keine',

  'score.outOf': '{{score}} von 100',
  'score.none': 'Kein Score',
  'score.coverage':
    '{{share, number(style: percent; maximumFractionDigits: 0)}} abgedeckt',
  'score.trend_one': 'Von {{from}} auf {{to}} in {{count, number}} Tag',
  'score.trend_other': 'Von {{from}} auf {{to}} in {{count, number}} Tagen',
  'score.trendSame_one': 'Nach {{count, number}} Tag wieder {{score}}',
  'score.trendSame_other': 'Nach {{count, number}} Tagen wieder {{score}}',
  'score.coverageMeaning':
    'Abdeckung: wie viel vom Gewicht des Scores sich berechnen ließ.',

  'owner.none': 'Niemand zuständig',
  'owner.missing': 'Niemand eingetragen',
  'owner.dangling': 'Nicht im Katalog',
  'owner.placeholder': 'Ein Platzhalter, kein Team',
  'owner.user': 'Eine einzelne Person, kein Team',

  'problem.forbidden.title': 'Du darfst die Berichte nicht lesen',
  'problem.forbidden.description':
    'Deinem Konto fehlt die Berechtigung „{{permission}}“. Wer dieses Portal betreibt, kann sie geben. Der Katalog und die Zuständigkeiten darin stehen dir weiter offen.',
  'problem.unavailable.title': 'Das Backend für Zuständigkeit antwortet nicht',
  'problem.unavailable.description':
    'Katalog, Scaffolder und deine Dienste sind nicht betroffen. Versuch es gleich noch einmal; wenn es so bleibt, sag denen Bescheid, die dieses Portal betreiben.',
  'problem.unavailable.withData':
    'Was du siehst, wurde um {{time, datetime(timeStyle: short)}} geladen und kann veraltet sein.',
  'problem.unavailable.details': 'Gemeldet wurde: {{message}}',
  'problem.failed.title': 'Dieser Teil lässt sich nicht laden',
  'problem.failed.description':
    'Das Backend für Zuständigkeit hat mit einem Fehler geantwortet. Was sonst noch hier steht, ist nicht betroffen. Versuch es gleich noch einmal; wenn es so bleibt, sag denen Bescheid, die dieses Portal betreiben.',
  'problem.notFound.title': 'Noch nicht erfasst',
  'problem.notFound.description':
    'Für diese Komponente gibt es noch keinen Bericht. Neue Komponenten erscheinen nach dem nächsten Lesen des Katalogs, innerhalb von Minuten.',
  'problem.outdatedLink.title': 'Dieser Link passt nicht mehr',
  'problem.outdatedLink.description':
    'Seine Seite oder sein Filter ist nicht mehr bekannt, vermutlich weil sich die Daten seither geändert haben.',
  'problem.outdatedLink.action': 'Von der ersten Seite an',

  'coverage.gitMissing': 'Im Backend fehlt git',
  'coverage.catalogDown': 'Der Katalog war nicht lesbar',
  'coverage.catalogDownSince':
    'Der Katalog ist nicht lesbar seit {{date, datetime(dateStyle: medium; timeStyle: short)}}',
  'coverage.catalogStays':
    'Komponenten und Zuständige stammen vom letzten Lesen, das gelang.',
  'coverage.sources_one':
    'Die Quelle von {{count, number}} Komponente war nicht lesbar',
  'coverage.sources_other':
    'Die Quellen von {{count, number}} Komponenten waren nicht lesbar',
  'coverage.affects': 'Betrifft',
  'coverage.andMore_one': 'und {{count, number}} weitere',
  'coverage.andMore_other': 'und {{count, number}} weitere',
  'coverage.firstRun':
    'Bisher {{done, number}} von {{total, number}} erfasst. Diese Seite aktualisiert sich selbst.',
  'coverage.firstRunAnswerable':
    'Wer zuständig ist, steht schon da; die Scores folgen, sobald die Verläufe gelesen sind.',
  'coverage.staleDays_one': 'Daten von vor {{count, number}} Tag',
  'coverage.staleDays_other': 'Daten von vor {{count, number}} Tagen',
  'coverage.staleHint':
    'Seither wurde nicht mehr täglich neu gerechnet. Wer dieses Portal betreibt, findet den Grund im Log des Backends.',

  'source.ok': 'Gelesen',
  'source.waiting': 'Wartet darauf, gelesen zu werden',
  'source.none': 'Kein Ort der Quellen bekannt',
  'source.not-allowed': 'Außerhalb der erlaubten Orte',
  'source.not-found': 'Nicht gefunden',
  'source.not-a-repository': 'Kein git-Repository',
  'source.empty': 'Leeres Repository',
  'source.shallow': 'Flacher Klon: der Verlauf ist abgeschnitten',
  'source.git-missing': 'Im Backend fehlt git',
  'source.unauthorized': 'Kein Zugriff',
  'source.error': 'Nicht lesbar',
  'source.remedy.none':
    'Gib dem Eintrag die Annotation backstage.io/source-location.',
  'source.remedy.not-allowed':
    'Trag den Ordner unter ownership.sources.localRoots ein, oder den Host unter integrations oder ownership.sources.allowedHosts, und lass das Backend ihn lesen.',
  'source.remedy.not-found':
    'Prüf backstage.io/source-location, und ob die Zugangsdaten unter integrations das Repository lesen dürfen.',
  'source.remedy.not-a-repository':
    'Lass backstage.io/source-location auf ein git-Repository zeigen.',
  'source.remedy.empty': 'Schick einen ersten Commit auf den Standard-Branch.',
  'source.remedy.shallow':
    'Hol den ganzen Verlauf, etwa mit „git fetch --unshallow“.',
  'source.remedy.git-missing':
    'Installier git 2.30 oder neuer, wo das Backend läuft.',
  'source.remedy.unauthorized':
    'Gib den Zugangsdaten dieses Hosts unter integrations Leserecht für das Repository.',

  'action.cancel': 'Abbrechen',
  'action.failed': 'Das hat nicht geklappt: {{message}}',
  'action.reason': 'Begründung',
  'action.required': 'nötig',
  'action.reasonSeenByAll': 'Alle, die den Eintrag sehen, können sie lesen.',
  'action.verify.label': 'Noch bei uns',
  'action.verify.labelFor': 'Noch bei uns: {{title}} bestätigen',
  'action.verify.done': '{{title}} ist bestätigt. Danke.',
  'action.dispute.label': 'Nicht bei uns',
  'action.dispute.labelFor': 'Nicht bei uns: {{title}}',
  'action.dispute.title': 'Gehört {{title}} nicht zu euch?',
  'action.dispute.intro':
    'Jemand anderes aus dem zuständigen Team sieht deine Begründung und antwortet. Bis dahin zählt keine Bestätigung.',
  'action.dispute.submit': 'Sagen, dass es nicht bei uns ist',
  'action.dispute.done':
    'Dein Team sieht jetzt, dass {{title}} vielleicht nicht zu euch gehört.',
  'action.dispute.rejectTitle': 'Gehört {{title}} zu euch?',
  'action.dispute.rejectIntro':
    'Der Einspruch ist damit beendet: Es bleibt bei deinem Team, und Bestätigungen zählen wieder. Zurücknehmen lässt sich die Antwort nicht; wer im Team ist, kann aber neu widersprechen.',
  'action.dispute.upholdTitle': 'Gehört {{title}} nicht zu euch?',
  'action.dispute.upholdIntro':
    'Dem Einspruch wird zugestimmt. Das gilt, bis im Katalog jemand anderes steht; zurücknehmen lässt sich die Antwort nicht.',
  'action.transfer.label': 'Übergeben',
  'action.transfer.labelFor': '{{title}} übergeben',
  'action.transfer.title': '{{title}} übergeben',
  'action.transfer.intro':
    'Das andere Team wird gefragt, ob es annimmt. Vorher ändert sich nichts; danach gibt es einen Patch für catalog-info.yaml und CODEOWNERS.',
  'action.transfer.team': 'An welches Team',
  'action.transfer.teamHint': 'Ein Teil des Namens genügt.',
  'action.transfer.submit': 'Vorschlagen',
  'action.transfer.done': '{{team}} ist gefragt, {{title}} zu übernehmen.',
  'action.transfer.accept': 'Annehmen',
  'action.transfer.acceptFor': 'Annehmen: {{title}}',
  'action.transfer.acceptIntro':
    '{{to}} übernimmt es. Dann liegt ein Patch bereit, der das im Katalog einträgt; bis er gemergt ist, kann die abgebende Seite noch zurückziehen.',
  'action.transfer.declineFor': 'Ablehnen: {{title}}',
  'action.transfer.declineIntro':
    'Es bleibt, wo es ist, und wer gefragt hat, sieht das auf seiner Seite. Zurücknehmen lässt sich die Antwort nicht; gefragt werden kann wieder.',
  'action.transfer.decline': 'Ablehnen',
  'action.transfer.withdraw': 'Zurückziehen',
  'action.transfer.accepted': 'Angenommen. Der Patch liegt bereit.',
  'action.transfer.declined': 'Abgelehnt.',
  'action.transfer.withdrawn': 'Zurückgezogen.',
  'action.snooze.label': 'Zurückstellen',
  'action.snooze.title': 'Zurückstellen: {{title}}',
  'action.snooze.intro':
    'Bis dahin steht es nicht in der Liste, außer es wird ernster. Die Begründung bleibt dabei.',
  'action.snooze.until': 'Für wie lange',
  'action.snooze.days_one': '{{count, number}} Tag',
  'action.snooze.days_other': '{{count, number}} Tage',
  'action.snooze.submit': 'Zurückstellen',
  'action.snooze.done':
    '{{title}} ist zurückgestellt bis {{date, datetime(dateStyle: medium)}}.',
  'action.snooze.undo': 'Zurückholen',
  'action.snooze.undoFor': 'Zurückholen: {{title}}',
  'action.snooze.undone': '{{title}} steht wieder in der Liste.',
  'action.export.csv': 'CSV',
  'action.export.json': 'JSON',
  'action.export.done': '{{name}} ist heruntergeladen.',
  'action.copyLink.label': 'Link kopieren',
  'action.copyLink.done': 'Der Link zu genau dieser Ansicht ist kopiert.',
  'action.scan.label': 'Jetzt lesen',
  'action.scan.done': '{{title}} ist als Nächstes an der Reihe.',

  'verification.confirmed_zero': 'Heute bestätigt',
  'verification.confirmed_one': 'Vor {{count, number}} Tag bestätigt',
  'verification.confirmed_other': 'Vor {{count, number}} Tagen bestätigt',
  'verification.stale_one': 'Zuletzt vor {{count, number}} Tag bestätigt',
  'verification.stale_other': 'Zuletzt vor {{count, number}} Tagen bestätigt',
  'verification.disputed': 'Vom eigenen Team bestritten',
  'verification.never': 'Nie bestätigt',

  'finding.severity.critical': 'Kritisch',
  'finding.severity.warning': 'Warnung',
  'finding.severity.notice': 'Hinweis',
  'finding.confidence.high': 'Ziemlich sicher',
  'finding.confidence.medium': 'Einigermaßen sicher',
  'finding.confidence.low': 'Wenig sicher',
  'finding.state.open': 'Offen',
  'finding.state.snoozed': 'Zurückgestellt',
  'finding.state.resolved': 'Erledigt',
  'finding.kind.single-knower': 'Hängt an einer Person',
  'finding.kind.owner-mismatch': 'Ein anderes Team kennt es',
  'finding.kind.owner-missing': 'Niemand zuständig',
  'finding.kind.owner-dangling': 'Zuständige nicht im Katalog',
  'finding.kind.owner-placeholder': 'Platzhalter statt Team',
  'finding.kind.owner-user': 'Eine einzelne Person zuständig',
  'finding.kind.one-person-team': 'Team mit einer Person',
  'finding.kind.owner-disputed': 'Zuständigkeit bestritten',
  'finding.kind.verification-stale': 'Lange nicht bestätigt',
  'finding.kind.forecast-drop': 'Wissen geht bald verloren',
  'finding.kind.path-few-maintainers': 'Golden Path, den zu wenige betreuen',
  'finding.kind.setting-invalid': 'Eine Einstellung ist unverständlich',
  'finding.sentence.single-knower':
    'Das meiste Wissen darüber liegt bei einer Person. Gesucht: eine zweite, die es mit betreut.',
  'finding.sentence.owner-mismatch':
    'Das meiste Wissen darüber liegt außerhalb des zuständigen Teams.',
  'finding.sentence.owner-mismatch-team':
    'Das meiste Wissen darüber liegt bei {{team}}, nicht beim zuständigen Team.',
  'finding.sentence.owner-missing':
    'Es ist niemand eingetragen, den man fragen könnte.',
  'finding.sentence.owner-dangling':
    'Was eingetragen ist, steht nicht im Katalog. So lässt sich niemand fragen.',
  'finding.sentence.owner-placeholder':
    'Eingetragen ist ein Platzhalter, hinter dem niemand steht.',
  'finding.sentence.owner-user':
    'Eine Person ist allein zuständig. Ein Team kann sich Wissen und Bereitschaft teilen.',
  'finding.sentence.one-person-team':
    'Das zuständige Team hat weniger als zwei Mitglieder.',
  'finding.sentence.owner-disputed':
    'Jemand aus dem zuständigen Team sagt, dass es nicht zu ihnen gehört.',
  'finding.sentence.verification-stale':
    'Seit einem halben Jahr hat es niemand aus dem zuständigen Team bestätigt.',
  'finding.sentence.forecast-drop':
    'Arbeitet niemand daran, fällt der Score unter die Grenze.',
  'finding.sentence.path-few-maintainers':
    'Viele Komponenten kommen von diesem Pfad, und wenige Menschen kennen ihn.',
  'finding.sentence.setting-invalid':
    'Eine der Einstellungen zur Zuständigkeit ist unverständlich.',
  'finding.sentence.setting-invalid-named':
    'Der Wert der Annotation {{annotation}} ist unverständlich.',

  'myTeams.headline.none': 'Auf dich wartet nichts.',
  'myTeams.headline.noneFiltered':
    'Nichts, was wartet, passt zu diesen Filtern.',
  'myTeams.headline.someOfTeams_one':
    '{{count, number}} Sache wartet auf diese Teams.',
  'myTeams.headline.someOfTeams_other':
    '{{count, number}} Sachen warten auf diese Teams.',
  'myTeams.headline.some_one':
    '{{count, number}} Sache wartet auf deine Teams.',
  'myTeams.headline.some_other':
    '{{count, number}} Sachen warten auf deine Teams.',
  'myTeams.noTeam.title': 'Im Katalog steht kein Team von dir',
  'myTeams.noTeam.description':
    'Zuständig sind Teams. Wer den Katalog pflegt, kann dich in deines eintragen. Alles andere steht dir offen.',
  'myTeams.noTeam.link': 'Alle Komponenten erkunden',
  'myTeams.todo.title': 'Zu tun',
  'myTeams.todo.asked':
    'Um Bestätigung gebeten bis {{date, datetime(dateStyle: medium; timeZone: UTC)}}: Gehört es noch euch?',
  'myTeams.todo.moreAsked_one':
    '{{count, number}} weitere zum Bestätigen zeigen',
  'myTeams.todo.moreAsked_other':
    '{{count, number}} weitere zum Bestätigen zeigen',
  'myTeams.todo.step': 'Das hilft am meisten: {{step}}',
  'myTeams.todo.open': 'Rechenweg ansehen',
  'myTeams.todo.openFor': 'Rechenweg ansehen: {{title}}',
  'myTeams.todo.transfer': '{{to}} ist gefragt, es zu übernehmen.',
  'myTeams.todo.transferFrom': '{{from}} fragt {{to}}, ob sie es übernehmen.',
  'myTeams.todo.more_one': '{{count, number}} weitere unter Meine Teams',
  'myTeams.todo.more_other': '{{count, number}} weitere unter Meine Teams',
  'myTeams.todo.all_one': '{{count, number}} Befund unter Risiken ansehen',
  'myTeams.todo.all_other':
    'Alle {{count, number}} Befunde unter Risiken ansehen',
  'myTeams.owned.title': 'Was zu deinen Teams gehört',
  'myTeams.owned.titleOfTeams': 'Was zu diesen Teams gehört',
  'myTeams.owned.intro': 'Mit Unterteams. Das Dringendste zuerst.',
  'myTeams.owned.none': 'Im Katalog gehören deinen Teams keine Komponenten.',

  'risks.headline.open_one': '{{count, number}} offener Befund',
  'risks.headline.open_other': '{{count, number}} offene Befunde',
  'risks.headline.snoozed_one': '{{count, number}} Befund ist zurückgestellt',
  'risks.headline.snoozed_other':
    '{{count, number}} Befunde sind zurückgestellt',
  'risks.headline.resolved_one': '{{count, number}} Befund ist erledigt',
  'risks.headline.resolved_other': '{{count, number}} Befunde sind erledigt',
  'risks.filter.kind': 'Art des Befunds',
  'risks.filter.allKinds': 'Alle Arten von Befunden',
  'risks.filter.severity': 'Schwere',
  'risks.filter.state': 'Offen, zurückgestellt oder erledigt',
  'risks.filter.byTeam': 'Nach Team',
  'risks.table.label': 'Befunde',
  'risks.table.title': 'Wo',
  'risks.table.finding': 'Befund',
  'risks.table.severity': 'Schwere',
  'risks.table.owner': 'Zuständig',
  'risks.table.openedAt': 'Seit',
  'risks.table.do': 'Aktion',
  'risks.table.tier': 'Stufe {{tier}}',
  'risks.table.date': '{{date, datetime(dateStyle: medium)}}',
  'risks.table.reopened_one': 'Einmal wiedergekommen',
  'risks.table.reopened_other': '{{count, number}}-mal wiedergekommen',
  'risks.table.resolved': 'Erledigt am {{date, datetime(dateStyle: medium)}}',
  'risks.table.snoozed':
    'Zurückgestellt bis {{date, datetime(dateStyle: medium)}}: {{reason}}',
  'risks.table.results_one': '{{count, number}} Befund',
  'risks.table.results_other': '{{count, number}} Befunde',
  'risks.teams.label': 'Befunde nach Zuständigen',
  'risks.teams.team': 'Zuständig',
  'risks.teams.findings': 'Offene Befunde',
  'risks.teams.warnings': 'Hängen an einer Person',
  'risks.teams.entities': 'Zuständig für',
  'risks.empty.filtered': 'Zu diesen Filtern passt kein Befund.',
  'risks.empty.unknown':
    'Es sind keine Befunde bekannt. Unter wie vielen Komponenten, lässt sich gerade nicht sagen.',
  'risks.empty.none_one': 'Kein Befund in {{count, number}} Komponente.',
  'risks.empty.none_other': 'Keine Befunde in {{count, number}} Komponenten.',
  'risks.empty.notScored_one':
    '{{count, number}} davon hat noch keinen Score; über sie ist nichts gesagt.',
  'risks.empty.notScored_other':
    '{{count, number}} davon haben noch keinen Score; über sie ist nichts gesagt.',

  'transfers.title': 'Übergaben',
  'transfers.none': 'Gerade wird nichts übergeben.',
  'transfers.hiddenTeam': 'ein nicht sichtbares Team',
  'transfers.line':
    '{{from}} → {{to}}: {{state}}, {{date, datetime(dateStyle: medium)}}',
  'transfers.state.proposed': 'vorgeschlagen',
  'transfers.state.accepted': 'angenommen',
  'transfers.state.declined': 'abgelehnt',
  'transfers.state.withdrawn': 'zurückgezogen',
  'transfers.state.expired': 'abgelaufen',
  'transfers.state.applied': 'im Katalog',
  'transfers.patch': 'Patch herunterladen',
  'transfers.patchDone': 'Der Patch ist heruntergeladen.',
  'transfers.patchEmpty':
    'Es gibt keine Datei zum Herunterladen; was von Hand zu tun ist, steht auf der Seite.',
  'transfers.pullRequest': 'Pull-Request öffnen',
  'transfers.pullRequestDone': 'Der Pull-Request ist offen.',
  'transfers.seePullRequest': 'Pull-Request ansehen',

  'audit.alignment.title': 'Wo das Wissen anderswo liegt',
  'audit.alignment.intro':
    'Vom eingetragenen Team zu dem, das am meisten weiß. Eine Übergabe oder ein paar gemeinsame Tage bringen beides zusammen.',
  'audit.alignment.none':
    'Keine Komponente hier ist einem anderen Team besser bekannt als dem zuständigen, soweit es sich zeigen lässt.',
  'audit.alignment.summary_one':
    '{{count, number}} Komponente ist einem anderen Team besser bekannt als dem zuständigen: Sie gehört zu {{from}}, das Wissen liegt bei {{to}}.',
  'audit.alignment.summary_other':
    '{{count, number}} Komponenten sind einem anderen Team besser bekannt als dem zuständigen. Am häufigsten, {{amount, number}}-mal, gehören sie zu {{from}}, und das Wissen liegt bei {{to}}.',
  'audit.alignment.summarySpread_one':
    '{{count, number}} Komponente ist einem anderen Team besser bekannt als dem zuständigen.',
  'audit.alignment.summarySpread_other':
    '{{count, number}} Komponenten sind einem anderen Team besser bekannt als dem zuständigen.',
  'audit.alignment.flow_one':
    '{{count, number}} Komponente von {{from}}, Wissen bei {{to}}',
  'audit.alignment.flow_other':
    '{{count, number}} Komponenten von {{from}}, Wissen bei {{to}}',
  'audit.alignment.from': 'Zuständig',
  'audit.alignment.to': 'Wissen bei',
  'audit.alignment.components': 'Komponenten',
  'audit.alignment.more_one':
    'und {{count, number}} weiteres Paar von Teams mit {{entities, number}} Komponenten',
  'audit.alignment.more_other':
    'und {{count, number}} weitere Paare von Teams mit {{entities, number}} Komponenten',
  'audit.headline':
    '{{scored, number}} von {{total, number}} Komponenten haben einen Score.',
  'audit.teams.title': 'Wo Teams hinsehen sollten',
  'audit.teams.intro':
    'Anteile an dem, wofür ein Team zuständig ist. Wie viel das ist, steht daneben.',
  'audit.teams.summary_one':
    'Bei {{count, number}} der {{total, number}} gezeigten Teams hängt etwas an einer Person.',
  'audit.teams.summary_other':
    'Bei {{count, number}} der {{total, number}} gezeigten Teams hängt etwas an einer Person.',
  'audit.teams.summaryNone':
    'Es ist nichts bekannt, das an einer Person hängt.',
  'audit.teams.none': 'Hier ist niemand für etwas zuständig.',
  'audit.teams.team': 'Zuständig',
  'audit.teams.entities': 'Zuständig für',
  'audit.teams.warnings': 'Hängt an einer Person',
  'audit.teams.atRisk': 'Gefährdet',
  'audit.teams.unshared': 'Eine Person weiß das meiste',
  'audit.teams.unconfirmed': 'Nicht bestätigt',
  'audit.teams.unknown': 'Zu wenige Daten',
  'audit.teams.cell':
    '{{part, number}} · {{share, number(style: percent; maximumFractionDigits: 0)}}',
  'audit.teams.nothingKnown': '–',
  'audit.teams.results_one': '{{count, number}} Team',
  'audit.teams.results_other': '{{count, number}} Teams',
  'audit.progress.title': 'Von den Zuständigen bestätigt',
  'audit.progress.intro':
    'Ob jemand aus dem zuständigen Team in letzter Zeit gesagt hat, dass es ihnen gehört.',
  'audit.progress.none': 'Hier gibt es nichts zu bestätigen.',
  'audit.progress.summary':
    '{{confirmed, number}} von {{total, number}} sind bestätigt.',
  'audit.progress.otherwise':
    'Nicht bestätigt: nie, bestritten, oder niemand könnte es',
  'audit.progress.explore': 'Auf der Karte ansehen, welche',
  'audit.changes.title': 'Was sich geändert hat',
  'audit.changes.intro': 'In den letzten 30 Tagen, das Neueste zuerst.',
  'audit.changes.kinds': 'Arten von Änderungen',
  'audit.changes.kind.owner': 'Zuständigkeit',
  'audit.changes.kind.state': 'Zustand',
  'audit.changes.kind.finding-opened': 'Neue Befunde',
  'audit.changes.kind.finding-resolved': 'Erledigte Befunde',
  'audit.changes.kind.transfer-applied': 'Übergeben',
  'audit.changes.kind.appeared': 'Neu',
  'audit.changes.kind.vanished': 'Verschwunden',
  'audit.changes.day': '{{date, datetime(dateStyle: medium; timeZone: UTC)}}',
  'audit.changes.none':
    'Davon hat sich seit dem {{date, datetime(dateStyle: medium; timeZone: UTC)}} nichts geändert.',
  'audit.changes.more': 'Mehr zeigen',
  'audit.changes.exportHasMore':
    'Es gibt noch mehr; die Dateien enthalten alles.',
  'audit.changes.owner.both':
    'Zuständig ist jetzt {{to}}, nicht mehr {{from}}.',
  'audit.changes.owner.to': 'Zuständig ist jetzt {{to}}.',
  'audit.changes.owner.from': '{{from}} ist nicht mehr zuständig.',
  'audit.changes.owner.hidden': 'Die Zuständigkeit hat gewechselt.',
  'audit.changes.state': 'War „{{from}}“, ist jetzt „{{to}}“.',
  'audit.changes.finding-opened': 'Neuer Befund: {{finding}}.',
  'audit.changes.finding-resolved': 'Erledigt: {{finding}}.',
  'audit.changes.transfer.to': 'Der Katalog zeigt die Übergabe an {{to}}.',
  'audit.changes.transfer.hidden': 'Der Katalog zeigt die Übergabe.',
  'audit.changes.appeared': 'Neu im Katalog.',
  'audit.changes.vanished': 'Nicht mehr im Katalog.',
  'audit.round.title': 'Bestätigungsrunde',
  'audit.round.intro':
    'Bittet alle Zuständigen, bis zu einem Tag zu bestätigen. Was offen ist, steht bei ihnen unter „Meine Teams“. Kein Score hängt davon ab.',
  'audit.round.none': 'Es läuft keine Runde.',
  'audit.round.start': 'Um Bestätigung bitten …',
  'audit.round.startTitle': 'Zuständige um Bestätigung bitten',
  'audit.round.startAll':
    'Wer für eine Komponente zuständig ist, wird gefragt, ob das noch stimmt. Eingrenzen lässt es sich vorher mit dem Filter dieser Seite: Zuständige, Team, Domäne, System, Typ, Lebensphase, Stufe oder Golden Path.',
  'audit.round.startNarrowed':
    'Gefragt wird, wer hierfür zuständig ist: {{scope}}.',
  'audit.round.startIgnored':
    'Vom Filter dieser Seite zählt für eine Runde nicht: {{ignored}}.',
  'audit.round.ignoredFilter': '„{{label}}“',
  'audit.round.until': 'Bis wann',
  'audit.round.inDays_one':
    'In {{count, number}} Tag: {{date, datetime(dateStyle: medium; timeZone: UTC)}}',
  'audit.round.inDays_other':
    'In {{count, number}} Tagen: {{date, datetime(dateStyle: medium; timeZone: UTC)}}',
  'audit.round.submit': 'Bitten',
  'audit.round.started': 'Die Runde läuft.',
  'audit.round.label':
    'Antworten bis {{date, datetime(dateStyle: medium; timeZone: UTC)}}',
  'audit.round.summary':
    'Bis {{date, datetime(dateStyle: medium; timeZone: UTC)}}: {{answered, number}} von {{total, number}} beantwortet.',
  'audit.round.narrowed': 'Nur: {{scope}}',
  'audit.round.tier': 'Stufe {{tier}}',
  'audit.round.kind.component': 'Komponenten',
  'audit.round.kind.api': 'Schnittstellen',
  'audit.round.kind.resource': 'Ressourcen',
  'audit.round.kind.system': 'Systeme',
  'audit.round.kind.domain': 'Domänen',
  'audit.round.answer.confirmed': 'Bestätigt',
  'audit.round.answer.disputed': 'Bestritten',
  'audit.round.answer.outstanding': 'Offen',
  'audit.round.of': '{{answer}}, {{owner}}',
  'audit.round.noneOf': 'Nichts mehr: Es hat sich inzwischen geändert.',
  'audit.round.moreTeams_one': 'und {{count, number}} weiteres Team',
  'audit.round.moreTeams_other': 'und {{count, number}} weitere Teams',
  'audit.round.nobody_one':
    'Bei {{count, number}} weiteren ist niemand da, der gefragt werden kann.',
  'audit.round.nobody_other':
    'Bei {{count, number}} weiteren ist niemand da, der gefragt werden kann.',
  'audit.round.close': 'Runde beenden',
  'audit.round.closeTitle': 'Diese Runde beenden?',
  'audit.round.closeIntro_one':
    '{{count, number}} Antwort steht noch aus. Niemand wird mehr darum gebeten. Was bestätigt ist, bleibt es.',
  'audit.round.closeIntro_other':
    '{{count, number}} Antworten stehen noch aus. Niemand wird mehr darum gebeten. Was bestätigt ist, bleibt es.',
  'audit.round.closed': 'Die Runde ist beendet.',
  'audit.round.ended.closed':
    'Beendet am {{date, datetime(dateStyle: medium; timeZone: UTC)}}: {{answered, number}} von {{total, number}} beantwortet.',
  'audit.round.ended.expired':
    'Abgelaufen am {{date, datetime(dateStyle: medium; timeZone: UTC)}}: {{answered, number}} von {{total, number}} beantwortet.',
  'audit.owners.title': 'Eingetragene Zuständigkeit',
  'audit.owners.intro':
    'Bei wie vielen Einträgen die Zuständigkeit welches Problem hat.',

  'method.headline': 'Wie diese Zahlen entstehen und was sie auslassen',
  'method.days_one': '{{count, number}} Tag',
  'method.days_other': '{{count, number}} Tage',
  'method.score.title': 'Score der Zuständigkeit',
  'method.score.intro':
    'Fünf Teile von 0 bis 1. Ein Teil ohne Eingaben fällt weg, und sein Gewicht verteilt sich auf die anderen; Abdeckung heißt das Gewicht, das übrig blieb.',
  'method.score.part': 'Teil',
  'method.score.weight': 'Gewicht',
  'method.score.from': 'Woraus',
  'method.score.accountability':
    'Fünf gleiche Anteile: Das zuständige Team steht im Katalog; ist wirklich ein Team; hat zwei oder mehr Mitglieder; hat einen Weg für Notfälle; ist bestätigt (ganz innerhalb von {{verified}} Tagen, halb innerhalb von {{half}}).',
  'method.score.redundancy':
    'Effektive Beitragende (1 gibt nichts, {{span}} geben alles) und ob eine zweite Person es kennt.',
  'method.score.alignment':
    'Anteil des Wissens im zuständigen Team; {{aligned, number(style: percent)}} genügen.',
  'method.score.continuity':
    'Anteil des Wissens bei Menschen, die noch da sind, mal Frische: voll bis {{fresh}} Tage, nach {{stale}} nichts mehr.',
  'method.score.sharing':
    'Reviewende ({{reviewers}} genügen) und Dokumentation, an der zwei oder mehr Personen geschrieben haben.',
  'method.score.rules':
    'Ist niemand gültig zuständig, beträgt der Score höchstens {{cap}}. Unter {{risk}} gilt etwas als gefährdet. Bei weniger als {{coverage, number(style: percent)}} Abdeckung gibt es keinen Score.',
  'method.score.judgement':
    'Alle Zahlen dieser Tabelle haben wir nach Ermessen gewählt; keine Studie gibt sie vor.',
  'method.readings.title': 'Wie aus dem Verlauf Wissen wird',
  'method.readings.intro':
    'Zwei Lesarten desselben Verlaufs. Keine zählt Zeilen.',
  'method.readings.current':
    'Was heute zählt: Tage, an denen jemand daran gearbeitet oder Änderungen geprüft hat. Zehn Commits an einem Tag sind ein Tag. Ältere Tage zählen weniger.',
  'method.readings.halfLife': 'Ein Tag zählt halb nach',
  'method.readings.window': 'Nichts zählt mehr nach',
  'method.readings.reviewer': 'Ein Tag nur mit Reviews zählt',
  'method.readings.knower': 'Als bekannt gilt es ab einem Anteil von',
  'method.readings.floor': 'Ein Urteil braucht',
  'method.readings.floorValue':
    '{{commits, number}} Commits, {{days, number}} Arbeitstage, einen Verlauf von {{age, number}} Tagen',
  'method.readings.reference':
    'Was die Literatur zählt: wer über den ganzen Verlauf welche Datei geschrieben hat (Grad der Autorschaft), und nach wie vielen Personen die Hälfte der Dateien niemanden mehr hat (Truck-Faktor).',
  'method.readings.warning':
    'Eine Warnung braucht beides: einen Truck-Faktor von genau eins, und eine Person mit mehr als der Hälfte des heutigen Wissens.',
  'method.readings.leftOut': 'Nicht gezählt:',
  'method.readings.merges': 'Merge-Commits',
  'method.readings.bots': 'Bots und Build-Maschinen',
  'method.readings.mass_one': 'Commits mit mehr als {{count, number}} Datei',
  'method.readings.mass_other':
    'Commits mit mehr als {{count, number}} Dateien',
  'method.readings.generated':
    'fremde und erzeugte Dateien, Dateien mit festgehaltenen Versionen',
  'method.readings.agents':
    'Programme, die Code schreiben: Die Änderung zählt für den Menschen daneben',
  'method.readings.sources':
    'Avelino et al. 2016 (Truck-Faktor); CHAOSS Contributor Absence Factor; Thongtanunam et al. 2016 (Review ist Wissen); Krüger et al. 2018 (Vergessen); Bird et al. 2011 und Greiler et al. 2015 (Zuständigkeit).',
  'method.sensitivity.title': 'Empfindlichkeit: dieselbe Frage anders gestellt',
  'method.sensitivity.intro':
    'Eine Warnung, die an einer einzigen Wahl von uns hinge, wäre wenig wert. Darum wird jede noch einmal gefragt: Hängt es an einer Person?',
  'method.sensitivity.halfLife':
    'Wenn ein Tag nach {{days}} halb zählt: Hält eine Person mehr als {{share, number(style: percent; maximumFractionDigits: 0)}} des heutigen Wissens?',
  'method.sensitivity.authorship':
    'Nach dem Grad der Autorschaft, über den ganzen Verlauf: Ist der Truck-Faktor genau eins?',
  'method.sensitivity.jetbrains':
    'Nach dem Verfahren von JetBrains: Ist der Bus-Faktor genau eins? Verschobenen Dateien wird nur gefolgt, wo sie gleich bleiben.',
  'method.sensitivity.holds':
    '„Es gilt bei {{holds, number}} von {{of, number}} Arten zu fragen“ heißt: Von {{of, number}} Antworten sagen {{holds, number}}, dass es an einer Person hängt. Eine Art ohne genug Daten zählt nicht mit, es können also weniger sein.',
  'method.sensitivity.confidence':
    'Sind sich alle Arten einig: ziemlich sicher. Drei Viertel oder mehr: einigermaßen sicher. Weniger: wenig sicher; schau hin, bevor du etwas tust.',
  'method.sensitivity.score':
    'Neben einem Score steht, zwischen welchen Werten er läge, wenn einer seiner Teile fehlte, und neben einer Zahl, wie hoch der Score wäre, wenn nur sie so schlecht oder so gut wäre, wie sie sein kann.',
  'method.sensitivity.sources':
    'Avelino et al. 2016 (Grad der Autorschaft); Jabrayilzade et al. 2022 (JetBrains). Die Halbwertszeiten sind unser Urteil.',
  'method.privacy.title': 'Datenschutz',
  'method.privacy.mode.aggregate': 'Dieses Portal zeigt gar keine Namen.',
  'method.privacy.mode.helpers':
    'Dieses Portal zeigt Namen nur unter „Wer helfen kann“ und dort, wo steht, wer als Nächstes infrage kommt.',
  'method.privacy.mode.named':
    'Dieses Portal zeigt Namen denen, die die Berechtigung dafür haben.',
  'method.privacy.few':
    'Bei weniger als drei Beitragenden werden Zahlen, die auf eine Person deuten könnten, nur denen gezeigt, die Menschen sehen dürfen.',
  'method.privacy.notCollected':
    'Nicht gesammelt: Codezeilen, Arbeitszeiten, Nachrichten, irgendetwas außerhalb von git, Katalog und Reviews. Es gibt keine Rangliste.',
  'method.privacy.download': 'Meine Daten herunterladen',
  'method.privacy.downloaded': 'Deine Daten sind heruntergeladen.',
  'method.privacy.erase': 'Meinen Namen löschen …',
  'method.privacy.eraseTitle': 'Deinen Namen und deine Adressen löschen?',
  'method.privacy.eraseIntro':
    'In den Messungen bleibst du als Person ohne Namen, auch wenn später neu gelesen wird. Unter „Wer helfen kann“ findet dich niemand mehr. Das lässt sich nicht zurücknehmen.',
  'method.privacy.eraseSubmit': 'Löschen',
  'method.privacy.erased': 'Dein Name und deine Adressen sind gelöscht.',
  'method.identities.title': 'Deine Identitäten',
  'method.identities.intro':
    'git kennt Menschen an ihren Adressen. Arbeit unter diesen zählt für dich und damit für dein Team. Nur du siehst diese Liste.',
  'method.identities.list': 'Deine Adressen',
  'method.identities.none':
    'Noch zählt keine Adresse für dich: Der Katalog kennt keine von dir, und du hast keine verknüpft.',
  'method.identities.activity':
    'Alle zusammen: {{days}} mit Arbeit, an {{entities}}, soweit du sie sehen darfst.',
  'method.identities.entities_one': '{{count, number}} Eintrag im Katalog',
  'method.identities.entities_other': '{{count, number}} Einträgen im Katalog',
  'method.identities.origin.catalog': 'Aus deinem Profil im Katalog',
  'method.identities.origin.annotation': 'Aus einem Login im Katalog',
  'method.identities.origin.configured': 'Aus der Konfiguration des Portals',
  'method.identities.origin.resolver': 'Aus dem, was dieses Portal ergänzt hat',
  'method.identities.origin.history':
    'Aus „.mailmap“ eines Repositories oder über dein Konto',
  'method.identities.origin.linked': 'Von dir verknüpft',
  'method.identities.state.counted': 'gezählt',
  'method.identities.state.waiting':
    'ihre Repositories werden neu gelesen; in ein paar Minuten gezählt',
  'method.identities.state.unseen':
    'in nichts, was bisher gelesen wurde; zählt, sobald sie auftaucht',
  'method.identities.state.overruled':
    'nicht gezählt: Katalog oder Konfiguration sagen etwas anderes',
  'method.identities.because.same-name':
    'Trägt deinen Namen und ist mit niemandem verknüpft',
  'method.identities.because.same-mailbox':
    'Beginnt wie eine Adresse von dir und ist mit niemandem verknüpft',
  'method.identities.because.same-login':
    'Beginnt wie ein Login von dir und ist mit niemandem verknüpft',
  'method.identities.suggested.title': 'Vielleicht von dir',
  'method.identities.suggested.intro':
    'Adressen aus Verläufen, die du sehen darfst. Nimm nur, was dir gehört: Jede Verknüpfung wird festgehalten.',
  'method.identities.mine': 'Das bin ich',
  'method.identities.mineLabel': 'Das bin ich: {{address}}',
  'method.identities.unlink': 'Zurücknehmen',
  'method.identities.unlinkLabel': '{{email}} zurücknehmen',
  'method.identities.linked':
    '{{email}} gehört jetzt zu dir. Die Repositories mit dieser Adresse werden gerade neu gelesen.',
  'method.identities.linkedUnseen':
    '{{email}} ist mit dir verknüpft und zählt, sobald die Adresse in einem Verlauf auftaucht.',
  'method.identities.unlinked': '{{email}} ist nicht mehr mit dir verknüpft.',
  'method.identities.field': 'Eine weitere Adresse von dir',
  'method.identities.fieldSuggested':
    'Wie sie in deinen Commits steht. Sie muss deinem Namen, deinen Adressen oder Logins ähneln.',
  'method.identities.fieldAny': 'Wie sie in deinen Commits steht.',
  'method.identities.submit': 'Verknüpfen',
  'method.identities.refused':
    'Diese Adresse lässt sich nicht verknüpfen: Sie ähnelt deinen nicht, oder sie gehört jemand anderem.',
  'method.identities.refusedAny':
    'Diese Adresse lässt sich nicht verknüpfen: Sie gehört jemand anderem.',
  'method.identities.elsewhere':
    'Gehört dir eine Adresse trotzdem? Lass sie in dein Profil im Katalog eintragen, als Login (github.com/user-login, gitlab.com/user-login) oder unter ownership.people.aliases.',
  'method.identities.most_one':
    'Du hast {{count, number}} Adresse verknüpft, mehr geht nicht. Nimm eine zurück, um eine andere zu verknüpfen.',
  'method.identities.most_other':
    'Du hast {{count, number}} Adressen verknüpft, mehr geht nicht. Nimm eine zurück, um eine andere zu verknüpfen.',
  'method.identities.off.title':
    'In diesem Portal verknüpft niemand selbst Adressen',
  'method.identities.unknown.title': 'Der Katalog kennt dich nicht',
  'method.identities.unknown.description':
    'Du bist angemeldet, aber im Katalog gibt es niemanden, mit dem eine Adresse verknüpft werden könnte. Wer ihn pflegt, kann dich aufnehmen.',
  'method.repositories.title': 'Repositories',
  'method.repositories.intro':
    'Die Verläufe hinter dem, was du sehen darfst: wann sie gelesen wurden und was im Weg steht.',
  'method.repositories.none':
    'Zu dem, was du sehen darfst, ist kein Repository bekannt.',
  'method.repositories.running': 'Wird gerade gelesen',
  'method.repositories.scannedAt':
    'Gelesen am {{date, datetime(dateStyle: medium; timeStyle: short)}}',
  'method.repositories.requested': 'als Nächstes an der Reihe',
  'method.repositories.results_one': '{{count, number}} Repository',
  'method.repositories.results_other': '{{count, number}} Repositories',

  'filter.label': 'Filter',
  'filter.search': 'Suchen',
  'filter.searchPlaceholder': 'Name, Beschreibung oder Team',
  'filter.find': 'Finden',
  'filter.option': '{{label}} ({{amount, number}})',
  'filter.state': 'Zustand',
  'filter.warning': 'Hängt an einer Person',
  'filter.clear': 'Filter löschen',
  'filter.further': 'Weitere Filter',
  'filter.furtherChosen': 'Weitere Filter ({{amount, number}})',
  'filter.nobody': 'Niemand, der im Katalog steht',
  'filter.bands.label': 'Redundanz',
  'filter.bands.all': 'Jede Redundanz',
  'filter.bands.none': 'Unbekannt',
  'filter.verified.label': 'Von den Zuständigen bestätigt',
  'filter.verified.all': 'Bestätigt oder nicht',
  'filter.verified.none': 'Nicht bestätigt',
  'filter.verified.confirmed': 'Vor Kurzem bestätigt',
  'filter.verified.stale': 'Vor Langem bestätigt',
  'filter.verified.never': 'Nicht bestätigt',
  'filter.heldBy.label': 'Ein anderes Team weiß das meiste',
  'filter.heldBy.by': 'Das meiste weiß {{team}}',
  'filter.heldBy.all': 'Wissen bei jedem Team',
  'filter.heldBy.none': 'Kein Team',
  'filter.owners.label': 'Zuständig',
  'filter.owners.all': 'Alle Zuständigen',
  'filter.owners.none': 'Niemand zuständig',
  'filter.teams.label': 'Team, mit Unterteams',
  'filter.teams.all': 'Alle Teams',
  'filter.teams.none': 'Kein Team',
  'filter.domains.label': 'Domäne',
  'filter.domains.all': 'Alle Domänen',
  'filter.domains.none': 'Keine Domäne',
  'filter.systems.label': 'System',
  'filter.systems.all': 'Alle Systeme',
  'filter.systems.none': 'Kein System',
  'filter.types.label': 'Typ',
  'filter.types.all': 'Alle Typen',
  'filter.types.none': 'Kein Typ',
  'filter.lifecycles.label': 'Lebensphase',
  'filter.lifecycles.all': 'Alle Lebensphasen',
  'filter.lifecycles.none': 'Keine Lebensphase',
  'filter.tiers.label': 'Stufe',
  'filter.tiers.all': 'Alle Stufen',
  'filter.tiers.none': 'Keine Stufe',
  'filter.goldenPaths.label': 'Golden Path',
  'filter.goldenPaths.all': 'Alle Golden Paths',
  'filter.goldenPaths.none': 'Auf keinem Golden Path',

  'explore.headline.warnings_one':
    '{{count, number}} Komponente hängt an einer Person.',
  'explore.headline.warnings_other':
    '{{count, number}} Komponenten hängen an einer Person.',
  'explore.headline.noWarnings_one':
    'Von der einen Komponente hier ist nicht bekannt, dass sie an einer Person hängt.',
  'explore.headline.noWarnings_other':
    'Von {{count, number}} Komponenten ist keine bekannt, die an einer Person hängt.',
  'explore.headline.scored':
    '{{scored, number}} von {{total, number}} mit Score',
  'explore.headline.states.at-risk_one': '{{count, number}} gefährdet',
  'explore.headline.states.at-risk_other': '{{count, number}} gefährdet',
  'explore.headline.states.healthy_one': '{{count, number}} gesund',
  'explore.headline.states.healthy_other': '{{count, number}} gesund',
  'explore.headline.states.insufficient-evidence_one':
    '{{count, number}} mit zu wenigen Daten',
  'explore.headline.states.insufficient-evidence_other':
    '{{count, number}} mit zu wenigen Daten',
  'explore.headline.states.not-applicable_one':
    '{{count, number}} nicht zutreffend',
  'explore.headline.states.not-applicable_other':
    '{{count, number}} nicht zutreffend',
  'explore.table.label': 'Komponenten und der Zustand ihrer Zuständigkeit',
  'explore.table.component': 'Komponente',
  'explore.table.owner': 'Zuständig',
  'explore.table.score': 'Score',
  'explore.table.band': 'Redundanz',
  'explore.table.warning': 'Warnung',
  'explore.table.verified': 'Bestätigt',
  'explore.table.results_one': '{{count, number}} Komponente',
  'explore.table.results_other': '{{count, number}} Komponenten',
  'explore.table.updating': 'Wird aktualisiert …',
  'explore.pagination.label': 'Seiten',
  'explore.pagination.previous': 'Vorige Seite',
  'explore.pagination.next': 'Nächste Seite',
  'explore.pagination.position': 'Seite {{page, number}} von {{pages, number}}',
  'explore.treemap.title': 'Wo gearbeitet wird',
  'explore.treemap.label': 'Komponenten nach Aktivität und Zustand',
  'explore.treemap.legend':
    'Fläche: Arbeit der letzten Zeit. Farbe, Muster und Zeichen: wie unten gewählt.',
  'explore.treemap.summary_one':
    '{{count, number}} Komponente: {{atRisk, number}} gefährdet, {{unknown, number}} mit zu wenigen Daten. Die meiste Arbeit fließt in {{largest}}.',
  'explore.treemap.summary_other':
    '{{count, number}} Komponenten: {{atRisk, number}} gefährdet, {{unknown, number}} mit zu wenigen Daten. Die meiste Arbeit fließt in {{largest}}.',
  'explore.treemap.summaryOfLargest_one':
    'Die aktivste von {{total, number}} Komponenten: {{atRisk, number}} gefährdet, {{unknown, number}} mit zu wenigen Daten. Die meiste Arbeit fließt in {{largest}}.',
  'explore.treemap.summaryOfLargest_other':
    'Die {{count, number}} aktivsten von {{total, number}} Komponenten: {{atRisk, number}} gefährdet, {{unknown, number}} mit zu wenigen Daten. Die meiste Arbeit fließt in {{largest}}.',
  'explore.treemap.more_one':
    'und {{count, number}} weitere, {{share, number(style: percent; maximumFractionDigits: 0)}} der Arbeit',
  'explore.treemap.more_other':
    'und {{count, number}} weitere, {{share, number(style: percent; maximumFractionDigits: 0)}} der Arbeit',
  'explore.treemap.hint':
    'Zeig auf eine Kachel, um sie hier zu sehen; öffne sie für die Gründe. Die Tabelle enthält dieselben Komponenten.',
  'explore.treemap.none':
    'In dieser Auswahl gibt es keine Arbeit der letzten Zeit zu zeichnen. Die Tabelle führt alle Komponenten auf.',
  'explore.treemap.tile': '{{title}}: {{state}}, {{score}}, Redundanz {{band}}',
  'explore.lens.label': 'Einfärben nach',
  'explore.lens.legend': 'Was die Farben bedeuten',
  'explore.lens.health': 'Zustand',
  'explore.lens.redundancy': 'Wissensredundanz',
  'explore.lens.alignment': 'Zuständigkeit und Wissen',
  'explore.lens.verification': 'Bestätigung',
  'explore.lens.currency': 'Aktualität',
  'explore.lens.noPath': 'Auf keinem Golden Path',
  'explore.lens.alignmentOf.aligned': 'Wer zuständig ist, kennt es',
  'explore.lens.alignmentOf.mixed': 'Wer zuständig ist, kennt einen Teil',
  'explore.lens.alignmentOf.mismatch': 'Ein anderes Team kennt es',
  'explore.lens.alignmentOf.unknown': 'Unbekannt oder nicht gezeigt',
  'explore.lens.verificationOf.confirmed': 'Bestätigt',
  'explore.lens.verificationOf.stale': 'Vor langer Zeit bestätigt',
  'explore.lens.verificationOf.never': 'Nie bestätigt',
  'explore.lens.verificationOf.disputed': 'Bestritten',
  'explore.lens.verificationOf.unknown': 'Niemand könnte es bestätigen',
  'explore.lens.group.atRisk':
    '{{part, number}} von {{whole, number}} gefährdet',
  'explore.lens.group.single':
    '{{part, number}} von {{whole, number}} kennt vor allem eine Person',
  'explore.lens.group.unconfirmed':
    '{{part, number}} von {{whole, number}} lange nicht bestätigt',
  'explore.lens.group.alignment':
    'Nur für einzelne Komponenten bekannt: zum Ansehen öffnen',
  'explore.lens.step.none': 'Keine',
  'explore.lens.step.some': 'Einige',
  'explore.lens.step.third': 'Ein Drittel oder mehr',
  'explore.lens.step.most': 'Zwei Drittel oder mehr',
  'explore.map.where': 'Wo in der Karte',
  'explore.map.level': 'Wofür eine Fläche steht',
  'explore.map.domain': 'Domänen',
  'explore.map.system': 'Systeme',
  'explore.map.component': 'Komponenten',
  'explore.map.all': 'Alles',
  'explore.map.noDomain': 'In keiner Domäne',
  'explore.map.noSystem': 'In keinem System',
  'explore.map.labelOf.domain': 'Domänen nach Aktivität',
  'explore.map.labelOf.system': 'Systeme nach Aktivität',
  'explore.map.tile_one': '{{title}}: {{count, number}} Komponente, {{look}}',
  'explore.map.tile_other':
    '{{title}}: {{count, number}} Komponenten, {{look}}',
  'explore.map.summaryOf.domain_one':
    'Eine Domäne. Die meiste Arbeit fließt in {{largest}}.',
  'explore.map.summaryOf.domain_other':
    '{{count, number}} Domänen. Die meiste Arbeit fließt in {{largest}}.',
  'explore.map.summaryOf.system_one':
    'Ein System. Die meiste Arbeit fließt in {{largest}}.',
  'explore.map.summaryOf.system_other':
    '{{count, number}} Systeme. Die meiste Arbeit fließt in {{largest}}.',
  'explore.empty.filtered.title': 'Keine Komponente passt',
  'explore.empty.filtered.description':
    'Zu all diesen Filtern zugleich passt nichts.',
  'explore.empty.none.title': 'Noch keine Komponenten',
  'explore.empty.none.description':
    'Im Katalog gibt es keine Komponenten, die du sehen darfst. Registriere eine, und ihre Zuständigkeit erscheint hier innerhalb von Minuten. Diese Seite aktualisiert sich selbst.',
  'explore.empty.none.link': 'Katalog öffnen',

  'entity.healthTitle': 'Stand der Zuständigkeit',
  'entity.openTab': 'Rechenweg ansehen',
  'entity.nextStep': 'Was am meisten hilft',
  'entity.scoreCapped':
    'Bleibt bei {{cap}}, weil für diese Komponente niemand gültig zuständig ist. Sonst wäre der Score {{score}}.',
  'entity.noScore':
    'Kein Score: Nur {{share, number(style: percent; maximumFractionDigits: 0)}} seines Gewichts ließen sich berechnen; nötig ist die Hälfte.',
  'entity.until':
    'Ein Urteil ist möglich ab {{date, datetime(dateStyle: medium; timeZone: UTC)}}.',
  'entity.owner.origin.spec': 'Eingetragen in spec.owner im {{descriptor}}.',
  'entity.owner.origin.relation':
    'Das sagt eine Beziehung im Katalog, nicht spec.owner im {{descriptor}}: Ein Prozessor des Katalogs hat sie ergänzt.',
  'entity.owner.origin.none':
    'Eintragen lässt sich die Zuständigkeit im {{descriptor}}.',
  'entity.owner.origin.descriptor': 'Deskriptor',
  'entity.owner.origin.descriptorFrom': 'Deskriptor (Art des Ortes: {{type}})',
  'entity.owner.title': 'Eingetragene Zuständigkeit',
  'entity.owner.members_one': '{{count, number}} Person, mit Untergruppen',
  'entity.owner.members_other': '{{count, number}} Personen, mit Untergruppen',
  'entity.owner.missing':
    'Die Komponente nennt niemanden. Trag spec.owner in ihre catalog-info.yaml ein.',
  'entity.owner.dangling':
    'Was eingetragen ist, steht nicht im Katalog. So ist niemand zu erreichen.',
  'entity.owner.placeholder':
    'Hinter diesem Wort steht niemand. Trag ein Team ein.',
  'entity.owner.user':
    'Eine Person ist allein zuständig. Ein Team kann sich Wissen und Bereitschaft teilen.',
  'entity.owner.suggestion': 'War {{team}} gemeint?',
  'entity.owner.escalation': 'Im Notfall',
  'entity.owner.noEscalation': 'Kein Weg für Notfälle bekannt.',
  'entity.warning.title': 'Diese Komponente hängt an einer Person',
  'entity.warning.criticalTitle':
    'Kritisch: Diese Komponente hängt an einer Person',
  'entity.warning.why':
    'Zwei Verfahren stimmen überein: Ohne eine bestimmte Person hätten die meisten Dateien niemanden mehr, der sie geschrieben hat, und bei ihr liegt mehr als die Hälfte des heutigen Wissens.',
  'entity.warning.tier': 'Kritisch ist das, weil die Komponente Stufe 1 hat.',
  'entity.warning.knowerLeft':
    'Kritisch ist das, weil diese Person nicht mehr in der Organisation ist.',
  'entity.warning.nextStep': 'Nächster Schritt in dieser Woche',
  'entity.actions.title': 'Was am meisten hilft',
  'entity.actions.intro':
    'Jeder Gewinn ist der neu berechnete Score, wenn sich nur dies eine ändert.',
  'entity.actions.none': 'Nichts mehr offen, das den Score heben würde.',
  'entity.actions.gain': '{{from}} → {{to}}',
  'entity.actions.noGainYet':
    '(ein erster Schritt: Der Score bleibt vorerst bei {{score}})',
  'entity.actions.gainLabel': 'Score von {{from}} auf {{to}}',
  'entity.actions.effort.1': 'Minuten',
  'entity.actions.effort.2': 'ein paar Tage',
  'entity.actions.effort.5': 'Wochen',
  'entity.actions.effortLabel': 'Aufwand',
  'entity.actions.name-owner': 'Ein Team als zuständig eintragen',
  'entity.actions.name-owner-team':
    '{{team}} als zuständig eintragen: Dort liegt das Wissen',
  'entity.actions.verify': 'Bestätigen, dass die Zuständigkeit stimmt',
  'entity.actions.add-escalation': 'Einen Weg für Notfälle eintragen',
  'entity.actions.grow-team':
    'Ein zweites Mitglied in die zuständige Gruppe holen',
  'entity.actions.review-by-learner_one':
    'Jemanden zum Lernen an {{count, number}} Tag Reviews machen lassen',
  'entity.actions.review-by-learner_other':
    'Jemanden zum Lernen an {{count, number}} Tagen Reviews machen lassen',
  'entity.actions.pair-three-days_one':
    '{{count, number}} Tag mit jemand Neuem zu zweit arbeiten',
  'entity.actions.pair-three-days_other':
    '{{count, number}} Tage mit jemand Neuem zu zweit arbeiten',
  'entity.actions.second-maintainer_one':
    'Eine zweite Person einarbeiten: etwa {{count, number}} Tag Arbeit in diesem Code',
  'entity.actions.second-maintainer_other':
    'Eine zweite Person einarbeiten: etwa {{count, number}} Tage Arbeit in diesem Code',
  'entity.actions.transfer': 'An {{team}} übergeben: Dort liegt das Wissen',
  'entity.actions.document':
    'Aufschreiben, wie es funktioniert, und zwar zu mehreren',
  'entity.parts.intro':
    'Fünf Teile mit je einem Gewicht. Ein Teil, der sich nicht berechnen lässt, fällt weg, und sein Gewicht verteilt sich auf die anderen.',
  'entity.parts.points': '{{points}} von {{weight}}',
  'entity.parts.dropped': 'Weggefallen',
  'entity.parts.working': 'Rechenweg',
  'entity.parts.weight': 'zählt {{weight}} von 100',
  'entity.parts.weightNominal':
    'Sein Gewicht von {{weight}} verteilt sich auf die anderen',
  'entity.parts.inputWeight':
    '{{share, number(style: percent; maximumFractionDigits: 0)}} dieses Teils',
  'entity.parts.inputValue':
    'gibt {{share, number(style: percent; maximumFractionDigits: 0)}}',
  'entity.parts.coverage':
    'Abdeckung {{share, number(style: percent; maximumFractionDigits: 0)}}',
  'entity.part.accountability': 'Verantwortlichkeit',
  'entity.part.redundancy': 'Wissensredundanz',
  'entity.part.alignment': 'Übereinstimmung',
  'entity.part.continuity': 'Kontinuität',
  'entity.part.sharing': 'Weitergabe',
  'entity.partQuestion.accountability':
    'Steht jemand dafür ein und ist zu erreichen?',
  'entity.partQuestion.redundancy': 'Wie viele kennen es gut genug?',
  'entity.partQuestion.alignment':
    'Liegt das Wissen dort, wo die Zuständigkeit eingetragen ist?',
  'entity.partQuestion.continuity':
    'Ist das Wissen noch in der Organisation und in Gebrauch?',
  'entity.partQuestion.sharing':
    'Prüfen es mehrere, und schreiben mehrere darüber?',
  'entity.input.owner-resolves': 'Die Zuständigen stehen im Katalog',
  'entity.input.owner-is-group': 'Zuständig ist ein Team',
  'entity.input.group-size': 'Das Team hat mindestens {{size}} Mitglieder',
  'entity.input.escalation': 'Es gibt einen Weg für Notfälle',
  'entity.input.verified':
    'Die Zuständigkeit wurde in den letzten {{days}} Tagen bestätigt',
  'entity.input.effective-contributors':
    'Effektive Beitragende (1 gibt nichts, {{full}} geben alles)',
  'entity.input.second-knower': 'Eine zweite Person kennt es',
  'entity.input.inside-share':
    'Wissen im zuständigen Team ({{share, number(style: percent)}} genügen)',
  'entity.input.held-and-fresh':
    'Wissen bei Menschen, die noch da sind, mal wie kürzlich es gebraucht wurde',
  'entity.input.reviewers': 'Verschiedene Reviewende ({{full}} genügen)',
  'entity.input.documentation':
    'Dokumentation, an der zwei oder mehr Personen geschrieben haben',
  'entity.input.raw.yes': 'ja',
  'entity.input.raw.no': 'nein',
  'entity.input.raw.people_one': '{{count, number}} Person',
  'entity.input.raw.people_other': '{{count, number}} Personen',
  'entity.input.raw.days_zero': 'heute',
  'entity.input.raw.days_one': 'vor {{count, number}} Tag',
  'entity.input.raw.days_other': 'vor {{count, number}} Tagen',
  'entity.input.raw.never': 'nie',
  'entity.input.raw.none': 'keine',
  'entity.input.raw.one-person': 'von einer Person',
  'entity.input.raw.shared': 'von mehreren',
  'entity.input.raw.number': '{{value, number(maximumFractionDigits: 1)}}',
  'entity.drop.no-source': 'keine Quelle zu lesen',
  'entity.drop.insufficient-evidence': 'zu wenige Daten',
  'entity.drop.no-valid-owner': 'niemand gültig zuständig, kein Vergleich',
  'entity.drop.identities-not-linked':
    'weniger als die Hälfte des Wissens ist Menschen im Katalog zugeordnet',
  'entity.drop.reviews-unknown':
    'Reviews sind nirgends festgehalten, wo wir sie lesen können',
  'entity.drop.not-verified-yet': 'für eine Bestätigung ist es noch zu früh',
  'entity.drop.spread-over-many':
    'das Wissen ist auf viele verteilt, niemand ragt heraus',
  'entity.drop.nothing-known': 'nichts bekannt',
  'entity.identities.question': 'Bist du dabei?',
  'entity.identities.link': 'Verknüpfe deine Identität',
  'entity.suppressed':
    'Nicht gezeigt, um die Privatsphäre einzelner Menschen zu schützen.',
  'entity.teams.title': 'Wissen nach Team',
  'entity.teams.label': 'Anteil am heutigen Wissen nach Team',
  'entity.teams.summary':
    'Den größten Teil hat {{team}}: {{share, number(style: percent; maximumFractionDigits: 0)}}.',
  'entity.teams.summaryOwning':
    'Das zuständige Team hat {{share, number(style: percent; maximumFractionDigits: 0)}}.',
  'entity.teams.team': 'Team',
  'entity.teams.share': 'Anteil',
  'entity.teams.owning': 'zuständiges Team',
  'entity.teams.no-team': 'Menschen ohne Team',
  'entity.teams.unlinked': 'Keinem Katalogeintrag zugeordnet',
  'entity.teams.left': 'Menschen, die nicht mehr da sind',
  'entity.teams.none': 'Es ließ sich noch kein Wissen messen.',
  'entity.help.title': 'Wer helfen kann',
  'entity.help.askTeamNamed': '{{team}} fragen',
  'entity.help.nobody': 'Noch niemand bekannt.',
  'entity.help.you': 'du',
  'entity.help.order': 'Ohne bestimmte Reihenfolge.',
  'entity.help.works-here-now': 'arbeitet gerade daran',
  'entity.help.reviews-here': 'macht hier Reviews',
  'entity.help.wrote-much-of-it': 'hat viel davon geschrieben',
  'entity.help.owning-team': 'im zuständigen Team',
  'entity.evidence.title': 'Datengrundlage',
  'entity.evidence.commits': 'Commits, die zählen',
  'entity.evidence.personDays': 'Arbeitstage (Personentage)',
  'entity.evidence.age': 'Alter des Verlaufs',
  'entity.evidence.ageDays_one': '{{count, number}} Tag',
  'entity.evidence.ageDays_other': '{{count, number}} Tage',
  'entity.evidence.commit': 'Gelesener Commit',
  'entity.evidence.scannedAt': 'Gelesen am',
  'entity.evidence.scannedAtValue':
    '{{date, datetime(dateStyle: medium; timeStyle: short)}}',
  'entity.evidence.asOf': 'Score vom',
  'entity.evidence.dateValue':
    '{{date, datetime(dateStyle: medium; timeZone: UTC)}}',
  'entity.evidence.modelVersion': 'Modellversion',
  'entity.evidence.number': '{{value, number}}',
  'entity.evidence.source': 'Quelle',
  'entity.evidence.path': 'Ordner',
  'entity.evidence.insufficient': 'Zu wenige Daten für ein Urteil',
  'entity.figures.title': 'Kennzahlen',
  'entity.figures.contributorAbsenceFactor':
    'Contributor Absence Factor (Bus-Faktor)',
  'entity.figures.effectiveContributors': 'Effektive Beitragende',
  'entity.figures.contributors': 'Beitragende',
  'entity.figures.truckFactor': 'Truck-Faktor, ganzer Verlauf',
  'entity.figures.freshness': 'Zuletzt aktiv war jemand, der es kennt,',
  'entity.figures.reviewers': 'Reviewende',
  'entity.timeline.title': 'Im Lauf der Zeit',
  'entity.timeline.label': 'Score im Lauf der Zeit',
  'entity.timeline.none': 'In dieser Zeit gab es noch keinen Score.',
  'entity.timeline.summary_one':
    'Von {{from}} am {{date, datetime(dateStyle: medium; timeZone: UTC)}} auf {{to}}, mit {{count, number}} Ereignis.',
  'entity.timeline.summary_other':
    'Von {{from}} am {{date, datetime(dateStyle: medium; timeZone: UTC)}} auf {{to}}, mit {{count, number}} Ereignissen.',
  'entity.timeline.tick':
    '{{date, datetime(month: short; year: 2-digit; timeZone: UTC)}}',
  'entity.timeline.event':
    '{{date, datetime(dateStyle: medium; timeZone: UTC)}}: {{text}}',
  'entity.timeline.owner': 'zuständig ist jetzt {{owner}}',
  'entity.timeline.state': 'Zustand ist jetzt „{{state}}“',
  'entity.timeline.warning': 'hängt an einer Person',
  'entity.timeline.noWarning': 'hängt nicht mehr an einer Person',
  'entity.timeline.model': 'ab hier nach Modell {{version}} berechnet',
  'entity.timeline.said.confirmed': 'Zuständigkeit bestätigt',
  'entity.timeline.said.disputed': 'Zuständigkeit bestritten',
  'entity.timeline.said.dispute-upheld': 'Einspruch stattgegeben',
  'entity.timeline.said.dispute-rejected': 'Einspruch abgelehnt',
  'entity.timeline.said.dispute-withdrawn': 'Einspruch zurückgezogen',
  'entity.timeline.said.transfer-proposed': 'Übergabe vorgeschlagen',
  'entity.timeline.said.transfer-accepted': 'Übergabe angenommen',
  'entity.timeline.said.transfer-declined': 'Übergabe abgelehnt',
  'entity.timeline.said.transfer-withdrawn': 'Übergabe zurückgezogen',
  'entity.timeline.said.transfer-expired': 'Übergabe ohne Antwort abgelaufen',
  'entity.timeline.said.transfer-applied':
    'Übergabe abgeschlossen: Der Katalog zeigt sie',
  'entity.timeline.toTeam': '{{said}} (an {{team}})',
  'entity.timeline.expected':
    'Arbeitet niemand daran, sind am {{date, datetime(dateStyle: medium; timeZone: UTC)}} noch {{score}} zu erwarten.',
  'entity.timeline.expectedSame':
    'Auch wenn niemand daran arbeitet, bleibt es voraussichtlich bis {{date, datetime(dateStyle: medium; timeZone: UTC)}} so.',
  'entity.timeline.dashed':
    'Gestrichelt: was zu erwarten ist, wenn niemand daran arbeitet.',
  'entity.timeline.fall.rule':
    'Von {{knowers}} Menschen, die es kennen und zuletzt aktiv waren, ist ab {{date, datetime(dateStyle: medium; timeZone: UTC)}} höchstens einer übrig, wenn niemand daran arbeitet.',
  'entity.timeline.fall.mark':
    'Die gestrichelte senkrechte Linie ist dieser Tag.',
  'entity.timeline.fall.row':
    'höchstens ein Mensch übrig, der es kennt und zuletzt aktiv war, wenn niemand daran arbeitet',
  'entity.timeline.fall.likelihood.unlikely':
    'Wird gearbeitet wie in anderen Historien, ist es unwahrscheinlich, dass es innerhalb eines halben Jahres dazu kommt.',
  'entity.timeline.fall.likelihood.as-likely-as-not':
    'Wird gearbeitet wie in anderen Historien, kommt es innerhalb eines halben Jahres etwa so wahrscheinlich dazu wie nicht.',
  'entity.timeline.fall.likelihood.likely':
    'Wird gearbeitet wie in anderen Historien, kommt es innerhalb eines halben Jahres eher dazu als nicht.',
  'entity.timeline.ifSilent': 'zu erwarten, wenn niemand daran arbeitet',
  'entity.timeline.asTable': 'Als Tabelle',
  'entity.timeline.table': 'Score im Lauf der Zeit, Tag für Tag',
  'entity.timeline.day': 'Tag',
  'entity.timeline.date':
    '{{date, datetime(dateStyle: medium; timeZone: UTC)}}',
  'entity.timeline.happened': 'Was geschah',
  'entity.folders.title': 'Wo im Inneren',
  'entity.folders.intro':
    'Fläche: Dateien, mit allem, was in einem Ordner liegt. Ein Druck auf einen Ordner zeigt, was darin ist.',
  'entity.folders.label':
    'Ordner nach Dateien und danach, wie viele noch da sind, die sie geschrieben haben',
  'entity.folders.hint':
    'Zeige auf einen Ordner, um zu lesen, was bekannt ist. Mit der Eingabetaste geht es hinein, mit der Rücktaste zurück.',
  'entity.folders.own': 'Dateien direkt hier',
  'entity.folders.tileLook_one': '{{title}}: {{count, number}} Datei, {{look}}',
  'entity.folders.tileLook_other':
    '{{title}}: {{count, number}} Dateien, {{look}}',
  'entity.folders.lens.risk': 'Höchstens eine Person übrig',
  'entity.folders.lens.redundancy': 'Auf wie vielen die meisten Dateien ruhen',
  'entity.folders.band.single': 'Eine Person',
  'entity.folders.band.pair': 'Zwei Personen',
  'entity.folders.band.shared': 'Drei Personen oder mehr',
  'entity.folders.band.unknown': 'Niemand bekannt oder übrig',
  'entity.folders.none': 'Es wurden noch keine Dateien gelesen.',
  'entity.folders.summary':
    'Bei {{atRisk, number}} von {{files, number}} Dateien ist höchstens eine Person übrig, die sie geschrieben hat.',
  'entity.folders.more_one':
    'und {{count, number}} weiterer, {{share, number(style: percent; maximumFractionDigits: 0)}} der Dateien',
  'entity.folders.more_other':
    'und {{count, number}} weitere, {{share, number(style: percent; maximumFractionDigits: 0)}} der Dateien',
  'entity.folders.tile':
    '{{title}}: Bei {{atRisk, number}} von {{files, number}} Dateien ist höchstens eine Person übrig, die sie geschrieben hat',
  'entity.folders.top': 'oberster Ordner',
  'entity.folders.all_one': '{{count, number}} Ordner zeigen',
  'entity.folders.all_other': 'Alle {{count, number}} Ordner zeigen',
  'entity.folders.fewer': 'Weniger zeigen',
  'entity.folders.folder': 'Ordner',
  'entity.folders.files': 'Dateien',
  'entity.folders.atRisk': 'Höchstens eine Person übrig',
  'entity.banner.title': 'Das kann nicht warten',
  'entity.goldenPath.title': 'Golden Path',
  'entity.goldenPath.on': 'Erstellt mit {{path}}.',
  'entity.goldenPath.off': 'Nicht mit einem Golden Path erstellt.',
  'entity.goldenPath.renamed': '{{old}} wurde in {{path}} umbenannt.',
  'entity.goldenPath.browse': 'Golden Paths ansehen',
  'entity.goldenPath.newest': 'Neueste Version',
  'entity.goldenPath.currency': 'Wie aktuell',
  'entity.goldenPath.behind': 'Zurück',
  'entity.goldenPath.source.label': 'Bekannt durch',
  'entity.goldenPath.source.annotation':
    'die Annotation backstage.io/source-template',
  'entity.goldenPath.source.scaffolded-from': 'spec.scaffoldedFrom im Katalog',
  'entity.goldenPath.source.relation': 'die Relation scaffoldedFrom im Katalog',
  'entity.goldenPath.source.record':
    'den Eintrag „.ownership/path.yaml“ in ihrem Repository',
  'entity.goldenPath.problem.template-gone':
    'Der Katalog hat diese Vorlage nicht mehr, oder nicht für dich: Sie wurde umbenannt oder herausgenommen. Wie weit etwas zurückliegt, lässt sich nicht sagen.',
  'entity.goldenPath.problem.no-version':
    'Nichts sagt, von welcher Version sie kam: Ergänze an der Komponente die Annotation backstage.io/template-version.',
  'entity.goldenPath.problem.no-newest':
    'Die Vorlage sagt nicht, welche Version ihre neueste ist: Ihre Annotation backstage.io/template-version würde es sagen.',
  'entity.goldenPath.problem.not-comparable':
    'Diese zwei Versionen lassen sich nicht vergleichen: Das geht nur bei Versionen aus Zahlen, etwa 1.4.0.',
  'entity.goldenPath.candidate':
    '{{person}} würde am meisten dabei lernen, sie zu aktualisieren.',
  'entity.goldenPath.candidateReason.owning-team': 'im zuständigen Team',
  'entity.goldenPath.candidateReason.little-knowledge':
    'das meiste daran ist noch neu',
  'entity.goldenPath.team': '{{team}} nach der Aktualisierung fragen.',
  'entity.goldenPath.suited': '{{path}} passt dazu.',
  'entity.goldenPath.bring': 'Auf diesen Pfad bringen',
  'entity.drift.title': 'Mit dem Pfad verglichen',
  'entity.drift.intro':
    'Was der Pfad jetzt geben würde, neben dem, was er gab und was da ist. Dateien, die nur das Team hat, bleiben außer Betracht.',
  'entity.drift.newest': 'Es ist die neueste Version des Pfades, {{version}}.',
  'entity.drift.sides':
    'Übernommen wurde {{from}}; der Pfad steht jetzt bei {{to}}.',
  'entity.drift.pathLeft': 'Der Pfad hat seitdem nichts geändert.',
  'entity.drift.byPath_one':
    'Der Pfad hat seitdem {{count, number}} Datei geändert.',
  'entity.drift.byPath_other':
    'Der Pfad hat seitdem {{count, number}} Dateien geändert.',
  'entity.drift.both_one':
    '{{count, number}} davon hat auch das Team geändert.',
  'entity.drift.both_other':
    '{{count, number}} davon hat auch das Team geändert.',
  'entity.drift.collides_zero': 'Keine dieser Änderungen stößt zusammen.',
  'entity.drift.collides_one':
    'Bei {{count, number}} stoßen die Änderungen zusammen.',
  'entity.drift.collides_other':
    'Bei {{count, number}} stoßen die Änderungen zusammen.',
  'entity.drift.byTeam_zero':
    'Was der Pfad ließ, wie es war, hat auch das Team gelassen.',
  'entity.drift.byTeam_one':
    'Von dem, was der Pfad ließ, wie es war, hat das Team {{count, number}} Datei geändert.',
  'entity.drift.byTeam_other':
    'Von dem, was der Pfad ließ, wie es war, hat das Team {{count, number}} Dateien geändert.',
  'entity.drift.cannotCompare': 'Kein Vergleich möglich',
  'entity.drift.about': 'Es geht um: {{names}}',
  'entity.drift.files': 'Geänderte Dateien',
  'entity.drift.file': 'Datei',
  'entity.drift.state': 'Geändert',
  'entity.drift.path': 'Pfad',
  'entity.drift.team': 'Team',
  'entity.drift.changeBy': '{{side}}: {{change}}',
  'entity.drift.all_one': '{{count, number}} Datei zeigen',
  'entity.drift.all_other': 'Alle {{count, number}} Dateien zeigen',
  'entity.drift.fewer': 'Weniger Dateien zeigen',
  'entity.drift.more_one':
    '{{count, number}} weitere Datei ist nicht aufgeführt.',
  'entity.drift.more_other':
    '{{count, number}} weitere Dateien sind nicht aufgeführt.',
  'entity.drift.states.collides': 'von beiden, und es stößt zusammen',
  'entity.drift.states.alike': 'von beiden, auf dasselbe',
  'entity.drift.states.both': 'von beiden, an anderen Stellen',
  'entity.drift.states.path-changed': 'vom Pfad',
  'entity.drift.states.team-changed': 'vom Team',
  'entity.drift.change.none': '–',
  'entity.drift.change.added': 'hinzugefügt',
  'entity.drift.change.changed': 'geändert',
  'entity.drift.change.removed': 'entfernt',
  'entity.drift.change.moved': 'verschoben nach {{to}}',
  'entity.drift.change.lines': '+{{added, number}}\u00a0−{{removed, number}}',
  'entity.drift.cannot.no-source':
    'Kein Repository ist lesbar: es fehlt die Annotation backstage.io/source-location.',
  'entity.drift.cannot.not-scanned':
    'Das Repository ist noch nicht gelesen. Das geschieht von selbst.',
  'entity.drift.cannot.source-unreadable':
    'Das Repository ist gerade nicht lesbar. Es wird wieder versucht.',
  'entity.drift.cannot.no-record':
    'Im Repository liegt keine Aufzeichnung des Pfades, „.ownership/path.yaml“. Wer es auf seinen Pfad bringt, fügt eine hinzu.',
  'entity.drift.cannot.bad-record':
    'Die Aufzeichnung im Repository, „.ownership/path.yaml“, ist nicht lesbar. Die Datei muss berichtigt werden.',
  'entity.drift.cannot.no-commit':
    'Die Aufzeichnung nennt den Commit des Pfades nicht. Er gehört in „.ownership/path.yaml“.',
  'entity.drift.cannot.template-gone':
    'Der Katalog hat keinen solchen Pfad. Heißt er jetzt anders, gehört der neue Name in „.ownership/path.yaml“.',
  'entity.drift.cannot.template-unreadable':
    'Das Repository des Pfades ist nicht lesbar. Der Katalog muss den Pfad aus einem Repository nehmen, das das Portal lesen darf.',
  'entity.drift.cannot.folder-unknown':
    'Beim aufgezeichneten Commit liegt der Pfad nicht im aufgezeichneten Ordner. Berichtige „.ownership/path.yaml“; nach einer Umbenennung hilft die nächste Aktualisierung.',
  'entity.drift.cannot.commit-unknown':
    'Das Repository des Pfades hat den aufgezeichneten Commit nicht: Seine Geschichte wurde umgeschrieben, oder der Commit war nie auf dem Standardbranch. Berichtige „.ownership/path.yaml“.',
  'entity.drift.cannot.has-links':
    'Der Pfad enthält Links oder Submodule, die sich nicht ausprobieren lassen. An ihre Stelle gehören Dateien.',
  'entity.drift.cannot.no-dry-run':
    'Schritte des Pfades, die Dateien ändern können, lassen sich nicht ausprobieren. Sie brauchen Aktionen mit Probelauf oder einen Platz hinter dem Schritt, der veröffentlicht.',
  'entity.drift.cannot.no-action':
    'Der Pfad braucht eine Aktion, die der Scaffolder nicht hat. Ihr Modul muss installiert werden.',
  'entity.drift.cannot.dry-run-failed':
    'Der Probelauf des Pfades endete mit einem Fehler. Warum, steht im Log des Backends.',
  'entity.drift.cannot.answers-invalid':
    'Die aufgezeichneten Antworten passen nicht mehr zu den Fragen des Pfades. Ergänze oder berichtige sie in „.ownership/path.yaml“.',
  'entity.drift.cannot.needs-secrets':
    'Der Pfad schreibt Dateien mit Geheimnissen, und die werden nie aufgezeichnet.',
  'entity.drift.cannot.needs-person':
    'Der Pfad schreibt in Dateien, wer ihn gestartet hat, und das wird nicht aufgezeichnet.',
  'entity.drift.cannot.too-large':
    'Der Pfad hat oder erzeugt mehr Dateien, als verglichen werden.',
  'entity.drift.cannot.scaffolder-down':
    'Der Scaffolder antwortet nicht. Es wird wieder versucht.',
  'entity.drift.cannot.scaffolder-refuses':
    'Der Scaffolder lässt dieses Backend keine Pfade ausprobieren. Wer das Portal betreibt, kann es erlauben.',
  'entity.drift.cannot.catalog-down':
    'Der Katalog antwortet nicht. Es wird wieder versucht.',
  'entity.drift.cannot.busy':
    'Viele Vergleiche warten. Frag in einer Minute noch einmal.',

  'working.open': '{{text}}: Rechenweg von {{title}} ansehen',
  'working.button': 'Rechenweg ansehen',
  'working.title': 'Rechenweg von {{title}}',
  'working.close': 'Schließen',
  'working.tab': 'Alles zur Zuständigkeit für {{title}}',
  'working.sum.title': 'Die Summe',
  'working.sum.intro':
    'Jeder Teil gibt Punkte bis zu seinem Gewicht. Was sich nicht berechnen lässt, fällt weg, und der Rest wird auf 100 hochgerechnet.',
  'working.sum.term':
    '{{points, number(maximumFractionDigits: 1)}} von {{weight, number(maximumFractionDigits: 1)}}',
  'working.sum.total': 'Score',
  'working.sum.rounded':
    '{{sum, number(maximumFractionDigits: 1)}}, gerundet auf {{score}}',
  'working.sum.range':
    'Ließe man irgendeinen der Teile weg, läge er zwischen {{low}} und {{high}}.',
  'working.preview.title': 'Was es brächte',
  'working.preview.label': 'Ein Schritt zum Ausprobieren',
  'working.preview.asItIs': 'Keiner: so, wie es ist',
  'working.preview.now': 'Der Score ist {{score}}.',
  'working.preview.then': 'Der Score ginge von {{from}} auf {{to}}.',

  'goldenPaths.intro':
    'Vorlagen, die jemand für dich pflegt: Ein Dienst, der so entsteht, hat von Anfang an ein zuständiges Team, Dokumentation und eine Pipeline.',
  'goldenPaths.search': 'Golden Paths durchsuchen',
  'goldenPaths.searchPlaceholder': 'Titel, Zweck, Team oder Tag',
  'goldenPaths.start': 'Mit diesem Pfad beginnen',
  'goldenPaths.startLabel': 'Mit diesem Pfad beginnen: {{title}}',
  'goldenPaths.unavailable':
    'Dieses Portal hat keinen Scaffolder, um ihn zu starten.',
  'goldenPaths.ownedBy': 'Gepflegt von',
  'goldenPaths.noOwner': 'Niemand pflegt ihn',
  'goldenPaths.noDescription': 'Ein Zweck ist nicht beschrieben.',
  'goldenPaths.bring': 'Etwas Bestehendes darauf bringen',
  'goldenPaths.eligible': 'Darauf, von passenden',
  'goldenPaths.shareOf_one':
    '{{share, number(style: percent; maximumFractionDigits: 0)}} von {{count, number}} Komponente',
  'goldenPaths.shareOf_other':
    '{{share, number(style: percent; maximumFractionDigits: 0)}} von {{count, number}} Komponenten',
  'goldenPaths.noneEligible': 'Passt hier zu keiner Komponente',
  'goldenPaths.behind_one': '{{count, number}} Version zurück',
  'goldenPaths.behind_other': '{{count, number}} Versionen zurück',
  'goldenPaths.behindSince_one':
    '{{count, number}} Version zurück, seit {{date, datetime(dateStyle: medium; timeZone: UTC)}}',
  'goldenPaths.behindSince_other':
    '{{count, number}} Versionen zurück, seit {{date, datetime(dateStyle: medium; timeZone: UTC)}}',
  'goldenPaths.suited.type': 'derselbe Typ',
  'goldenPaths.suited.typeNamed': 'Typ {{type}}',
  'goldenPaths.suited.language': 'dieselbe Sprache',
  'goldenPaths.suited.tags': 'gemeinsame Tags',
  'goldenPaths.adoption.title': 'Teams auf Golden Paths',
  'goldenPaths.adoption.intro':
    'Nur Komponenten. Zurück: um einen Patch oder mehr. Der Anteil bezieht sich auf die, die auf einem Pfad sind, und die, zu denen einer passt.',
  'goldenPaths.adoption.none': 'Hier gibt es keine Komponenten, die du siehst.',
  'goldenPaths.adoption.summary_one':
    '{{onPath, number}} von {{count, number}} Komponente ist auf einem Golden Path; {{eligible, number}} könnten es sein.',
  'goldenPaths.adoption.summary_other':
    '{{onPath, number}} von {{count, number}} Komponenten sind auf einem Golden Path; {{eligible, number}} könnten es sein.',
  'goldenPaths.adoption.templateGone_one':
    '{{count, number}} Komponente kam von einer Vorlage, die es nicht mehr gibt, und zählt als auf keinem Pfad.',
  'goldenPaths.adoption.templateGone_other':
    '{{count, number}} Komponenten kamen von Vorlagen, die es nicht mehr gibt, und zählen als auf keinem Pfad.',
  'goldenPaths.adoption.explore_one':
    '{{count, number}} Komponente von {{owner}} nach Aktualität',
  'goldenPaths.adoption.explore_other':
    '{{count, number}} Komponenten von {{owner}} nach Aktualität',
  'goldenPaths.adoption.nothingSuits': 'Kein Pfad passt',
  'goldenPaths.adoption.column.owner': 'Zuständig',
  'goldenPaths.adoption.column.components': 'Komponenten',
  'goldenPaths.adoption.column.onPath': 'Auf einem Pfad',
  'goldenPaths.adoption.column.current': 'Neueste Version',
  'goldenPaths.adoption.column.behind': 'Zurück',
  'goldenPaths.adoption.column.unknown': 'Nicht bekannt',
  'goldenPaths.adoption.column.offPath': 'Auf keinem Pfad',
  'goldenPaths.adoption.column.share': 'Anteil',
  'goldenPaths.offPath.title': 'Auf keinem Golden Path',
  'goldenPaths.offPath.intro':
    'Wovon keine Vorlage bekannt ist, mit dem Pfad, der nach Typ, Sprache und Tags passt, und dem Weg dorthin.',
  'goldenPaths.offPath.of': 'Auf keinem Golden Path, {{owner}}',
  'goldenPaths.offPath.none': 'Jede Komponente hier ist auf einem Golden Path.',
  'goldenPaths.offPath.suits': 'Passt dazu',
  'goldenPaths.offPath.next': 'Nächster Schritt',
  'goldenPaths.offPath.nothingSuits': 'Kein Pfad passt dazu',
  'goldenPaths.offPath.gone': 'Kam von {{template}}, das es nicht mehr gibt',
  'goldenPaths.offPath.bring': 'Auf diesen Pfad bringen',
  'goldenPaths.offPath.bringLabel':
    'Auf diesen Pfad bringen: {{component}}, {{path}}',
  'goldenPaths.detail.back': 'Alle Golden Paths',
  'goldenPaths.detail.open':
    'Versionen, Aktualität und Zustand dessen, was daher kam',
  'goldenPaths.detail.gone': 'Diesen Golden Path gibt es nicht',
  'goldenPaths.detail.goneMeaning':
    'Der Katalog hat kein {{entityRef}}, das du siehst. Vielleicht wurde es umbenannt oder herausgenommen.',
  'goldenPaths.detail.purpose': 'Wofür er da ist',
  'goldenPaths.detail.template': 'Im Katalog',
  'goldenPaths.detail.runs': 'Läufe',
  'goldenPaths.detail.runsSince_one':
    '{{count, number}} beendet und {{failed, number}} gescheitert seit {{date, datetime(dateStyle: medium; timeZone: UTC)}}; Komponenten, die es gibt: {{living, number}}',
  'goldenPaths.detail.runsSince_other':
    '{{count, number}} beendet und {{failed, number}} gescheitert seit {{date, datetime(dateStyle: medium; timeZone: UTC)}}; Komponenten, die es gibt: {{living, number}}',
  'goldenPaths.detail.versions': 'Was daher kam, nach Version',
  'goldenPaths.detail.byVersion': 'Komponenten von {{title}} nach Version',
  'goldenPaths.detail.moreVersions_one': '{{count, number}} weitere Version',
  'goldenPaths.detail.moreVersions_other':
    '{{count, number}} weitere Versionen',
  'goldenPaths.detail.version': 'Version',
  'goldenPaths.detail.noVersion': 'Version nicht bekannt',
  'goldenPaths.detail.allVersions': 'Alle Versionen',
  'goldenPaths.detail.currency': 'Aktualität',
  'goldenPaths.detail.allCurrencies': 'Wie aktuell auch immer',
  'goldenPaths.detail.filter': 'Was daher kam, filtern',
  'goldenPaths.detail.noMatch': 'Nichts, was daher kam, passt.',
  'goldenPaths.consumers_zero': 'Noch keine Komponenten',
  'goldenPaths.consumers_one': '{{count, number}} Komponente kam daher',
  'goldenPaths.consumers_other': '{{count, number}} Komponenten kamen daher',
  'goldenPaths.tags': 'Tags',
  'goldenPaths.count_one': '{{count, number}} Golden Path',
  'goldenPaths.count_other': '{{count, number}} Golden Paths',
  'goldenPaths.empty.title': 'Noch keine Golden Paths',
  'goldenPaths.empty.description':
    'Ein Golden Path ist eine Vorlage für den Scaffolder im Katalog. Leg in einem Repository eine template.yaml mit kind Template an, trag ihren Ort unter catalog.locations in app-config.yaml ein, und sie erscheint hier.',
  'goldenPaths.empty.link': 'Wie man eine Vorlage schreibt',
  'goldenPaths.noMatch': 'Kein Golden Path passt',
  'goldenPaths.all': 'Alle Golden Paths zeigen',
  'goldenPaths.headline.none': 'Noch kam nichts von einem Golden Path.',
  'goldenPaths.headline.behind_one':
    '{{count, number}} von {{total, number}} Komponenten liegt hinter ihrem Golden Path zurück.',
  'goldenPaths.headline.behind_other':
    '{{count, number}} von {{total, number}} Komponenten liegen hinter ihren Golden Paths zurück.',
  'goldenPaths.headline.notBehind_one':
    'Von der einen Komponente von einem Golden Path ist nicht bekannt, dass sie zurückliegt.',
  'goldenPaths.headline.notBehind_other':
    'Von keiner der {{count, number}} Komponenten von Golden Paths ist bekannt, dass sie zurückliegt.',
  'goldenPaths.version': 'Version {{version}}',
  'goldenPaths.newest': 'neueste: {{version}}',
  'goldenPaths.repository': 'Sein eigenes Repository',
  'goldenPaths.noRepository': 'Sein Repository ist nicht bekannt',
  'goldenPaths.redundancy': 'Redundanz: {{band}}',
  'goldenPaths.cameFrom': 'Kam daher',
  'goldenPaths.noConsumers': 'Noch keine Komponenten',
  'goldenPaths.noVersion':
    'Er sagt nicht, welche Version seine neueste ist: Ergänze an der Vorlage die Annotation backstage.io/template-version.',
  'goldenPaths.startFor': 'Zuständig eingetragen: {{team}}',
  'goldenPaths.bar': 'Wie aktuell die Komponenten von {{title}} sind',
  'goldenPaths.currency.current': 'Neueste Version',
  'goldenPaths.currency.patch': 'Einen Patch zurück',
  'goldenPaths.currency.minor': 'Eine Nebenversion zurück',
  'goldenPaths.currency.major': 'Eine Hauptversion zurück',
  'goldenPaths.currency.unknown': 'Aktualität nicht bekannt',
  'goldenPaths.column.current': 'Neueste',
  'goldenPaths.column.patch': 'Patch',
  'goldenPaths.column.minor': 'Neben-',
  'goldenPaths.column.major': 'Haupt-',
  'goldenPaths.column.unknown': 'Unbekannt',
  'goldenPaths.quadrant.title': 'Aktualität und Zustand',
  'goldenPaths.quadrant.intro':
    'Zwei Maße nebeneinander, mit Absicht nicht eines. Jedes Zeichen ist, was von einem Pfad in einer Version kam: seine Größe zeigt, wie viele Komponenten, seine Höhe den Median ihrer Scores. Unter {{score}} ist gefährdet.',
  'goldenPaths.quadrant.x': 'Wie weit hinter der neuesten Version',
  'goldenPaths.quadrant.y': 'Median der Scores',
  'goldenPaths.quadrant.table': 'Komponenten nach Golden Path und Version',
  'goldenPaths.quadrant.number': 'Nummer des Zeichens',
  'goldenPaths.quadrant.path': 'Golden Path und Version',
  'goldenPaths.quadrant.components': 'Komponenten',
  'goldenPaths.quadrant.median': 'Median',
  'goldenPaths.quadrant.scored_one': '{{count, number}} mit Score',
  'goldenPaths.quadrant.scored_other': '{{count, number}} mit Score',
  'goldenPaths.quadrant.all_one': '{{count, number}} Zeile zeigen',
  'goldenPaths.quadrant.all_other': 'Alle {{count, number}} Zeilen zeigen',
  'goldenPaths.quadrant.fewer': 'Weniger zeigen',
  'goldenPaths.quadrant.partial':
    'Hier zählen nur die Golden Paths auf dieser Seite.',
  'goldenPaths.quadrant.more_one':
    '{{title}}: und {{count, number}} weitere Version mit {{entities, number}} Komponenten',
  'goldenPaths.quadrant.more_other':
    '{{title}}: und {{count, number}} weitere Versionen mit {{entities, number}} Komponenten',
  'goldenPaths.quadrant.mark_one':
    '{{name}}: {{count, number}} Komponente, {{currency}}, {{score}}',
  'goldenPaths.quadrant.mark_other':
    '{{name}}: {{count, number}} Komponenten, {{currency}}, {{score}}',
  'goldenPaths.quadrant.field.currentHealthy': 'Aktuell, gesund',
  'goldenPaths.quadrant.field.behindHealthy': 'Zurück, gesund',
  'goldenPaths.quadrant.field.currentAtRisk': 'Aktuell, gefährdet',
  'goldenPaths.quadrant.field.behindAtRisk': 'Zurück, gefährdet',
  'goldenPaths.quadrant.summary_one':
    '{{count, number}} von {{total, number}} Komponenten liegt eine Nebenversion oder mehr zurück; davon gefährdet: {{atRisk, number}}.',
  'goldenPaths.quadrant.summary_other':
    '{{count, number}} von {{total, number}} Komponenten liegen eine Nebenversion oder mehr zurück; davon gefährdet: {{atRisk, number}}.',
  'goldenPaths.quadrant.summaryNone_zero':
    'Von keiner Komponente ist bekannt, wie aktuell sie ist.',
  'goldenPaths.quadrant.summaryNone_one':
    'Die eine Komponente, deren Version bekannt ist, liegt höchstens einen Patch zurück.',
  'goldenPaths.quadrant.summaryNone_other':
    'Alle {{count, number}} Komponenten, deren Version bekannt ist, liegen höchstens einen Patch zurück.',
  'goldenPaths.quadrant.summaryUnknown_one':
    'Von {{count, number}} weiteren ist es nicht bekannt.',
  'goldenPaths.quadrant.summaryUnknown_other':
    'Von {{count, number}} weiteren ist es nicht bekannt.',
  'goldenPaths.panel.open': '{{text}}, {{label}}: Liste ansehen',
  'goldenPaths.panel.title': 'Was von {{title}} kam',
  'goldenPaths.panel.titleVersion':
    'Was von {{title}} in Version {{version}} kam',
  'goldenPaths.panel.titleUnknown':
    'Was von {{title}} kam, Version nicht bekannt',
  'goldenPaths.panel.newest':
    'Die neueste Version ist {{version}}: Das sagt die Vorlage mit ihrer Annotation backstage.io/template-version, und mit derselben sagt jede Komponente, von welcher Version sie kam.',
  'goldenPaths.panel.noNewest':
    'Die Vorlage sagt nicht, welche Version ihre neueste ist, also liegt niemand zurück. Ihre Annotation backstage.io/template-version würde es sagen.',

  'page.title': 'Zuständigkeit',
  'page.tab.my-teams': 'Meine Teams',
  'page.tab.explore': 'Erkunden',
  'page.tab.risks': 'Risiken',
  'page.tab.golden-paths': 'Golden Paths',
  'page.tab.audit': 'Prüfung',
  'page.tab.method': 'Methode & Daten',

  'area.title': 'Was darin ist',
  'area.none': 'Darin sind keine Komponenten, die du sehen darfst.',
  'area.summaryWarnings_one':
    '{{count, number}} von {{total, number}} Komponenten hängt an einer Person.',
  'area.summaryWarnings_other':
    '{{count, number}} von {{total, number}} Komponenten hängen an einer Person.',
  'area.summaryNone_one':
    'Keine Warnung bei {{count, number}} Komponente, {{unscored, number}} ohne Score.',
  'area.summaryNone_other':
    'Keine Warnung bei {{count, number}} Komponenten, {{unscored, number}} ohne Score.',
  'area.bands': 'Komponenten nach Wissensredundanz',
  'area.band': 'Redundanz',
  'area.components': 'Komponenten',
  'area.componentsTitle': 'Komponenten',
  'area.median': 'Mittlerer Score (Median)',
  'area.medianOf_one': '{{score}} von 100, {{count, number}} mit Score',
  'area.medianOf_other': '{{score}} von 100, {{count, number}} mit Score',
  'area.confirmed': 'Von den Zuständigen bestätigt',
  'area.confirmedOf': '{{part, number}} von {{total, number}}',
  'area.findings': 'Offene Befunde',
  'area.explore_one': 'Diese Komponente erkunden',
  'area.explore_other': 'Diese {{count, number}} Komponenten erkunden',
  'area.risks_one': 'Diesen Befund ansehen',
  'area.risks_other': 'Die {{count, number}} Befunde ansehen',
  'area.counted': 'Was gezählt wird',
  'area.withChildren': 'Mit Untergruppen',
  'area.direct': 'Nur diese Gruppe',
  'area.todos': 'Was auf dieses Team wartet',
  'area.noTodos': 'Nichts wartet auf eine Antwort oder einen Schritt.',
  'area.user.teams': 'Deine Teams',
  'area.user.onlyYou':
    'Das siehst nur du. Wofür eine Person zuständig ist, wird sonst niemandem gezeigt, und nichts wird je Person bewertet oder gezählt.',
  'area.user.myTeams': 'Meine Teams öffnen',
  'area.user.others.title': 'Über Menschen wird nichts gezeigt',
  'area.user.others.description':
    'Es geht um Dienste und Teams. Nur die Person selbst sieht, für welche Dienste sie durch ihre Teams zuständig ist.',
  'area.template.label': 'Was daraus entstanden ist',
  'area.template.title': 'Komponente',
  'area.template.owner': 'Zuständig',
  'area.template.state': 'Zustand',
  'area.template.score': 'Score',
  'area.template.version': 'Version',
  'area.template.renamed': 'als {{old}}, wie er früher hieß',
  'figure.of': '{{figure}}: {{title}}',
  'figure.intro': 'Jede Zahl zeigt, wie sie zustande kommt.',
  'figure.how': 'Wie sie zustande kommt',
  'figure.sure': 'Wie sicher das ist',
  'figure.change': 'Was daran etwas ändert',
  'figure.method': 'Alle Formeln und ihre Quellen',
  'figure.scoredOf.title': 'Komponenten mit einem Score',
  'figure.scoredOf.meaning':
    'Wie viele der Komponenten, die du sehen darfst, einen Score haben.',
  'figure.scoredOf.formula':
    'Eine Komponente hat einen Score, wenn die berechenbaren Teile mindestens {{minimumCoverage, number(style: percent; maximumFractionDigits: 0)}} des Gewichts aller Teile ausmachen.',
  'figure.scoredOf.waiting': 'Noch nicht gelesen',
  'figure.scoredOf.failing': 'Nicht lesbar',
  'figure.scoredOf.change':
    'Es werden mehr, sobald bekannt wird, was fehlt: eine lesbare Quelle, Menschen, die im Katalog stehen.',
  'figure.scoredOf.catalogRead':
    'Katalog gelesen {{date, datetime(dateStyle: medium; timeStyle: short)}}',
  'figure.scoredOf.sources': 'Was von jedem Repository gelesen wurde',
  'figure.findingsCount.title': 'Anzahl der Befunde',
  'figure.findingsCount.meaning.open':
    'Offene Befunde, die diese Filter übrig lassen. Zurückgestelltes und Erledigtes zählt nicht.',
  'figure.findingsCount.meaning.snoozed':
    'Zurückgestellte Befunde, die diese Filter übrig lassen.',
  'figure.findingsCount.meaning.resolved':
    'Erledigte Befunde, die diese Filter übrig lassen.',
  'figure.findingsCount.formula':
    'Jeder Eintrag wird einmal am Tag an jeder Regel gemessen. Was eine Regel findet, ist ein Befund, vom ersten Tag an, bis es weg ist; er zählt einmal, so lange er auch steht.',
  'figure.findingsCount.sure':
    'Wie sicher jeder einzelne ist, steht in seiner Zeile; seine Schwere öffnet die Regel und die Daten.',
  'figure.findingsCount.change':
    'Es werden weniger, wenn jemand den Schritt neben einem Befund geht oder einen zurückstellt.',
  'figure.findingsCount.bySeverity': 'Nach Schwere',
  'figure.members.title': 'Menschen der zuständigen Gruppe',
  'figure.members.meaning':
    'Wie viele Menschen hinter der eingetragenen Zuständigkeit stehen, mit Untergruppen.',
  'figure.members.formula':
    'Verschiedene Menschen, die laut Katalog zu der Gruppe oder einer Gruppe darunter gehören. Wer gegangen ist, zählt nicht.',
  'figure.members.role':
    'Ab {{size}} zählt die Gruppe als eine, die sich die Arbeit teilen kann; das ist ein Faktor des Teils „Verantwortlichkeit“.',
  'figure.members.change':
    'Es ändert sich damit, wer laut Katalog zu der Gruppe gehört.',
  'figure.notes': 'Beim Lesen ausgelassen',
  'figure.tier': 'Stufe',
  'figure.missing': 'Aus dem Gelesenen ließ sie sich nicht berechnen.',
  'figure.enough': 'Genug für ein Urteil',
  'figure.droppedPart': '{{weight}}, ausgelassen: {{reason}}',
  'figure.span':
    'Wäre allein das so schlecht oder so gut wie möglich, läge der Score bei {{low}} oder {{high}}.',
  'figure.holds_one':
    'Es gilt bei {{holds, number}} von {{count, number}} Art zu fragen: andere Halbwertszeiten und Verfahren der Literatur.',
  'figure.holds_other':
    'Es gilt bei {{holds, number}} von {{count, number}} Arten zu fragen: andere Halbwertszeiten und Verfahren der Literatur.',
  'figure.teamCount_one': '{{count, number}} Teil',
  'figure.teamCount_other': '{{count, number}} Teile',
  'figure.confirmedOn': 'Gesagt am',
  'figure.contributor-absence-factor.title':
    'Contributor Absence Factor (Bus-Faktor)',
  'figure.contributor-absence-factor.meaning':
    'Die wenigsten Menschen, die zusammen mehr als die Hälfte des heutigen Wissens haben.',
  'figure.contributor-absence-factor.formula':
    'Wissen sind Arbeitstage, jeder zählt nach {{halfLife}} Tagen halb. Menschen nach Anteil ordnen und zählen, bis mehr als {{majority, number(style: percent; maximumFractionDigits: 0)}} erreicht sind.',
  'figure.contributor-absence-factor.role':
    'Er benennt die Redundanz: 1 ist allein, 2 ist zu zweit, ab 3 ist geteilt.',
  'figure.contributor-absence-factor.change':
    'Er steigt, wenn mehr Menschen daran arbeiten oder prüfen. Stille allein ändert ihn nicht: Alle Anteile verblassen gleich.',
  'figure.effective-contributors.title': 'Effektiv Beitragende',
  'figure.effective-contributors.meaning':
    'Es ist so gut bekannt, als wüssten so viele Menschen gleich viel.',
  'figure.effective-contributors.formula':
    'Menschen unter {{minor, number(style: percent; maximumFractionDigits: 0)}} auslassen, die anderen Anteile auf ein Ganzes bringen, dann 1 durch die Summe ihrer Quadrate teilen.',
  'figure.effective-contributors.role':
    'Sie macht den größten Teil von „Wissensredundanz“ aus.',
  'figure.effective-contributors.change':
    'Am meisten heben sie Arbeits- und Prüftage derer, die heute wenig wissen.',
  'figure.top-share.title': 'Größter Anteil',
  'figure.top-share.meaning':
    'Der größte Teil des heutigen Wissens, den eine Person hat.',
  'figure.top-share.formula':
    'Arbeitstage einer Person in den letzten {{window}} Tagen, jeder zählt nach {{halfLife}} Tagen halb, geteilt durch die aller. Ein Tag nur mit Reviews zählt {{reviewer, number(style: percent; maximumFractionDigits: 0)}}.',
  'figure.top-share.role':
    'Über {{majority, number(style: percent; maximumFractionDigits: 0)}} ergibt er mit einem Truck-Faktor von eins die Warnung.',
  'figure.top-share.change':
    'Er sinkt, wenn jemand anderes daran arbeitet oder prüft.',
  'figure.second-knower.title': 'Zweite Person mit Wissen',
  'figure.second-knower.meaning':
    'Ob außer der ersten Person noch jemand es gut kennt.',
  'figure.second-knower.formula':
    'Jemand anderes hat mindestens {{knower, number(style: percent; maximumFractionDigits: 0)}} oder mindestens {{knowerDays}} aktive Tage und {{knowerReviews}} Tage mit Reviews.',
  'figure.second-knower.role': 'Sie macht den Rest von „Wissensredundanz“ aus.',
  'figure.second-knower.change':
    'Wer einige Tage mitprüft oder mitarbeitet, wird es.',
  'figure.contributors.title': 'Beitragende',
  'figure.contributors.meaning':
    'Menschen mit Arbeit oder Reviews darin in den letzten {{window}} Tagen.',
  'figure.contributors.formula':
    'Adressen einer Person werden zuerst verbunden. Bots, Coding-Agents, Merges und Commits mit mehr als {{massFiles}} Dateien zählen für niemanden.',
  'figure.contributors.role':
    'Geht in keinen Score ein. Unter drei bleiben Zahlen verborgen, die auf eine Person zeigen könnten.',
  'figure.contributors.change':
    'Steigt mit jemand Neuem und sinkt, wenn jemandes letzter Tag zu lange her ist.',
  'figure.reviewers.title': 'Reviewende',
  'figure.reviewers.meaning':
    'Verschiedene Menschen, die in den letzten {{window}} Tagen Änderungen geprüft haben.',
  'figure.reviewers.formula':
    'Aus „Reviewed-by“-Zeilen und aus Reviews beim Git-Anbieter. Änderungen mit mehr als {{reviewFiles}} Dateien zählen nicht.',
  'figure.reviewers.role':
    'Macht die Hälfte von „Weitergabe“ aus; {{reviewers}} reichen.',
  'figure.reviewers.change': 'Für das nächste Review jemand Neuen fragen.',
  'figure.reviewers.missing':
    'Reviews stehen nicht dort, wo wir lesen können. Das zählt nicht dagegen.',
  'figure.truck-factor.title': 'Truck-Faktor, ganzer Verlauf',
  'figure.truck-factor.meaning':
    'Wie viele Menschen gehen müssten, bis bei weniger als der Hälfte der Dateien noch jemand da ist, der sie geschrieben hat.',
  'figure.truck-factor.formula':
    'Grad der Autorschaft = {{intercept, number(maximumFractionDigits: 3)}} + {{first, number(maximumFractionDigits: 3)}} × angelegt + {{deliveries, number(maximumFractionDigits: 3)}} × eigene spätere Änderungen − {{acceptances, number(maximumFractionDigits: 3)}} × ln(1 + Änderungen anderer). Zur Autorschaft zählt, wer mehr als {{author, number(style: percent; maximumFractionDigits: 0)}} des Besten der Datei hat. Wer die meisten Dateien hat, wird weggenommen, wieder und wieder; gezählt wird, wie oft.',
  'figure.truck-factor.role':
    'Genau eins ergibt mit einem größten Anteil über {{majority, number(style: percent; maximumFractionDigits: 0)}} die Warnung. Geht in keinen Score ein.',
  'figure.truck-factor.change':
    'Er ändert sich langsam, denn der ganze Verlauf zählt. Dateien, die andere anlegen oder übernehmen, heben ihn.',
  'figure.files-at-risk.title': 'Gefährdete Dateien',
  'figure.files-at-risk.meaning':
    'Teil der Dateien, bei denen höchstens eine Autorschaft übrig ist.',
  'figure.files-at-risk.formula':
    'Gezählt wird wie beim Truck-Faktor über den ganzen Verlauf, ohne Menschen, die gegangen sind.',
  'figure.files-at-risk.role':
    'Geht in keinen Score ein; zeigt, wo anzufangen ist.',
  'figure.files-at-risk.change':
    'Sinkt, wenn eine zweite Person diese Dateien mehr als einmal ändert.',
  'figure.freshness.title': 'Jemand mit Wissen war aktiv',
  'figure.freshness.meaning':
    'Tage, seit jemand, der es kennt, zuletzt daran gearbeitet hat.',
  'figure.freshness.formula':
    'Der letzte aktive Tag derer, die mindestens {{knower, number(style: percent; maximumFractionDigits: 0)}} haben. Zählt {{fresh}} Tage voll und nach {{stale}} gar nicht mehr.',
  'figure.freshness.role': 'Ist ein Faktor von „Kontinuität“.',
  'figure.freshness.change':
    'Jeder Arbeits- oder Prüftag von jemandem, der es kennt, setzt es auf null.',
  'figure.alignment.title': 'Wissen im zuständigen Team',
  'figure.alignment.meaning':
    'Teil des heutigen Wissens bei den Menschen des eingetragenen Teams, Unterteams eingeschlossen.',
  'figure.alignment.formula':
    'Die Summe ihrer Anteile; {{aligned, number(style: percent; maximumFractionDigits: 0)}} zählt voll. Entfällt, wo weniger als {{linked, number(style: percent; maximumFractionDigits: 0)}} des Wissens mit Menschen im Katalog verbunden ist.',
  'figure.alignment.role': 'Macht „Übereinstimmung“ aus.',
  'figure.alignment.change':
    'An das Team übergeben, das es kennt, oder das zuständige Team daran arbeiten lassen.',
  'figure.continuity.title': 'Wissen noch in der Organisation',
  'figure.continuity.meaning':
    'Teil des verbundenen Wissens bei Menschen, die nicht gegangen sind.',
  'figure.continuity.formula':
    'Die Summe der Anteile derer, die noch im Katalog stehen, geteilt durch die aller, die je darin standen. Stille heißt nicht, gegangen zu sein.',
  'figure.continuity.role': 'Ist ein Faktor von „Kontinuität“.',
  'figure.continuity.change':
    'Steigt, wenn Menschen, die da sind, daran arbeiten.',
  'figure.teams.title': 'Wissen nach Team',
  'figure.teams.meaning':
    'Wie sich das heutige Wissen auf Teams verteilt. Kein Teil steht für eine Person.',
  'figure.teams.formula':
    'Der Anteil jeder Person geht an das Team, für das sie im Katalog zählt; Arbeitstage zählen nach {{halfLife}} Tagen halb.',
  'figure.teams.role':
    'Der Teil des zuständigen Teams macht „Übereinstimmung“ im Score aus.',
  'figure.teams.change':
    'Ändert sich damit, wer daran arbeitet und wer in welchem Team ist.',
  'figure.coverage.title': 'Abdeckung',
  'figure.coverage.meaning':
    'Wie viel vom Gewicht des Scores sich berechnen ließ.',
  'figure.coverage.formula':
    'Das Gewicht der berechenbaren Teile, geteilt durch das Gewicht aller Teile.',
  'figure.coverage.role':
    'Unter {{minimumCoverage, number(style: percent; maximumFractionDigits: 0)}} gibt es keinen Score. Ein ausgelassener Teil zählt nicht dagegen.',
  'figure.coverage.change':
    'Steigt, wenn bekannt wird, was ein Teil braucht: eine Quelle, Reviews, mit dem Katalog verbundene Menschen.',
  'figure.evidence.title': 'Datengrundlage',
  'figure.evidence.meaning': 'Ob genug für ein Urteil gelesen wurde.',
  'figure.evidence.formula':
    'Ein Urteil braucht {{commits}} Commits, die zählen, {{personDays}} Arbeitstage und einen Verlauf von {{age}} Tagen.',
  'figure.evidence.role':
    'Darunter wird über Wissen nichts gesagt: Unbekannt ist nicht schlecht.',
  'figure.evidence.change':
    'Zeit, Arbeit und das, was dem Lesen der Quelle im Weg steht.',
  'figure.warning.title': 'Hängt an einer Person',
  'figure.warning.meaning':
    'Zwei Verfahren sagen dasselbe: Das Fehlen einer Person würde schmerzen.',
  'figure.warning.formula':
    'Ein Truck-Faktor von genau eins und ein größter Anteil über {{majority, number(style: percent; maximumFractionDigits: 0)}}, bei genügend Daten. Kritisch ist es auf Stufe 1 oder wenn diese Person gegangen ist.',
  'figure.warning.role':
    'Ein Verfahren allein schlägt zu oft an; deshalb müssen beide zustimmen.',
  'figure.warning.change':
    'Es endet, sobald eines der beiden es nicht mehr sagt: am schnellsten, wenn jemand anderes daran arbeitet.',
  'figure.verification.title': 'Bestätigt',
  'figure.verification.meaning':
    'Wann jemand aus dem zuständigen Team zuletzt gesagt hat, dass es noch zu ihnen gehört.',
  'figure.verification.formula':
    'Zählt {{verified}} Tage voll und {{halfVerified}} Tage halb. Wer neu zuständig ist, bestätigt neu.',
  'figure.verification.role': 'Macht ein Fünftel von „Verantwortlichkeit“ aus.',
  'figure.verification.change':
    'Ein Druck auf „Noch bei uns“ durch jemanden aus dem zuständigen Team.',
  'figure.withChildren': 'Unterteams oder Unterdomänen zählen mit.',
  'figure.direct': 'Nur was direkt dazugehört, zählt.',
  'figure.onlyVisible':
    'Gezählt wird, was du sehen darfst; andere sehen vielleicht eine andere Zahl.',
  'figure.rollupEvidence':
    '{{scored, number}} von {{total, number}} haben einen Score; im Mittel ließ sich {{share, number(style: percent; maximumFractionDigits: 0)}} seines Gewichts berechnen.',
  'figure.rollupAge':
    'Gezählt beim Laden der Seite, aus dem jeweils letzten Score.',
  'figure.seeAll.explore': 'In „Erkunden“ ansehen',
  'figure.seeAll.risks': 'In „Risiken“ ansehen',
  'figure.scored': 'Mit Score',
  'figure.unscored': 'Ohne Score',
  'figure.worst': 'Niedrigster Score',
  'figure.confirmedLately': 'Kürzlich bestätigt',
  'figure.confirmedLongAgo': 'Vor Langem bestätigt',
  'figure.entities.title': 'Komponenten',
  'figure.entities.meaning': 'Wie viele Komponenten hierzu gehören.',
  'figure.entities.formula':
    'Komponenten des Katalogs, die hierher gehören, jede einmal gezählt.',
  'figure.entities.change':
    'Was der Katalog über Zuständige, Systeme und Domänen sagt.',
  'figure.warnings.title': 'Hängen an einer Person',
  'figure.warnings.meaning':
    'Wie viele Komponenten an einer Person hängen, soweit bekannt.',
  'figure.warnings.formula':
    'Jede mit offener Warnung: Truck-Faktor genau eins und eine Person mit mehr als der Hälfte des heutigen Wissens. Was zu wenige Daten hat, gilt als unbekannt, nicht als gut.',
  'figure.warnings.change':
    'Jede endet, wenn noch jemand die Komponente kennenlernt.',
  'figure.bands.title': 'Vor allem einer Person bekannt',
  'figure.bands.meaning':
    'Bei wie vielen Komponenten eine Person mehr als die Hälfte des heutigen Wissens hat.',
  'figure.bands.formula':
    'Nach Contributor Absence Factor: 1 ist allein, 2 ist zu zweit, ab 3 ist geteilt.',
  'figure.bands.change': 'Arbeit und Reviews durch andere.',
  'figure.median.title': 'Mittlerer Score',
  'figure.median.meaning':
    'Die Hälfte der Komponenten mit Score liegt darauf oder darüber.',
  'figure.median.formula':
    'Scores ordnen und den mittleren nehmen, von zweien den niedrigeren. Komponenten unter {{minimumCoverage, number(style: percent; maximumFractionDigits: 0)}} Abdeckung haben keinen Score und zählen nicht.',
  'figure.median.change':
    'Schritte bei einzelnen Komponenten; dort steht, was hilft.',
  'figure.confirmed.title': 'Von Zuständigen bestätigt',
  'figure.confirmed.meaning':
    'Wie viele Komponenten die Zuständigen als noch ihre bestätigt haben.',
  'figure.confirmed.formula':
    'Bestätigungen der jetzt Zuständigen, höchstens {{verified}} Tage alt und nicht bestritten.',
  'figure.confirmed.change':
    'Je ein Druck durch jemanden aus dem zuständigen Team.',
  'figure.findings.title': 'Offene Befunde',
  'figure.findings.meaning':
    'Was gefunden wurde und weder gelöst noch zurückgestellt ist.',
  'figure.findings.formula':
    'Einer je Art und Komponente. Löst sich von selbst, wenn die nächste Berechnung ihn nicht mehr sieht.',
  'figure.findings.change': 'Der Schritt, der bei jedem Befund steht.',
  'figure.folder.title': 'Dateien mit höchstens einer Autorschaft',
  'figure.folder.meaning':
    'Teil der Dateien dieses Ordners, bei denen höchstens eine Autorschaft übrig ist.',
  'figure.folder.formula':
    'Zur Autorschaft einer Datei zählt, wer über den ganzen Verlauf mehr als {{author, number(style: percent; maximumFractionDigits: 0)}} des besten Grads der Autorschaft hat und nicht gegangen ist.',
  'figure.folder.role':
    'Geht in keinen Score ein; zeigt, wo darin anzufangen ist.',
  'figure.folder.change':
    'Eine zweite Person, die diese Dateien mehr als einmal ändert.',
  'figure.finding.confidence': 'Sicherheit',
  'figure.finding.forecast': 'Erwartet bis',
  'figure.finding.seen':
    'Offen seit {{opened, datetime(dateStyle: medium)}}, zuletzt gesehen {{seen, datetime(dateStyle: medium)}}.',
  'figure.finding.change':
    'Löst sich von selbst, wenn die nächste Berechnung es nicht mehr sieht. Zum Aufschieben mit Begründung zurückstellen.',
  'figure.finding.sure.high':
    'Es ist eine einfache Tatsache aus Katalog oder Verlauf.',
  'figure.finding.sure.medium':
    'Ein Teil der Daten fehlt, etwa nicht mit dem Katalog verbundene Menschen.',
  'figure.finding.sure.low':
    'Es ist eine Vorhersage, oder wenige Arten zu fragen stimmen zu. Erst ansehen, dann handeln.',
  'figure.finding.rule.single-knower':
    'Truck-Faktor genau eins und eine Person mit mehr als der Hälfte des heutigen Wissens. Kritisch auf Stufe 1 oder wenn diese Person gegangen ist.',
  'figure.finding.rule.owner-mismatch':
    'Das zuständige Team hat weniger als {{mismatch, number(style: percent; maximumFractionDigits: 0)}} des heutigen Wissens.',
  'figure.finding.rule.owner-missing':
    'Der Katalog nennt niemanden. Kritisch auf Stufe 1.',
  'figure.finding.rule.owner-dangling':
    'Der Katalog kennt nichts unter diesem Namen. Kritisch auf Stufe 1.',
  'figure.finding.rule.owner-placeholder':
    'Zuständig ist ein Wort wie „unknown“ oder „tbd“. Kritisch auf Stufe 1.',
  'figure.finding.rule.owner-user': 'Zuständig ist eine Person, keine Gruppe.',
  'figure.finding.rule.one-person-team':
    'Die zuständige Gruppe hat weniger als {{size}} Menschen, Untergruppen eingeschlossen.',
  'figure.finding.rule.owner-disputed':
    'Jemand aus dem zuständigen Team hat gesagt, dass es nicht zu ihnen gehört, und niemand hat geantwortet oder das Team stimmt zu.',
  'figure.finding.rule.verification-stale':
    'Die letzte Bestätigung ist älter als {{verified}} Tage oder es gab so lange keine. Nach {{halfVerified}} Tagen eine Warnung.',
  'figure.finding.rule.forecast-drop':
    'Der Score wird berechnet, als arbeitete 30, 60 und 90 Tage niemand daran; er fiele unter {{risk}}.',
  'figure.finding.rule.path-few-maintainers':
    'Viele Komponenten stammen aus dieser Vorlage, und wenige kennen sie.',
  'figure.finding.rule.setting-invalid':
    'Eine ownership-Annotation hat einen Wert, den die Dokumentation nicht kennt.',
  'action.undo': 'Rückgängig',
  'action.advice.forbidden':
    'Wer dieses Portal betreibt, kann die Berechtigung geben.',
  'action.advice.not-found':
    'Vielleicht gibt es das nicht mehr, oder du darfst es nicht sehen. Lade die Seite neu.',
  'action.advice.outdated-link':
    'Ändere die Eingabe und versuch es noch einmal.',
  'action.advice.conflict':
    'Jemand war schneller, oder es geht gerade nicht. Lade die Seite neu, um den Stand zu sehen.',
  'action.advice.unavailable':
    'Nichts Eingegebenes ist verloren. Versuch es gleich noch einmal.',
  'action.verify.undo': 'Zurücknehmen',
  'action.verify.undoFor': 'Bestätigung von {{title}} zurücknehmen',
  'action.verify.undone': 'Die Bestätigung von {{title}} ist zurückgenommen.',
  'action.dispute.withdraw': 'Zurückziehen',
  'action.dispute.withdrawn': 'Der Widerspruch zu {{title}} ist zurückgezogen.',
  'action.dispute.open': 'Bestritten am {{date, datetime(dateStyle: medium)}}',
  'action.dispute.upheld': 'Das Team stimmt zu, dass es nicht zu ihm gehört',
  'action.dispute.untilChange':
    'So bleibt es, bis der Katalog jemand anderes nennt. Übergib es an das Team, das es haben sollte.',
  'action.dispute.byYou':
    'Das kam von dir. Jemand anderes aus dem zuständigen Team antwortet.',
  'action.dispute.uphold': 'Zustimmen: nicht bei uns',
  'action.dispute.reject': 'Doch bei uns',
  'action.dispute.answeredUpheld': 'Notiert: {{title}} gehört nicht zu euch.',
  'action.dispute.answeredRejected': 'Notiert: {{title}} gehört zu euch.',
  'action.export.running': '{{name}} wird geladen …',
  'action.export.size': '{{kilobytes, number}} KB',
  'action.copyLink.failed':
    'Der Browser ließ uns nicht kopieren. Kopiere die Adresse aus der Adresszeile: Sie zeigt genau diese Ansicht.',
  'action.scan.labelFor': 'Jetzt lesen: {{title}}',
  'action.scan.state.queued': 'Als Nächstes an der Reihe …',
  'action.scan.state.running': 'Wird gelesen …',
  'action.scan.state.read': 'Gelesen.',
  'action.scan.state.failed': 'Nicht lesbar; der Grund steht daneben.',
  'action.scan.state.slow':
    'Wartet noch. Es geht auch ohne diese Seite weiter.',
  'verification.caution':
    'Niemand aus dem zuständigen Team arbeitet daran, es sagt also wenig.',
  'finding.sentence.forecast-drop-days':
    'Arbeitet {{days, number}} Tage niemand daran, fällt der Score unter {{risk}}.',
  'finding.sentence.verification-never':
    'Niemand aus dem zuständigen Team hat es je bestätigt.',
  'problem.part': '{{what}} lassen sich nicht laden',
  'problem.partMoment': 'Der Rest dieser Seite ist nicht betroffen.',
  'problem.source.findings': 'Befunde',
  'problem.source.transfers': 'Übergaben',
  'problem.source.rounds': 'Was zu bestätigen ist',
  'problem.source.reports': 'Komponenten',
  'problem.source.coverage': 'Angaben zum Datenstand',
  'problem.source.facets': 'Die Auswahlmöglichkeiten der Filter',
  'problem.source.goldenPaths': 'Die Zahlen des Golden Path',
  'problem.source.todos': 'Offene Aufgaben dieses Teams',
  'problem.source.permissions': 'Deine Berechtigungen',
  'entity.suppressedWhat':
    'Das betrifft die Zahlen, das Wissen nach Team, die Ordner und wann zuletzt jemand aktiv war. Score, Warnung und nächste Schritte sind Tatsachen der Komponente und bleiben.',
  'entity.suppressedTitle': 'Zum Schutz von Menschen verborgen',
  'entity.suppressedMethod': 'Wie Menschen geschützt werden',
  'myTeams.todo.confirmed': 'Du hast es gerade bestätigt. Danke.',
  'ownerPicker.label': 'Zuständiges Team',
  'ownerPicker.hint':
    'Ein Team und kein Mensch, damit es den Urlaub überdauert.',
  'ownerPicker.checks': 'Was es braucht, um für etwas Neues zuständig zu sein',
  'ownerPicker.checking': '{{team}} wird angesehen …',
  'ownerPicker.invalid':
    'Bevor dieses Team für etwas Neues zuständig sein kann: {{missing}}.',
  'ownerPicker.unchecked': 'Dieses Team ließ sich nicht ansehen: {{message}}',
  'ownerPicker.choose': 'Stattdessen {{team}} wählen',
  'ownerPicker.mode.strict':
    'Wähle ein Team, das alles hat, oder ergänze zuerst, was fehlt.',
  'ownerPicker.mode.advisory': 'Es geht auch so weiter.',
  'ownerPicker.check.resolves.passed': 'Steht im Katalog',
  'ownerPicker.check.resolves.missing':
    'Steht nicht im Katalog, oder du darfst es nicht sehen',
  'ownerPicker.check.group.passed': 'Ist ein Team',
  'ownerPicker.check.group.missing': 'Ist kein Team',
  'ownerPicker.check.people.passed_one': 'Hat {{count, number}} Person',
  'ownerPicker.check.people.passed_other': 'Hat {{count, number}} Personen',
  'ownerPicker.check.people.missing_one':
    'Hat {{count, number}} Person, und es braucht mindestens zwei',
  'ownerPicker.check.people.missing_other':
    'Hat {{count, number}} Personen, und es braucht mindestens zwei',
  'ownerPicker.check.escalation.passed':
    'Nennt, an wen man sich bei einem Ausfall wendet',
  'ownerPicker.check.escalation.missing':
    'Nennt niemanden, an den man sich bei einem Ausfall wendet',
  'problem.source.scenarios': 'Was du vorher gefragt hast',
  'page.tab.what-if': 'Was wäre, wenn',
  'action.export.markdown': 'Markdown',
  'whatIf.before': 'Vorher',
  'whatIf.after': 'Nachher',
  'whatIf.nobody': 'Niemand',
  'whatIf.worstCase':
    'Der schlimmste Fall jedes Dienstes für sich: Wer es auch ist, keiner kommt schlechter weg. Wer, sagt es nicht.',
  'whatIf.start.title': 'Wähle eine Änderung',
  'whatIf.start.description':
    'Hier siehst du, was sie bedeuten würde: welche Dienste an einer Person hängen blieben, welche niemand mehr kennt, und was vorher zu tun ist.',
  'whatIf.nothing.title_one':
    'Nichts ändert sich: {{count, number}} Dienst wurde angesehen',
  'whatIf.nothing.title_other':
    'Nichts ändert sich: {{count, number}} Dienste wurden angesehen',
  'whatIf.nothing.description': 'Keiner davon steht danach anders da.',
  'whatIf.problem.forbidden': 'Dieses Szenario ist dir nicht erlaubt',
  'whatIf.problem.gone': 'Dieses Szenario gibt es nicht mehr',
  'whatIf.problem.leave': 'Mit einem anderen beginnen',
  'whatIf.form.title': 'Was wäre, wenn',
  'whatIf.form.intro':
    'Fragen ändert nichts. Was du fragst, bleibt 30 Tage aufgehoben.',
  'whatIf.form.kind': 'Was geschehen könnte',
  'whatIf.form.people': 'Jemanden suchen',
  'whatIf.form.nobodyYet': 'Noch niemand ausgewählt.',
  'whatIf.form.away': 'Wer fehlt',
  'whatIf.form.takeOut': '{{name}} herausnehmen',
  'whatIf.form.team': 'Team',
  'whatIf.form.into': 'Team, das übernimmt',
  'whatIf.form.components': 'Komponenten',
  'whatIf.form.allComponents': 'Alles, wofür es zuständig ist',
  'whatIf.form.submit': 'Zeigen, was es bedeuten würde',
  'whatIf.form.working': 'Wird ausgerechnet …',
  'whatIf.form.progress': '{{done, number}} von {{total, number}} Diensten',
  'whatIf.form.namesClosed':
    'Andere lassen sich nicht mit Namen wählen: Der Datenschutzmodus dieses Portals lässt es nicht zu.',
  'whatIf.form.namesNotPermitted':
    'Andere lassen sich nicht mit Namen wählen: Dafür braucht es die Berechtigungen „ownership.simulation.run“ und „ownership.person.read“.',
  'whatIf.kind.any-member': 'Irgendein Mitglied eines Teams fehlt',
  'whatIf.kind.me': 'Ich fehle',
  'whatIf.kind.absence': 'Bestimmte Personen fehlen',
  'whatIf.kind.dissolve': 'Ein Team wird aufgelöst',
  'whatIf.kind.merge': 'Ein Team geht in einem anderen auf',
  'whatIf.kind.hand-over': 'Ein Team übergibt Komponenten',
  'whatIf.title.absence': 'Was wäre ohne {{names}}?',
  'whatIf.title.any-member':
    'Was wäre, wenn irgendein Mitglied von {{team}} fehlte?',
  'whatIf.title.dissolve': 'Was wäre, wenn {{team}} aufgelöst würde?',
  'whatIf.title.merge': 'Was wäre, wenn {{team}} in {{into}} aufginge?',
  'whatIf.title.hand-over':
    'Was wäre, wenn {{team}} alles an {{into}} übergäbe?',
  'whatIf.title.handOverSome_one':
    'Was wäre, wenn {{team}} {{count, number}} Komponente an {{into}} übergäbe?',
  'whatIf.title.handOverSome_other':
    'Was wäre, wenn {{team}} {{count, number}} Komponenten an {{into}} übergäbe?',
  'whatIf.says.nothing': 'Kein Dienst steht danach anders da.',
  'whatIf.says.entities_one': '{{count, number}} Dienst ist betroffen',
  'whatIf.says.entities_other': '{{count, number}} Dienste sind betroffen',
  'whatIf.says.toOne_one':
    '{{count, number}} Dienst bleibt an einer Person oder niemandem hängen',
  'whatIf.says.toOne_other':
    '{{count, number}} Dienste bleiben an einer Person oder niemandem hängen',
  'whatIf.says.lastKnower_one':
    '{{count, number}} Dienst kennt danach niemand mehr',
  'whatIf.says.lastKnower_other':
    '{{count, number}} Dienste kennt danach niemand mehr',
  'whatIf.says.uncovered_one':
    'für {{count, number}} Dienst ist danach niemand zuständig',
  'whatIf.says.uncovered_other':
    'für {{count, number}} Dienste ist danach niemand zuständig',
  'whatIf.says.filesLost_one':
    '{{count, number}} Datei verliert ihre letzte Autorin oder ihren letzten Autor',
  'whatIf.says.filesLost_other':
    '{{count, number}} Dateien verlieren ihre letzte Autorin oder ihren letzten Autor',
  'whatIf.maps.title': 'Vorher und nachher',
  'whatIf.maps.legend':
    'Jede Fläche ist ein Dienst, so groß wie die Arbeit daran.',
  'whatIf.maps.before': 'Dienste vor der Änderung',
  'whatIf.maps.after': 'Dienste nach der Änderung',
  'whatIf.maps.tile': '{{title}}: vorher {{before}}, nachher {{after}}',
  'whatIf.table.title': 'Dienste',
  'whatIf.table.label': 'Dienste, die am stärksten betroffenen zuerst',
  'whatIf.table.service': 'Dienst',
  'whatIf.table.band': 'Redundanz',
  'whatIf.table.score': 'Score',
  'whatIf.table.files': 'Dateien ohne Autorin oder Autor',
  'whatIf.table.losses': 'Er verliert',
  'whatIf.table.ownerChange': '{{before}} → {{after}}',
  'whatIf.table.withheld': 'Aus Datenschutz verborgen',
  'whatIf.table.withheldCount_one':
    'Zahlen von {{count, number}} Dienst sind verborgen: Sie könnten auf eine Person zeigen.',
  'whatIf.table.withheldCount_other':
    'Zahlen von {{count, number}} Diensten sind verborgen: Sie könnten auf eine Person zeigen.',
  'whatIf.table.showMore_one': '{{count, number}} weiteren zeigen',
  'whatIf.table.showMore_other': '{{count, number}} weitere zeigen',
  'whatIf.table.more_one':
    'und {{count, number}} weiterer; der Plan als Datei hat alle.',
  'whatIf.table.more_other':
    'und {{count, number}} weitere; der Plan als Datei hat alle.',
  'whatIf.loss.last-knower': 'wer ihn zuletzt noch kennt',
  'whatIf.loss.owner': 'wer zuständig ist',
  'whatIf.loss.people': 'die Leute des zuständigen Teams',
  'whatIf.loss.escalation': 'den Eskalationsweg',
  'whatIf.teams.title': 'Teams',
  'whatIf.teams.label': 'Teams nach betroffenen Diensten',
  'whatIf.teams.team': 'Vorher zuständig',
  'whatIf.teams.entities': 'Betroffene Dienste',
  'whatIf.teams.toOne': 'An einer Person oder niemandem',
  'whatIf.teams.lastKnower': 'Kennt niemand mehr',
  'whatIf.teams.uncovered': 'Niemand zuständig',
  'whatIf.teams.filesLost': 'Dateien ohne Autorin oder Autor',
  'whatIf.teams.score': 'Score im Mittel',
  'whatIf.plan.title': 'Plan',
  'whatIf.plan.intro':
    'Was vorher zu tun ist, die am stärksten betroffenen zuerst.',
  'whatIf.plan.none': 'Es gibt nichts zu tun.',
  'whatIf.plan.more_one': 'und {{count, number}} weiterer Dienst in der Datei',
  'whatIf.plan.more_other':
    'und {{count, number}} weitere Dienste in der Datei',
  'whatIf.plan.ask': 'Fragen: {{names}}',
  'whatIf.step.hand-knowledge-over':
    'Wer ihn zuletzt noch kennt, arbeitet mit jemandem zusammen daran.',
  'whatIf.step.read-areas':
    'Jemand liest und ändert, was niemand mehr geschrieben hätte.',
  'whatIf.step.second-maintainer': 'Eine zweite Person finden, die ihn pflegt.',
  'whatIf.step.name-owner': 'Sagen, wer zuständig ist.',
  'whatIf.step.grow-team':
    'Dem zuständigen Team Leute geben, oder ihn einem anderen.',
  'whatIf.step.add-escalation':
    'Sagen, an wen man sich wendet, wenn er ausfällt.',
  'whatIf.step.confirm-owner': 'Das neue Team bestätigt ihn.',
  'whatIf.kept.title': 'Was du vorher gefragt hast',
  'whatIf.kept.intro':
    'Diese Liste siehst nur du. Ein Link zeigt ein Szenario allen, die dasselbe fragen dürften.',
  'whatIf.kept.none': 'Nichts ist aufgehoben.',
  'whatIf.kept.until': 'Aufgehoben bis {{date, datetime(dateStyle: medium)}}',
  'whatIf.kept.show': 'Zeigen',
  'whatIf.kept.showFor': 'Zeigen: {{title}}',
  'whatIf.kept.compare': 'Vergleichen',
  'whatIf.kept.compareFor': 'Vergleichen mit: {{title}}',
  'whatIf.kept.uncompare': 'Nicht mehr vergleichen',
  'whatIf.kept.uncompareFor': 'Nicht mehr vergleichen mit: {{title}}',
  'whatIf.kept.delete': 'Löschen',
  'whatIf.kept.deleteFor': 'Löschen: {{title}}',
  'whatIf.kept.deleted': 'Gelöscht: {{title}}',
  'whatIf.compare.title': 'Nebeneinander',
  'whatIf.compare.sums': 'Beide zusammengezählt',
  'whatIf.compare.services': 'Dienste in beiden',
  'whatIf.compare.what': 'Was',
  'whatIf.compare.now': 'Jetzt',
  'whatIf.compare.same': 'wie jetzt',
  'foresight.onlyYou': 'Das siehst nur du.',
  'foresight.area_one': '{{path}}: {{count, number}} Datei',
  'foresight.area_other': '{{path}}: {{count, number}} Dateien',
  'foresight.areasFirst': 'Wo anfangen',
  'foresight.areasWithheld':
    'Wo anfangen, wird zum Schutz einzelner Menschen nicht gezeigt.',
  'foresight.showMore_one': '{{count, number}} weiteren zeigen',
  'foresight.showMore_other': '{{count, number}} weitere zeigen',
  'foresight.more_one': 'und {{count, number}} weiterer Dienst',
  'foresight.more_other': 'und {{count, number}} weitere Dienste',
  'foresight.moreAtMost_one': 'und höchstens {{count, number}} weiterer Dienst',
  'foresight.moreAtMost_other':
    'und höchstens {{count, number}} weitere Dienste',
  'foresight.who.title': 'Wer als Nächstes',
  'foresight.who.wanted': 'Zweite Person gesucht',
  'foresight.who.intro': 'Höchstens eine Person, die es kennt, ist aktiv.',
  'foresight.who.order':
    'Sie sind nah dran; wer im zuständigen Team ist, zuerst.',
  'foresight.who.enough':
    'Mehr als eine Person kennt es: Niemand muss gesucht werden.',
  'foresight.who.noEvidence':
    'Darüber ist zu wenig bekannt, um zu sagen, wer die nächste Person sein könnte.',
  'foresight.who.nobody':
    'Noch ist niemand nah genug dran: Wer neu dazukommt, ist willkommen.',
  'foresight.who.withheld':
    'Namen werden zum Schutz einzelner Menschen nicht gezeigt.',
  'foresight.who.areas':
    'Wo gemeinsames Arbeiten oder Reviews am meisten bringen',
  'foresight.who.show': 'Wer als Nächstes?',
  'foresight.who.showFor': 'Wer als Nächstes: {{title}}',
  'foresight.who.reason.works-here': 'arbeitet schon daran',
  'foresight.who.reason.reviewed-here': 'hat hier Reviews gemacht',
  'foresight.who.reason.works-nearby': 'arbeitet an dem, was daneben liegt',
  'foresight.who.reason.knows-system': 'kennt das System',
  'foresight.who.reason.same-golden-path': 'arbeitet auf demselben Golden Path',
  'foresight.who.reason.in-team': 'im zuständigen Team',
  'foresight.quarter.title': 'Dieses Quartal',
  'foresight.quarter.intro':
    'Die wenigen Schritte, die zusammen das meiste Risiko nehmen. Jeder Gewinn ist der neu berechnete Score nach den Schritten davor.',
  'foresight.quarter.sentence':
    'Dienste, die nur eine Person kennt: {{before, number}} → {{after, number}}',
  'foresight.quarter.removes': 'danach kennt es mehr als eine Person',
  'foresight.quarter.gainWithheld':
    'Gewinn zum Schutz einzelner Menschen nicht gezeigt',
  'foresight.quarter.empty':
    'Zu dieser Gruppe und ihren Untergruppen gehören keine Komponenten, die du sehen darfst.',
  'foresight.quarter.nothing_one':
    'Nichts mehr zu tun: Ihre {{count, number}} Komponente hängt nicht an einer Person.',
  'foresight.quarter.nothing_other':
    'Nichts mehr zu tun: Keine ihrer {{count, number}} Komponenten hängt an einer Person.',
  'foresight.quarter.noStep_one':
    '{{count, number}} Komponente hängt an einer Person, und kein einzelner Schritt ist bekannt, der hilft. Jemand Neues muss dort anfangen.',
  'foresight.quarter.noStep_other':
    '{{count, number}} Komponenten hängen an einer Person, und kein einzelner Schritt ist bekannt, der hilft. Jemand Neues muss dort anfangen.',
  'foresight.quarter.more_one':
    '{{count, number}} am wenigsten gefährdete Komponente blieb außen vor',
  'foresight.quarter.more_other':
    '{{count, number}} am wenigsten gefährdete Komponenten blieben außen vor',
  'foresight.learn.title': 'Als Nächstes lernen',
  'foresight.learn.intro': 'Was zu wenige kennen, das Dringendste zuerst.',
  'foresight.learn.none':
    'Nichts, was hierher gehört, braucht eine zweite Person, soweit bekannt.',
  'foresight.learn.teams':
    'Angesehen sind die ersten {{asked, number}} von {{count, number}} Teams.',
  'foresight.learn.allTeams': 'Alle ansehen',
  'foresight.learn.why.one-knower': 'eine Person, die es kennt, ist aktiv',
  'foresight.learn.why.nobody': 'niemand, der es kennt, war zuletzt aktiv',
  'foresight.learn.why.last-knower-left': 'wer es kannte, ist nicht mehr da',
  'foresight.myLearn.title': 'Was ich als Nächstes lernen könnte',
  'foresight.myLearn.none':
    'Nichts, dem du nah bist, braucht gerade eine zweite Person.',
  'foresight.myLearn.reason.works-here': 'du hast schon daran gearbeitet',
  'foresight.myLearn.reason.reviewed-here': 'du hast hier Reviews gemacht',
  'foresight.myLearn.reason.works-nearby':
    'du arbeitest an dem, was daneben liegt',
  'foresight.myLearn.reason.knows-system': 'du kennst das System',
  'foresight.myLearn.reason.same-golden-path':
    'du arbeitest auf demselben Golden Path',
  'foresight.myLearn.reason.in-team': 'dein Team ist zuständig',
  'foresight.mine.title': 'Was nur ich kenne',
  'foresight.mine.onlyYou':
    'Das siehst nur du, und nur was du kopierst oder herunterlädst, lässt sich weitergeben.',
  'foresight.mine.none': 'An dir allein hängt nichts.',
  'foresight.mine.notLinked':
    'Es sind keine Commits von dir bekannt, also gibt es nichts zu sagen.',
  'foresight.mine.link': 'Deine Adressen verknüpfen',
  'foresight.mine.onlyKnower': 'sonst ist niemand aktiv, der es kennt',
  'foresight.mine.files_one':
    'bei {{count, number}} von {{files, number}} Dateien bist von denen, die sie geschrieben haben, nur noch du da',
  'foresight.mine.files_other':
    'bei {{count, number}} von {{files, number}} Dateien bist von denen, die sie geschrieben haben, nur noch du da',
  'foresight.mine.successors': 'könnten übernehmen: {{names}}',
  'foresight.mine.copy': 'Checkliste kopieren',
  'foresight.mine.copyFailed':
    'Der Browser ließ uns nicht kopieren. Lade die Checkliste stattdessen herunter.',
  'foresight.mine.copied':
    'Die Checkliste zur Übergabe ist als Markdown kopiert.',
  'foresight.mine.download': 'Checkliste herunterladen',
  'foresight.mine.list.title': 'Checkliste zur Übergabe',
  'foresight.mine.list.workWith':
    'Gemeinsam daran arbeiten, zum Beispiel mit: {{names}}',
  'foresight.mine.list.find': 'Jemanden finden, um gemeinsam daran zu arbeiten',
  'foresight.mine.list.area_one':
    '{{path}} ändern und prüfen lassen ({{count, number}} Datei)',
  'foresight.mine.list.area_other':
    '{{path}} ändern und prüfen lassen ({{count, number}} Dateien)',
  'foresight.mine.list.review': 'Die nächsten Änderungen prüfen lassen',
  'foresight.mine.list.write':
    'Aufschreiben, wie es betrieben wird und was schiefgeht',
  'foresight.mine.list.access': 'Prüfen, dass die nötigen Zugänge da sind',
  'action.export.jsonl': 'JSON Lines',
  'whatIf.plan.issues':
    'Als Issues, eines je Dienst, zum Importieren in euren Tracker (GitLab, Jira und andere):',
  'whatIf.plan.issuesCsv': 'Issues (CSV)',
  'whatIf.plan.issuesJsonl': 'Issues (JSON Lines)',
};

export default messages;
