import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import {
  Badge,
  ButtonLink,
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Link,
  Text,
} from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { GoldenPath } from '@stewardship/backstage-plugin-ownership-common';
import { BandLabel } from '../../components/BandLabel';
import { Facts } from '../../components/Facts';
import { ownerName } from '../../components/ownerName';
import { StateLabel } from '../../components/StateLabel';
import { useComponentHref } from '../../components/useComponentHref';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { WarningLabel } from '../../components/WarningLabel';
import { ReportFigure } from '../../working/ReportFigure';
import { ScoreButton } from '../../working/ScoreButton';
import { ConsumersButton } from './ConsumersButton';
import { CurrencyBar } from './CurrencyBar';
import { useStartHref } from './useStartHref';

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
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: '0 var(--bui-space-2)',
    },
    tags: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-1)',
      margin: 0,
      padding: 0,
      listStyle: 'none',
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
  return (
    <Card className={classes.card}>
      <CardHeader>
        <Text as="h2" variant="title-x-small" weight="bold">
          <Link
            href={entityHref(path.entityRef)}
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
              value: <Repository path={path} />,
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
          ]}
        />
        {consumers > 0 && <CurrencyBar path={path} />}
        {consumers > 0 && !version && (
          <Text as="p" variant="body-small" color="secondary">
            {t('goldenPaths.noVersion')}
          </Text>
        )}
        {tags.length > 0 && (
          <ul className={classes.tags} aria-label={t('goldenPaths.tags')}>
            {tags.map(tag => (
              <li key={tag}>
                <Badge>{tag}</Badge>
              </li>
            ))}
          </ul>
        )}
      </CardBody>
      <CardFooter>
        <div className={classes.foot}>
          <Start path={path} team={team} />
        </div>
      </CardFooter>
    </Card>
  );
}

function Repository({ path: { repository } }: { path: GoldenPath }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  if (!repository) {
    return <>{t('goldenPaths.noRepository')}</>;
  }
  const { entityRef, title, state, band, warning } = repository;
  return (
    <>
      <Link href={componentHref(entityRef)} variant="body-small">
        {title}
      </Link>
      <span className={classes.row}>
        <ScoreButton report={repository} />
        <StateLabel state={state} />
      </span>
      {band && (
        <BandLabel band={band}>
          <ReportFigure
            id="contributor-absence-factor"
            report={repository}
            text={t('goldenPaths.redundancy', { band: t(`band.${band}`) })}
          />
        </BandLabel>
      )}
      {warning && <WarningLabel report={repository} />}
    </>
  );
}

function Start({ path, team }: { path: GoldenPath; team?: string }) {
  const { t } = useOwnershipTranslation();
  const startHref = useStartHref();
  if (!startHref) {
    return (
      <Text as="p" variant="body-small" color="secondary">
        {t('goldenPaths.unavailable')}
      </Text>
    );
  }
  return (
    <>
      {team && path.ownerParameter && (
        <Text as="span" variant="body-small" color="secondary">
          {t('goldenPaths.startFor', {
            team: ownerName({ ref: team }) ?? team,
          })}
        </Text>
      )}
      <ButtonLink
        size="small"
        variant="primary"
        href={startHref(path, team)}
        aria-label={t('goldenPaths.startLabel', { title: path.title })}
      >
        {t('goldenPaths.start')}
      </ButtonLink>
    </>
  );
}
