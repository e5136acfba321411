import type { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type {
  FindingEvent,
  FindingSink,
} from '@stewardship/backstage-plugin-ownership-node';

export type NotifiedSeverity = FindingEvent['finding']['severity'];

/** More than these at once, for one owner, are one notification. */
const MOST_SINGLE = 3;
const LONGEST_TITLE = 120;
const SEVERITIES: readonly NotifiedSeverity[] = [
  'critical',
  'warning',
  'notice',
];

const WORDS: Record<string, string> = {
  'single-knower': 'Only one person knows it',
  'owner-mismatch': 'Another team holds the knowledge',
  'owner-missing': 'It has no owner',
  'owner-dangling': 'Its owner does not exist',
  'owner-placeholder': 'Its owner stands for nobody',
  'owner-user': 'Its owner is a single person',
  'one-person-team': 'Its team has one member',
  'verification-stale': 'Its owner was not confirmed for long',
  'owner-disputed': 'Its owner is disputed',
  'forecast-drop': 'Its health is about to fall',
  'path-few-maintainers': 'Few people maintain this golden path',
  'setting-invalid': 'One of its settings is invalid',
};

/**
 * Sends Backstage notifications to the owner of what a finding is about, when
 * it opens. The scope is the finding, so that one that opens again, or is told
 * twice, renews its notification. The words name components and no people.
 */
export class NotificationSink implements FindingSink {
  readonly id = 'notifications';
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;
  readonly #least: number;
  #saidAbsent = false;

  constructor(options: {
    notifications: NotificationService;
    logger: LoggerService;
    /** The mildest severity that is worth a notification. */
    severity: NotifiedSeverity;
  }) {
    this.#notifications = options.notifications;
    this.#logger = options.logger;
    this.#least = SEVERITIES.indexOf(options.severity);
  }

  async receive(events: readonly FindingEvent[]): Promise<void> {
    const byOwner = new Map<string, FindingEvent['finding'][]>();
    for (const { event, finding } of events) {
      const isSevere = SEVERITIES.indexOf(finding.severity) <= this.#least;
      if (event !== 'resolved' && isSevere && finding.ownerRef) {
        const known = byOwner.get(finding.ownerRef);
        if (known) known.push(finding);
        else byOwner.set(finding.ownerRef, [finding]);
      }
    }
    for (const [ownerRef, findings] of byOwner) {
      if (findings.length > MOST_SINGLE) {
        await this.#send(ownerRef, summaryOf(ownerRef, findings));
      } else {
        for (const finding of findings) {
          await this.#send(ownerRef, payloadOf(finding));
        }
      }
    }
  }

  async #send(
    entityRef: string,
    payload: Parameters<NotificationService['send']>[0]['payload'],
  ): Promise<void> {
    try {
      await this.#notifications.send({
        recipients: { type: 'entity', entityRef },
        payload,
      });
    } catch (error) {
      // Its client keeps of an answer only these words.
      if (!/status 404\b/.test(String((error as Error).message))) {
        throw error;
      }
      if (!this.#saidAbsent) {
        this.#logger.info(
          'This portal has no notifications plugin: findings are shown on the page only. Set ownership.notifications to off to be told no more.',
        );
        this.#saidAbsent = true;
      }
    }
  }
}

function payloadOf({
  id,
  entityRef,
  title,
  kind,
  severity,
}: FindingEvent['finding']) {
  const { kind: type, namespace, name } = parseEntityRef(entityRef);
  const words = WORDS[kind] ?? 'Its ownership needs a look';
  return {
    title: `${shortened(title)}: ${words.toLocaleLowerCase('en-US')}`,
    description: `${words}. The page says why, and what to do this week.`,
    link: `/catalog/${[namespace, type, name]
      .map(encodeURIComponent)
      .join('/')}/ownership`,
    severity: severityOf(severity),
    topic: 'ownership',
    scope: `ownership-finding:${id}`,
  };
}

function summaryOf(
  ownerRef: string,
  findings: readonly FindingEvent['finding'][],
) {
  const entities = new Set(findings.map(({ entityRef }) => entityRef));
  const critical = findings.some(({ severity }) => severity === 'critical');
  return {
    title: `Ownership: ${findings.length} findings on ${entities.size} of your entities`,
    description: `Among them: ${[...new Set(findings.map(f => f.title))]
      .slice(0, MOST_SINGLE)
      .map(shortened)
      .join(', ')}. The page lists all of them.`,
    link: `/ownership?owner=${encodeURIComponent(ownerRef)}`,
    severity: severityOf(critical ? 'critical' : 'warning'),
    topic: 'ownership',
    scope: `ownership-findings:${ownerRef}`,
  };
}

function severityOf(severity: NotifiedSeverity) {
  return ({ critical: 'critical', warning: 'high', notice: 'normal' } as const)[
    severity
  ];
}

function shortened(title: string): string {
  return title.length > LONGEST_TITLE
    ? `${title.slice(0, LONGEST_TITLE)}…`
    : title;
}
