import type {
  AuditorService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { PersonRights } from '../erasure';
import type { SelfLinking } from '../identity';
import type { OwnershipService } from '../OwnershipService';
import type { Cursors } from './Cursors';
import type { DriftRouteOptions } from './drift';
import type { ScenarioRouteOptions } from './scenarios';
import type { SuccessionRouteOptions } from './succession';
import type { PatchOptions } from './transferPatch';
import type { ViewerOptions } from './viewerOf';

/** What the routes are made of. */
export interface RouteOptions extends ViewerOptions {
  knex: Knex;
  service: OwnershipService;
  auditor: AuditorService;
  userInfo: UserInfoService;
  cursors: Cursors;
  personRights: PersonRights;
  selfLinking: SelfLinking;
  patching: PatchOptions;
  drifting: DriftRouteOptions;
  foreseeing: ScenarioRouteOptions;
  succeeding: SuccessionRouteOptions;
}
