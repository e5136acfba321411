import type {
  GoldenPath,
  OwnershipState,
  PathCurrency,
} from '@stewardship/backstage-plugin-ownership-common';
import { lazy } from 'react';
import { PanelButton } from './PanelButton';

// Most visits open none: the page does not wait for it.
const ConsumersPanel = lazy(() => import('./ConsumersPanel'));

/** A number of components that opens the list of them. */
export function ConsumersButton(props: {
  path: GoldenPath;
  /** `none` for those without one; all where it is missing. */
  version?: string;
  /** Only those that are so far behind. */
  currency?: PathCurrency;
  /** Only those in this state. */
  state?: OwnershipState;
  text: string;
  /**
   * What the number is one of, for those who do not see what is beside it;
   * missing where the text says it.
   */
  label?: string;
}) {
  const { text, label, ...asked } = props;
  return (
    <PanelButton
      text={text}
      label={label}
      panel={state => <ConsumersPanel {...asked} {...state} />}
    />
  );
}
