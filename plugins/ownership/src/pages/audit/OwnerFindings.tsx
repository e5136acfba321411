import { Link, Skeleton, Text } from '@backstage/ui';
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
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { useFilteredHref } from './useFilteredHref';

const useStyles = makeStyles(
  {
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& > li': {
        display: 'flex',
        justifyContent: 'space-between',
        gap: 'var(--bui-space-4)',
        padding: 'var(--bui-space-2) 0',
        borderBottom: '1px solid var(--bui-border-1)',
      },
      '& > li:last-child': { borderBottom: 'none', paddingBottom: 0 },
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
      {!request.data && !request.error && (
        <Skeleton width="100%" height={240} />
      )}
      {request.data && (
        <ul className={classes.list}>
          {request.data.map(({ kind, totalItems }) => (
            <li key={kind}>
              {totalItems > 0 ? (
                <Link href={risksHref(filter, [['finding', kind]])}>
                  {t(`finding.kind.${kind}`)}
                </Link>
              ) : (
                <Text as="span">{t(`finding.kind.${kind}`)}</Text>
              )}
              <Text as="span" weight={totalItems > 0 ? 'bold' : 'regular'}>
                {t('common.number', { value: totalItems })}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
