import { SidebarItem } from '@backstage/core-components';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import SwitchIcon from '@material-ui/icons/SwapHoriz';

/** Back to the choice of personas; otherwise signing out hides in the settings. */
export function SwitchPersona() {
  const identity = useApi(identityApiRef);
  return (
    <SidebarItem
      icon={SwitchIcon}
      text="Switch person"
      onClick={() => identity.signOut()}
    />
  );
}
