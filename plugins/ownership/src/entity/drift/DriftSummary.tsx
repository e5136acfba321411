import { Text } from '@backstage/ui';
import type { ReportDrift } from '@stewardship/backstage-plugin-ownership-common';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

/** As git writes commits where there is little room. */
const SHORT = 7;

/** The comparison in a few sentences. */
export function DriftSummary({ drift }: { drift: ReportDrift }) {
  const { t } = useOwnershipTranslation();
  const { from, to, totals } = drift;
  if (!from || !to || !totals) return null;
  const { pathChanged, teamChanged, both, collides } = totals;
  const byPath = pathChanged + both;
  // A path may change and forget its version.
  const name = from.version === to.version ? nameWithCommit : nameOf;
  return (
    <div>
      <Text as="p">
        {from.commit === to.commit
          ? t('entity.drift.newest', { version: nameOf(to) })
          : t('entity.drift.sides', { from: name(from), to: name(to) })}
      </Text>
      <Text as="p">
        {byPath === 0
          ? t('entity.drift.pathLeft')
          : t('entity.drift.byPath', { count: byPath })}
        {both > 0 && ` ${t('entity.drift.both', { count: both })}`}
        {both > 0 && ` ${t('entity.drift.collides', { count: collides })}`}
      </Text>
      <Text as="p">{t('entity.drift.byTeam', { count: teamChanged })}</Text>
    </div>
  );
}

type Side = NonNullable<ReportDrift['from']>;

function nameOf({ version, commit }: Side): string {
  return version ?? commit.slice(0, SHORT);
}

function nameWithCommit({ version, commit }: Side): string {
  return [version, commit.slice(0, SHORT)].filter(Boolean).join(', ');
}
