import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { OwnershipReport } from '@stewardship/backstage-plugin-ownership-common';
import { Facts } from '../components/Facts';
import { Section } from '../components/Section';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { FigureFacts } from './FigureFacts';

const SHORT_COMMIT = 10;

const useStyles = makeStyles(
  { commit: { fontFamily: 'var(--bui-font-monospace)' } },
  { name: 'OwnershipEvidenceSection' },
);

/** What all of it rests on, and how old it is. */
export function EvidenceSection({ report }: { report: OwnershipReport }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const { evidence, source } = report;
  const { commit, scannedAt, ageDays } = evidence;
  return (
    <Section title={t('entity.evidence.title')}>
      <Facts
        facts={[
          {
            name: t('entity.evidence.commits'),
            value: t('entity.evidence.number', { value: evidence.commits }),
          },
          {
            name: t('entity.evidence.personDays'),
            value: t('entity.evidence.number', { value: evidence.personDays }),
          },
          {
            name: t('entity.evidence.age'),
            value:
              ageDays === undefined
                ? undefined
                : t('entity.evidence.ageDays', { count: ageDays }),
          },
          { name: t('entity.evidence.source'), value: source.location },
          {
            name: t('entity.evidence.path'),
            value: source.path ? source.path : undefined,
          },
          {
            name: t('entity.evidence.commit'),
            value: commit && (
              <span className={classes.commit} title={commit}>
                {commit.slice(0, SHORT_COMMIT)}
              </span>
            ),
          },
          {
            name: t('entity.evidence.scannedAt'),
            value:
              scannedAt &&
              t('entity.evidence.scannedAtValue', {
                date: new Date(scannedAt),
              }),
          },
          {
            name: t('entity.evidence.asOf'),
            value: t('entity.evidence.dateValue', {
              date: new Date(evidence.asOf),
            }),
          },
          {
            name: t('entity.evidence.modelVersion'),
            value: evidence.modelVersion,
          },
        ]}
      />
      {report.knowledge && <FigureFacts knowledge={report.knowledge} />}
      {report.suppressed && (
        <Text as="p" variant="body-small">
          {t('entity.figures.title')}: {t('entity.suppressed')}
        </Text>
      )}
    </Section>
  );
}
