import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { RoundAnswer } from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useRequest } from '../../api/useRequest';
import { NotForEvaluation } from '../../components/NotForEvaluation';
import { Pagination } from '../../components/Pagination';
import { Pictured } from '../../components/Pictured';
import { ProblemNotice } from '../../components/ProblemNotice';
import { SidePanel } from '../../components/SidePanel';
import { SlowSkeleton } from '../../components/SlowSkeleton';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { NameWithOwner } from '../../components/NameWithOwner';

const PAGE_SIZE = 20;

const useStyles = makeStyles(
  {
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: {
      padding: 'var(--bui-space-2) 0',
      borderBottom: '1px solid var(--bui-border-1)',
      // Two links below each other, each with room to be hit.
      '& > *': { display: 'block', width: 'fit-content', minHeight: 24 },
    },
  },
  { name: 'OwnershipRoundAnswersPanel' },
);

/** What an owner has answered in a round, or owes: what a number counts. */
export default function RoundAnswersPanel(props: {
  roundId: string;
  owner: string;
  answer: RoundAnswer;
  title: string;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { title, isOpen, onClose, ...asked } = props;
  return (
    <SidePanel title={title} isOpen={isOpen} onClose={onClose}>
      <Answers {...asked} />
      <NotForEvaluation />
    </SidePanel>
  );
}

function Answers(props: {
  roundId: string;
  owner: string;
  answer: RoundAnswer;
}) {
  const { roundId, owner, answer } = props;
  const classes = useStyles();
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const [place, setPlace] = useState<{ cursor?: string; page: number }>({
    page: 1,
  });
  const asked = { owner, answer, limit: PAGE_SIZE, cursor: place.cursor };
  const request = useRequest(JSON.stringify([roundId, asked]), signal =>
    api.listRoundAnswers(roundId, asked, { signal }),
  );
  const { data, error } = request;
  return (
    <div>
      <ProblemNotice
        request={request}
        onOutdatedLink={() => setPlace({ page: 1 })}
      />
      {!data && !error && <SlowSkeleton height={200} />}
      {data?.totalItems === 0 && (
        <Pictured state="no-findings">
          <Text as="p">{t('audit.round.noneOf')}</Text>
        </Pictured>
      )}
      {data && data.items.length > 0 && (
        <ul className={classes.list}>
          {data.items.map(item => (
            <li key={item.entityRef} className={classes.item}>
              <NameWithOwner component={item} />
            </li>
          ))}
        </ul>
      )}
      {data && data.totalItems > 0 && (
        <Pagination
          page={place.page}
          pageSize={PAGE_SIZE}
          response={data}
          countLabel={count => t('explore.table.results', { count })}
          updating={request.stale && request.loading}
          onGoTo={(cursor, page) => setPlace({ cursor, page })}
        />
      )}
    </div>
  );
}
