import { parseEntityRef } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderPage } from './renderPage';

/** Renders as an entity page would, for one entity. */
export function renderForEntity(element: JSX.Element, entityRef: string) {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return renderPage(
    <EntityProvider
      entity={{
        apiVersion: 'backstage.io/v1alpha1',
        kind: kind === 'api' ? 'API' : kind[0].toUpperCase() + kind.slice(1),
        metadata: { namespace, name },
      }}
    >
      {element}
    </EntityProvider>,
  );
}
