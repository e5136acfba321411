import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import {
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Link,
  Text,
} from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { GoldenPath } from '@stewardship/backstage-plugin-ownership-common';
import { Facts } from '../../components/Facts';
import { ownerName } from '../../components/ownerName';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { useGoldenPathHref } from '../../routes';
import { ConsumersButton } from './ConsumersButton';
import { CurrencyBar } from './CurrencyBar';
import { eligibleText } from './eligibleText';
import { PathRepository } from './PathRepository';
import { PathTags } from './PathTags';
import { StartLink } from './StartLink';

const useStyles = makeStyles(
  {
    card: { height: '100%' },
    body: {
      flex: 1,
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-3)',
      overflowWrap: 'break-word',
    },
    foot: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: 'var(--bui-space-2)',
    },
  },
  { name: 'OwnershipGoldenPathCard' },
);

/**
 * What a path is for, who maintains it and how its own code stands, what came
 * from it and how current that is, and the start.
 */
export function GoldenPathCard(props: {
  path: GoldenPath;
  /** The group to fill in as the owner of what is started. */
  team?: string;
}) {
  const { path, team } = props;
  const { title, description, owner, tags, type, version, consumers } = path;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const entityHref = useEntityRefLink();
  const pathHref = useGoldenPathHref();
  return (
    <Card className={classes.card}>
      <CardHeader>
        <Text as="h2" variant="title-x-small" weight="bold">
          <Link
            href={pathHref?.(path) ?? entityHref(path.entityRef)}
            variant="title-x-small"
            weight="bold"
          >
            {title}
          </Link>
        </Text>
        <Text as="p" variant="body-small" color="secondary">
          {[type, version && t('goldenPaths.version', { version })]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </CardHeader>
      <CardBody className={classes.body}>
        <Text as="p">{description ?? t('goldenPaths.noDescription')}</Text>
        <Facts
          facts={[
            {
              name: t('goldenPaths.ownedBy'),
              value: owner ? (
                <Link href={entityHref(owner.ref)} variant="body-small">
                  {ownerName(owner)}
                </Link>
              ) : (
                t('goldenPaths.noOwner')
              ),
            },
            {
              name: t('goldenPaths.repository'),
              value: <PathRepository path={path} />,
            },
            {
              name: t('goldenPaths.cameFrom'),
              value:
                consumers > 0 ? (
                  <ConsumersButton
                    path={path}
                    text={t('explore.table.results', { count: consumers })}
                    label={title}
                  />
                ) : (
                  t('goldenPaths.noConsumers')
                ),
            },
            { name: t('goldenPaths.eligible'), value: eligibleText(path, t) },
          ]}
        />
        {consumers > 0 && <CurrencyBar path={path} />}
        {consumers > 0 && !version && (
          <Text as="p" variant="body-small" color="secondary">
            {t('goldenPaths.noVersion')}
          </Text>
        )}
        <PathTags tags={tags} />
      </CardBody>
      <CardFooter>
        <div className={classes.foot}>
          <StartLink path={path} team={team} />
        </div>
      </CardFooter>
    </Card>
  );
}
