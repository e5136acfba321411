import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import {
  ApiBlueprint,
  coreExtensionData,
  createExtensionInput,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { Container, Grid, Header } from '@backstage/ui';
import type { ReactNode } from 'react';
import { Route, Routes, useParams } from 'react-router-dom';

type CatalogApi = typeof catalogApiRef.T;

/** Teams to hand over to, and nothing else. */
const groupsOnly: Partial<CatalogApi> = {
  queryEntities: async () => {
    const items: Entity[] = ['Lighthouse', 'Harbour', 'Crane', 'Compass'].map(
      name => ({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Group',
        metadata: {
          namespace: 'default',
          name: `team-${name.toLowerCase()}`,
          title: `Team ${name}`,
        },
      }),
    );
    return { items, totalItems: items.length, pageInfo: {} };
  },
};

/** As much of a catalog as the ownership extensions attach to. */
export const catalogPlugin = createFrontendPlugin({
  pluginId: 'catalog',
  title: 'Catalog',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogApiRef,
          deps: {},
          factory: () => groupsOnly as CatalogApi,
        }),
    }),
    PageBlueprint.makeWithOverrides({
      name: 'entity',
      inputs: {
        contents: createExtensionInput([
          coreExtensionData.reactElement,
          coreExtensionData.routePath,
        ]),
      },
      factory(originalFactory, { inputs }) {
        return originalFactory({
          path: '/catalog/:namespace/:kind/:name',
          title: 'Catalog',
          routeRef: entityRouteRef,
          loader: async () => (
            <Routes>
              {inputs.contents.map((content, index) => (
                <Route
                  key={index}
                  path={content.get(coreExtensionData.routePath)}
                  element={
                    <EntityPage>
                      {content.get(coreExtensionData.reactElement)}
                    </EntityPage>
                  }
                />
              ))}
            </Routes>
          ),
        });
      },
    }),
    EntityContentBlueprint.makeWithOverrides({
      name: 'overview',
      inputs: {
        cards: createExtensionInput([coreExtensionData.reactElement]),
      },
      factory: (originalFactory, { inputs }) =>
        originalFactory({
          path: '/',
          title: 'Overview',
          loader: async () => (
            <Grid.Root columns={{ initial: '1', md: '3' }}>
              {inputs.cards.map(card =>
                card.get(coreExtensionData.reactElement),
              )}
            </Grid.Root>
          ),
        }),
    }),
  ],
});

function EntityPage({ children }: { children: ReactNode }) {
  const { namespace = '', kind = '', name = '' } = useParams();
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    ...parseParts(`${kind}:${namespace}/${name}`),
  };
  return (
    <EntityProvider entity={entity}>
      <Header title={name} />
      <Container>{children}</Container>
    </EntityProvider>
  );
}

function parseParts(ref: string): Pick<Entity, 'kind' | 'metadata'> {
  const { kind, namespace, name } = parseEntityRef(ref);
  return { kind, metadata: { namespace, name } };
}
