import { useApi } from '@backstage/frontend-plugin-api';
import type { VerificationRound } from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useRequest } from '../../api/useRequest';
import { NotForEvaluation } from '../../components/NotForEvaluation';
import { Pagination } from '../../components/Pagination';
import { ProblemNotice } from '../../components/ProblemNotice';
import { SidePanel } from '../../components/SidePanel';
import { SlowSkeleton } from '../../components/SlowSkeleton';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { RoundTable } from './RoundTable';

const PAGE_SIZE = 20;

/** The owners that the page leaves out: what "and more" counts. */
export default function RoundTeamsPanel(props: {
  round: VerificationRound;
  label: string;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { round, label, isOpen, onClose } = props;
  return (
    <SidePanel title={label} isOpen={isOpen} onClose={onClose}>
      <MoreTeams round={round} label={label} />
      <NotForEvaluation />
    </SidePanel>
  );
}

function MoreTeams(props: { round: VerificationRound; label: string }) {
  const { round, label } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const [place, setPlace] = useState<{ cursor?: string; page: number }>({
    page: 1,
  });
  const asked = { limit: PAGE_SIZE, cursor: place.cursor };
  const request = useRequest(JSON.stringify([round.id, asked]), signal =>
    api.listRoundTeams(round.id, asked, { signal }),
  );
  const { data, error } = request;
  return (
    <div>
      <ProblemNotice
        request={request}
        onOutdatedLink={() => setPlace({ page: 1 })}
      />
      {!data && !error && <SlowSkeleton height={200} />}
      {data && data.items.length > 0 && (
        <RoundTable round={round} teams={data.items} label={label} />
      )}
      {data && data.totalItems > 0 && (
        <Pagination
          page={place.page}
          pageSize={PAGE_SIZE}
          response={data}
          countLabel={count => t('audit.round.moreTeams', { count })}
          updating={request.stale && request.loading}
          onGoTo={(cursor, page) => setPlace({ cursor, page })}
        />
      )}
    </div>
  );
}
