import { Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  FindingKind,
  ReportFilter,
} from '@stewardship/backstage-plugin-ownership-common';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useRequest } from '../../api/useRequest';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Section } from '../../components/Section';
import { SlowSkeleton } from '../../components/SlowSkeleton';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { useFilteredHref } from '../../filter/useFilteredHref';

const useStyles = makeStyles(
  {
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& > li': {
        borderBottom: '1px solid var(--bui-border-1)',
      },
      '& > li:last-child': { borderBottom: 'none' },
    },
    /** All of it is the target: the word and the number lead to one place. */
    row: {
      display: 'flex',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-4)',
      padding: 'var(--bui-space-2) 0',
    },
  },
  { name: 'OwnershipOwnerFindings' },
);

/** What can be wrong with who is declared. */
const kinds: readonly FindingKind[] = [
  'owner-missing',
  'owner-dangling',
  'owner-placeholder',
  'owner-user',
  'one-person-team',
  'owner-mismatch',
  'owner-disputed',
  'verification-stale',
];

/** How many entities have which trouble with their owner. */
export function OwnerFindings({ filter }: { filter: ReportFilter }) {
  const classes = useStyles();
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const risksHref = useFilteredHref('risks');
  const request = useRequest(JSON.stringify(filter), signal =>
    Promise.all(
      kinds.map(async kind => {
        const { totalItems } = await api.listFindings(
          { ...filter, findingKinds: [kind], limit: 1 },
          { signal },
        );
        return { kind, totalItems };
      }),
    ),
  );
  return (
    <Section title={t('audit.owners.title')} intro={t('audit.owners.intro')}>
      <ProblemNotice request={request} />
      {!request.data && !request.error && <SlowSkeleton height={240} />}
      {request.data && (
        <ul className={classes.list}>
          {request.data.map(({ kind, totalItems }) => (
            <li key={kind}>
              {totalItems > 0 ? (
                <Link
                  href={risksHref(filter, [['finding', kind]])}
                  className={classes.row}
                >
                  <span>{t(`finding.kind.${kind}`)}</span>{' '}
                  <strong>{t('common.number', { value: totalItems })}</strong>
                </Link>
              ) : (
                <Text as="span" className={classes.row}>
                  <span>{t(`finding.kind.${kind}`)}</span>{' '}
                  <span>{t('common.number', { value: totalItems })}</span>
                </Text>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
