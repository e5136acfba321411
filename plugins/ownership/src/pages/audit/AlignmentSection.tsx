import { useApi } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import type {
  AlignmentResponse,
  ReportFilter,
} from '@stewardship/backstage-plugin-ownership-common';
import { useId, useMemo } from 'react';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useRequest } from '../../api/useRequest';
import { teamPaint } from '../../charts/palette';
import { Sankey } from '../../charts/Sankey';
import { useElementWidth } from '../../charts/useElementWidth';
import { ownerName } from '../../components/ownerName';
import { PlainTable } from '../../components/PlainTable';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Section } from '../../components/Section';
import { SlowSkeleton } from '../../components/SlowSkeleton';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { useFilteredHref } from '../../filter/useFilteredHref';

const paint = { from: teamPaint.owning, to: teamPaint.other };

/** From which owners to which teams knowledge lies elsewhere. */
export function AlignmentSection({ filter }: { filter: ReportFilter }) {
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const request = useRequest(JSON.stringify(filter), signal =>
    api.getAlignment(filter, { signal }),
  );
  const { data, error } = request;
  return (
    <Section
      title={t('audit.alignment.title')}
      intro={t('audit.alignment.intro')}
    >
      <ProblemNotice request={request} />
      {!data && !error && <SlowSkeleton height={200} />}
      {data && data.flows.length === 0 && (
        <Text as="p">{t('audit.alignment.none')}</Text>
      )}
      {data && data.flows.length > 0 && <Flows {...data} filter={filter} />}
    </Section>
  );
}

function Flows(props: AlignmentResponse & { filter: ReportFilter }) {
  const { flows, more, filter } = props;
  const { t } = useOwnershipTranslation();
  const entityHref = useEntityRefLink();
  const exploreHref = useFilteredHref('explore');
  const summaryId = useId();
  const [ref, width] = useElementWidth<HTMLDivElement>(480);
  const drawn = useMemo(
    () =>
      flows.map(({ from, to, entities }) => ({
        from: from.ref,
        to: to.ref,
        value: entities,
      })),
    [flows],
  );
  const names = useMemo(
    () =>
      new Map(
        flows
          .flatMap(({ from, to }) => [from, to])
          .map(team => [team.ref, ownerName(team) ?? team.ref]),
      ),
    [flows],
  );
  const nameOf = (id: string) => names.get(id) ?? id;
  const [largest] = flows;
  const total = flows.reduce(
    (sum, { entities }) => sum + entities,
    more.entities,
  );
  return (
    <>
      <Text as="p" id={summaryId}>
        {largest.entities === 1 && total > 1
          ? t('audit.alignment.summarySpread', { count: total })
          : t('audit.alignment.summary', {
              count: total,
              amount: largest.entities,
              from: nameOf(largest.from.ref),
              to: nameOf(largest.to.ref),
            })}
      </Text>
      <div ref={ref}>
        <Sankey
          flows={drawn}
          nameOf={nameOf}
          flowLabel={({ from, to, value }) =>
            t('audit.alignment.flow', {
              count: value,
              from: nameOf(from),
              to: nameOf(to),
            })
          }
          paint={paint}
          label={t('audit.alignment.title')}
          describedBy={summaryId}
          width={width}
        />
      </div>
      <PlainTable label={t('audit.alignment.title')}>
        <thead>
          <tr>
            <th scope="col">{t('audit.alignment.from')}</th>
            <th scope="col">{t('audit.alignment.to')}</th>
            <th scope="col" className="number">
              {t('audit.alignment.components')}
            </th>
          </tr>
        </thead>
        <tbody>
          {flows.map(({ from, to, entities }) => (
            <tr key={`${from.ref}\n${to.ref}`}>
              <th scope="row">
                <Link href={entityHref(from.ref)} variant="body-small">
                  {nameOf(from.ref)}
                </Link>
              </th>
              <td>
                <Link href={entityHref(to.ref)} variant="body-small">
                  {nameOf(to.ref)}
                </Link>
              </td>
              <td className="number">
                <Link
                  href={exploreHref({
                    ...filter,
                    owners: [from.ref],
                    heldBy: [to.ref],
                  })}
                  variant="body-small"
                >
                  {t('common.number', { value: entities })}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {more.flows > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('audit.alignment.more', {
            count: more.flows,
            entities: more.entities,
          })}
        </Text>
      )}
    </>
  );
}
