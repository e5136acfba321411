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
import { ownerName } from '../../components/ownerName';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { useTemplateHref } from '../../routes';

const useStyles = makeStyles(
  {
    card: { height: '100%' },
    body: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
      overflowWrap: 'anywhere',
    },
    tags: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-1)',
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  },
  { name: 'OwnershipGoldenPathCard' },
);

/** What a path is for, who maintains it, who came this way, and the start. */
export function GoldenPathCard({ path }: { path: GoldenPath }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const entityHref = useEntityRefLink();
  const templateHref = useTemplateHref();
  const { title, description, owner, tags, type, consumers } = path;
  const { namespace, name } = path;
  return (
    <Card className={classes.card}>
      <CardHeader>
        <Text as="h2" variant="title-x-small" weight="bold">
          {title}
        </Text>
        {type && (
          <Text as="p" variant="body-small" color="secondary">
            {type}
          </Text>
        )}
      </CardHeader>
      <CardBody className={classes.body}>
        <Text as="p">{description ?? t('goldenPaths.noDescription')}</Text>
        <Text as="p" variant="body-small">
          {owner ? (
            <>
              {t('goldenPaths.ownedBy')}{' '}
              <Link href={entityHref(owner.ref)} variant="body-small">
                {ownerName(owner)}
              </Link>
            </>
          ) : (
            t('goldenPaths.noOwner')
          )}
        </Text>
        <Text as="p" variant="body-small" color="secondary">
          {t('goldenPaths.consumers', { count: consumers })}
        </Text>
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
        {templateHref ? (
          <ButtonLink
            size="small"
            variant="primary"
            href={templateHref({ namespace, templateName: name })}
            aria-label={t('goldenPaths.startLabel', { title })}
          >
            {t('goldenPaths.start')}
          </ButtonLink>
        ) : (
          <Text as="p" variant="body-small" color="secondary">
            {t('goldenPaths.unavailable')}
          </Text>
        )}
      </CardFooter>
    </Card>
  );
}
