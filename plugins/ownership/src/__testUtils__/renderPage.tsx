import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { OwnershipClient } from '@stewardship/backstage-plugin-ownership-common';
import { useLocation } from 'react-router-dom';
import { ownershipApiRef } from '../api/ownershipApiRef';
import {
  catalogIndexRouteRef,
  rootRouteRef,
  selectedTemplateRouteRef,
} from '../routes';
import { BACKEND } from './backend';

/**
 * Renders with the real client, so that a test sees the requests that a
 * backend would see; `address()` is what the browser's bar would show.
 */
export function renderPage(
  element: JSX.Element,
  path = '/',
  /** What the catalog has. */
  entities: Entity[] = [],
): { address: () => string; unmount: () => void } {
  const discoveryApi = mockApis.discovery({
    baseUrl: new URL(BACKEND).origin,
  });
  const fetchApi = mockApis.fetch({ resolvePluginProtocol: { discoveryApi } });
  let address = '';
  const Address = () => {
    const { pathname, search } = useLocation();
    address = pathname + search;
    return null;
  };
  const { unmount } = renderInTestApp(
    <>
      {element}
      <Address />
    </>,
    {
      apis: [
        [ownershipApiRef, new OwnershipClient({ fetchApi })],
        [catalogApiRef, catalogApiMock({ entities })],
      ],
      mountedRoutes: {
        '/ownership': rootRouteRef,
        '/catalog': catalogIndexRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/create/templates/:namespace/:templateName': selectedTemplateRouteRef,
      },
      initialRouteEntries: [path],
    },
  );
  return { address: () => address, unmount };
}
