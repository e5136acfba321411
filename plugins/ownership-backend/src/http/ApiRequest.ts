import type { HttpAuthService } from '@backstage/backend-plugin-api';

/** A request of any route: what tells who asks. */
export type ApiRequest = Parameters<HttpAuthService['credentials']>[0];
