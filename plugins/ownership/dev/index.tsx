import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { createApp } from '@backstage/frontend-defaults';
import { Container, Text } from '@backstage/ui';
// eslint-disable-next-line @backstage/no-ui-css-imports-in-non-frontend -- this is an app, for development only
import '@backstage/ui/css/styles.css';
import ReactDOM from 'react-dom/client';
import { ownershipApiRef } from '../src';
import ownershipPlugin from '../src/alpha';
import { catalogPlugin } from './catalogPlugin';
import { MockOwnershipApi } from './MockOwnershipApi';
import { currentScenario } from './scenarios';
import { createRouteRef } from '@backstage/core-plugin-api';

const mockBackend = createFrontendModule({
  pluginId: 'ownership',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: ownershipApiRef,
          deps: {},
          factory: () => new MockOwnershipApi(currentScenario()),
        }),
    }),
  ],
});

const templateRouteRef = createRouteRef({
  id: 'template',
  params: ['namespace', 'templateName'],
});

const scaffolderPlugin = createFrontendPlugin({
  pluginId: 'scaffolder',
  routes: { selectedTemplate: templateRouteRef },
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/create/templates/:namespace/:templateName',
        title: 'Create',
        routeRef: templateRouteRef,
        loader: async () => (
          <Container>
            <Text as="h2">The scaffolder’s form</Text>
          </Container>
        ),
      },
    }),
  ],
});

const app = createApp({
  features: [ownershipPlugin, mockBackend, catalogPlugin, scaffolderPlugin],
});

ReactDOM.createRoot(document.getElementById('root')!).render(app.createRoot());
