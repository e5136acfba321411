import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { ownershipPlugin } from './plugin';
import { component, group, user } from './testing/entities';
import { createRepository } from './testing/createRepository';
import { ada, AS_OF, bo, yearOfWork } from './testing/histories';

jest.setTimeout(60_000);

describe('the ownership plugin', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  let root: string;

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'ownership-'));
    createRepository(join(root, 'tide-tables.git'), yearOfWork([ada]));
  });

  afterAll(() => rmSync(root, { recursive: true }));

  it.each(databases.eachSupportedId())('reads, scores and serves, %p', async id => {
    const knex = await databases.init(id);
    const { server, stop } = await startTestBackend({
      features: [
        ownershipPlugin,
        mockServices.database.factory({ knex }),
        catalogServiceMock.factory({
          entities: [
            component('tide-tables', {
              owner: 'lighthouse',
              source: `file:${root}/tide-tables.git`,
            }),
            group('lighthouse', { title: 'Lighthouse' }),
            user('ada', { email: ada.email, memberOf: ['lighthouse'], displayName: 'Ada Example' }),
            user('bo', { email: bo.email, memberOf: ['lighthouse'] }),
          ],
        }),
        mockServices.rootConfig.factory({
          data: {
            ownership: { asOf: AS_OF, sources: { localRoots: [root] } },
          },
        }),
      ],
    });
    for (let i = 0; i < 100; i += 1) {
      const { body } = await request(server).get('/api/ownership/reports');
      if (body.items?.[0]?.sourceStatus === 'ok') break;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    const list = await request(server).get('/api/ownership/reports');
    console.log(JSON.stringify(list.body, null, 1));
    const one = await request(server).get('/api/ownership/reports/component/default/tide-tables');
    console.log(JSON.stringify(one.body, null, 1));
    for (const path of ['facets', 'treemap', 'golden-paths', 'coverage', 'reports?sort=owner&search=light', 'reports?sort=score&order=desc']) {
      const res = await request(server).get(`/api/ownership/${path}`);
      console.log(path, res.status, JSON.stringify(res.body));
    }
    await stop();
  });
});
