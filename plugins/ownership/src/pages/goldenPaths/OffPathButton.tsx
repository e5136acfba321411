import { Text } from '@backstage/ui';
import type { OwnerAdoption } from '@stewardship/backstage-plugin-ownership-common';
import { NotForEvaluation } from '../../components/NotForEvaluation';
import { SidePanel } from '../../components/SidePanel';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { OffPathList } from './OffPathList';
import { PanelButton } from './PanelButton';

/** How many of an owner's components are on no path; opens the list of them. */
export function OffPathButton(props: {
  row: OwnerAdoption;
  /** Of the owner, in words. */
  name: string;
}) {
  const { row, name } = props;
  const { owner, components, onPath } = row;
  const { t } = useOwnershipTranslation();
  const text = t('common.number', { value: components - onPath });
  if (components === onPath) {
    return <Text as="span">{text}</Text>;
  }
  return (
    <PanelButton
      text={text}
      label={t('goldenPaths.offPath.of', { owner: name })}
      panel={state => (
        <SidePanel
          title={t('goldenPaths.offPath.of', { owner: name })}
          {...state}
        >
          <OffPathList owner={owner?.ref ?? 'none'} />
          <NotForEvaluation />
        </SidePanel>
      )}
    />
  );
}
