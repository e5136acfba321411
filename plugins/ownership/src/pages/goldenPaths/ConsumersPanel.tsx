import { useApi } from '@backstage/frontend-plugin-api';
import { Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  GoldenPath,
  GoldenPathConsumer,
  OwnershipState,
  PathCurrency,
} from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useRequest } from '../../api/useRequest';
import { NotForEvaluation } from '../../components/NotForEvaluation';
import { Pagination } from '../../components/Pagination';
import { PlainTable } from '../../components/PlainTable';
import { ProblemNotice } from '../../components/ProblemNotice';
import { SidePanel } from '../../components/SidePanel';
import { SlowHint } from '../../components/SlowHint';
import { StateLabel } from '../../components/StateLabel';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { ScoreButton } from '../../working/ScoreButton';
import { NameWithOwner } from '../../components/NameWithOwner';

const PAGE_SIZE = 20;

const useStyles = makeStyles(
  {
    // Two links below each other, each with room to be hit.
    names: {
      '& > *': { display: 'block', width: 'fit-content', minHeight: 24 },
    },
  },
  { name: 'OwnershipConsumersPanel' },
);

/** What came from a path, at one version or at any: what a number counts. */
export default function ConsumersPanel(props: {
  path: GoldenPath;
  version?: string;
  currency?: PathCurrency;
  state?: OwnershipState;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { path, version, currency, state, isOpen, onClose } = props;
  const { t } = useOwnershipTranslation();
  const { title } = path;
  const wholeTitle = () => {
    if (version === undefined) {
      return t('goldenPaths.panel.title', { title });
    }
    return version === 'none'
      ? t('goldenPaths.panel.titleUnknown', { title })
      : t('goldenPaths.panel.titleVersion', { title, version });
  };
  const titleOf = () => {
    const only =
      (state && t(`state.${state}`)) ??
      (currency && t(`goldenPaths.currency.${currency}`));
    const whole = wholeTitle();
    return only ? t('figure.of', { figure: whole, title: only }) : whole;
  };
  return (
    <SidePanel title={titleOf()} isOpen={isOpen} onClose={onClose}>
      <Text as="p" variant="body-small" color="secondary">
        {path.version
          ? t('goldenPaths.panel.newest', { version: path.version })
          : t('goldenPaths.panel.noNewest')}
      </Text>
      <Consumers {...{ path, version, currency, state }} />
      <NotForEvaluation />
    </SidePanel>
  );
}

function Consumers(props: {
  path: GoldenPath;
  version?: string;
  currency?: PathCurrency;
  state?: OwnershipState;
}) {
  const { path, version, currency, state } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const [place, setPlace] = useState<{ cursor?: string; page: number }>({
    page: 1,
  });
  const asked = {
    version,
    currency,
    states: state && [state],
    limit: PAGE_SIZE,
    cursor: place.cursor,
  };
  const request = useRequest(JSON.stringify(asked), signal =>
    api.listGoldenPathConsumers(path.entityRef, asked, { signal }),
  );
  const { data, error } = request;
  return (
    <div>
      <ProblemNotice request={request} />
      {!data && !error && (
        <>
          <Skeleton width="100%" height={240} />
          <SlowHint />
        </>
      )}
      {data && data.items.length > 0 && (
        <PlainTable label={t('area.template.label')}>
          <thead>
            <tr>
              <th scope="col">{t('area.template.title')}</th>
              <th scope="col">{t('area.template.version')}</th>
              <th scope="col">{t('area.template.score')}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map(consumer => (
              <ConsumerRow key={consumer.entityRef} consumer={consumer} />
            ))}
          </tbody>
        </PlainTable>
      )}
      <Pagination
        page={place.page}
        pageSize={PAGE_SIZE}
        response={data}
        countLabel={count => t('explore.table.results', { count })}
        updating={request.stale && request.loading}
        onGoTo={(cursor, page) => setPlace({ cursor, page })}
      />
    </div>
  );
}

function ConsumerRow({ consumer }: { consumer: GoldenPathConsumer }) {
  const { version, currency, state } = consumer;
  const { t } = useOwnershipTranslation();
  const classes = useStyles();
  return (
    <tr>
      <th scope="row" className={classes.names}>
        <NameWithOwner component={consumer} />
      </th>
      <td>
        {version && <div>{version}</div>}
        <Text as="span" variant="body-small" color="secondary">
          {t(`goldenPaths.currency.${currency}`)}
        </Text>
      </td>
      <td>
        <ScoreButton report={consumer} />
        <StateLabel state={state} />
      </td>
    </tr>
  );
}
