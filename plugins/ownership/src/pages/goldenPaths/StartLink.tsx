import { ButtonLink, Text } from '@backstage/ui';
import type { GoldenPath } from '@stewardship/backstage-plugin-ownership-common';
import { ownerName } from '../../components/ownerName';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { useStartHref } from './useStartHref';

/** The way into the scaffolder, with what is known already filled in. */
export function StartLink(props: {
  path: GoldenPath;
  /** The group to fill in as the owner of what is started. */
  team?: string;
}) {
  const { path, team } = props;
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
