import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { OwnershipReport } from '@stewardship/backstage-plugin-ownership-common';
import type { ReactNode } from 'react';
import { Facts } from '../components/Facts';
import { Said } from '../components/Said';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';

const SHORT_COMMIT = 10;

const useStyles = makeStyles(
  {
    commit: { fontFamily: 'var(--bui-font-monospace)' },
    notes: { margin: 0, paddingLeft: 'var(--bui-space-5)' },
  },
  { name: 'OwnershipEvidenceFacts' },
);

/** What was read, when, how much of it, and what was left out. */
export function EvidenceFacts(props: {
  report: OwnershipReport;
  /** What a number is drawn in: on a page it opens its working. */
  renderNumber?: (text: string) => ReactNode;
}) {
  const { report, renderNumber = text => text } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const { evidence, source } = report;
  const { commit, scannedAt, ageDays, notes = [] } = evidence;
  return (
    <>
      <Facts
        facts={[
          {
            name: t('entity.evidence.commits'),
            value: renderNumber(
              t('entity.evidence.number', { value: evidence.commits }),
            ),
          },
          {
            name: t('entity.evidence.personDays'),
            value: renderNumber(
              t('entity.evidence.number', { value: evidence.personDays }),
            ),
          },
          {
            name: t('entity.evidence.age'),
            value:
              ageDays === undefined
                ? undefined
                : renderNumber(
                    t('entity.evidence.ageDays', { count: ageDays }),
                  ),
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
      {notes.length > 0 && (
        <div>
          <Text as="p" variant="body-small" weight="bold">
            {t('figure.notes')}
          </Text>
          <ul className={classes.notes}>
            {notes.map(note => (
              <li key={note}>
                <Said>{note}</Said>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
