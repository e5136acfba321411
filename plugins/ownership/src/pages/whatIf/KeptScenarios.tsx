import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ListScenariosResponse,
  Scenario,
} from '@stewardship/backstage-plugin-ownership-common';
import { TaskError } from '../../actions/TaskError';
import { useTask } from '../../actions/useTask';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import type { Request } from '../../api/useRequest';
import { PartProblem } from '../../components/PartProblem';
import { Section } from '../../components/Section';
import { SlowSkeleton } from '../../components/SlowSkeleton';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { titleOf } from './scenarioText';

const useStyles = makeStyles(
  {
    list: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-3)',
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-2)',
      '& > [role="alert"]:empty': { position: 'absolute' },
    },
  },
  { name: 'OwnershipKeptScenarios' },
);

interface KeptProps {
  /** The one that is shown. */
  shown?: string;
  compared?: string;
  onShow: (id: string) => void;
  onCompare: (id: string | undefined) => void;
  onGone: (id: string) => void;
}

/** What one has asked before, until it expires. */
export function KeptScenarios(
  props: KeptProps & { request: Request<ListScenariosResponse> },
) {
  const { request, ...rest } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const items = request.data?.items;
  return (
    <Section title={t('whatIf.kept.title')} intro={t('whatIf.kept.intro')}>
      <PartProblem source="scenarios" request={request} />
      {!items && !request.error && <SlowSkeleton height={48} />}
      {items?.length === 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('whatIf.kept.none')}
        </Text>
      )}
      {items && items.length > 0 && (
        <ul className={classes.list}>
          {items.map(scenario => (
            <Kept key={scenario.id} scenario={scenario} {...rest} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Kept(props: KeptProps & { scenario: Scenario }) {
  const { scenario, shown, compared, onShow, onCompare, onGone } = props;
  const classes = useStyles();
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const { id, expiresAt } = scenario;
  const title = titleOf(scenario, t);
  const { start, pending, error } = useTask({
    run: () => api.deleteScenario(id),
    done: () => t('whatIf.kept.deleted', { title }),
    onDone: () => onGone(id),
  });
  const isCompared = compared === id;
  return (
    <li aria-current={shown === id ? 'true' : undefined}>
      <Text
        as="p"
        variant="body-medium"
        weight={shown === id ? 'bold' : 'regular'}
      >
        {title}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        {t('whatIf.kept.until', { date: new Date(expiresAt) })}
      </Text>
      <div className={classes.row}>
        <Button
          size="small"
          variant="secondary"
          isDisabled={shown === id}
          aria-label={t('whatIf.kept.showFor', { title })}
          onPress={() => onShow(id)}
        >
          {t('whatIf.kept.show')}
        </Button>
        {shown !== undefined && shown !== id && (
          <Button
            size="small"
            variant="secondary"
            aria-label={t(
              isCompared
                ? 'whatIf.kept.uncompareFor'
                : 'whatIf.kept.compareFor',
              { title },
            )}
            onPress={() => onCompare(isCompared ? undefined : id)}
          >
            {t(isCompared ? 'whatIf.kept.uncompare' : 'whatIf.kept.compare')}
          </Button>
        )}
        <Button
          size="small"
          variant="tertiary"
          isPending={pending}
          aria-label={t('whatIf.kept.deleteFor', { title })}
          onPress={start}
        >
          {t('whatIf.kept.delete')}
        </Button>
        <TaskError error={error} />
      </div>
    </li>
  );
}
