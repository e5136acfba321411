import { useApi } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Successor,
  Successors,
} from '@stewardship/backstage-plugin-ownership-common';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useRequest } from '../api/useRequest';
import { NotForEvaluation } from '../components/NotForEvaluation';
import { Pictured } from '../components/Pictured';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { AskTeam } from '../entity/AskTeam';
import { AreaList } from './AreaList';
import { AskedSection } from './AskedSection';

const useStyles = makeStyles(
  {
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& > li + li': { marginTop: 'var(--bui-space-2)' },
    },
  },
  { name: 'OwnershipSuccessorsSection' },
);

/** Who could become the second one to know a component, and where to begin. */
export function useSuccessors(entityRef: string) {
  const api = useApi(ownershipApiRef);
  return useRequest(entityRef, signal =>
    api.getSuccessors(entityRef, { signal }),
  );
}

/** The same as a section of the component's tab. */
export function SuccessorsSection({ entityRef }: { entityRef: string }) {
  const { t } = useOwnershipTranslation();
  const request = useSuccessors(entityRef);
  const isWanted = request.data?.state === 'wanted';
  return (
    <AskedSection
      title={t(isWanted ? 'foresight.who.wanted' : 'foresight.who.title')}
      intro={isWanted ? t('foresight.who.intro') : undefined}
      request={request}
      height={96}
    >
      {data => <SuccessorsContent successors={data} />}
    </AskedSection>
  );
}

/** Names with reasons where they may be shown, else the team to ask. */
export function SuccessorsContent({ successors }: { successors: Successors }) {
  const { t } = useOwnershipTranslation();
  const { state, candidates = [], areas = [], suppressed } = successors;
  const { team, escalation } = successors;
  if (state === 'no-evidence') {
    return (
      <Pictured state="insufficient-evidence">
        <Text as="p">{t('foresight.who.noEvidence')}</Text>
      </Pictured>
    );
  }
  if (state === 'enough') {
    return (
      <Text as="p" variant="body-small" color="secondary">
        {t('foresight.who.enough')}
      </Text>
    );
  }
  return (
    <>
      {candidates.length > 0 ? (
        <>
          <Candidates candidates={candidates} />
          {/* Beside oneself there may be others, whose names are withheld. */}
          {candidates.every(({ you }) => you) && (
            <AskTeam team={team} escalation={escalation} />
          )}
        </>
      ) : (
        <Nobody successors={successors} />
      )}
      <AreaList
        areas={areas}
        title={t('foresight.who.areas')}
        withheld={suppressed}
      />
      {candidates.length > 0 && <NotForEvaluation names />}
    </>
  );
}

function Candidates({ candidates }: { candidates: readonly Successor[] }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const entityHref = useEntityRefLink();
  return (
    <>
      {candidates.length > 1 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('foresight.who.order')}
        </Text>
      )}
      <ul className={classes.list}>
        {candidates.map(({ userRef, title, reasons, you }) => (
          <li key={userRef}>
            <Text as="span">
              <Link href={entityHref(userRef)}>{title}</Link>
              {you && ` (${t('entity.help.you')})`}
            </Text>
            <Text as="div" variant="body-small" color="secondary">
              {reasons
                .map(reason => t(`foresight.who.reason.${reason}`))
                .join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Names are withheld, or nobody stands near: the team knows whom to ask. */
function Nobody({ successors }: { successors: Successors }) {
  const { t } = useOwnershipTranslation();
  const { candidates, team, escalation } = successors;
  const withheld = candidates === undefined;
  return (
    <Pictured state={withheld ? 'suppressed' : 'empty'}>
      <Text as="p">
        {t(withheld ? 'foresight.who.withheld' : 'foresight.who.nobody')}
      </Text>
      <AskTeam team={team} escalation={escalation} />
    </Pictured>
  );
}
