import {
  coreServices,
  createServiceFactory,
  createServiceRef,
  type AuthService,
  type BackstageCredentials,
  type DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  OwnershipClient,
  type ListReportsRequest,
  type ListReportsResponse,
  type OwnerPreflight,
  type OwnershipReport,
} from '@stewardship/backstage-plugin-ownership-common';

/** @public */
export interface OwnershipServiceRequestOptions {
  /** On whose behalf: they see what they would see on the page. */
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/**
 * The ownership plugin for other backend code. Answers are as the caller may
 * see them: privacy, permissions and the catalog's own rules hold here too.
 *
 * @public
 */
export interface OwnershipBackendService {
  /** @throws NotFoundError where there is none, or none to be seen. */
  getReport(
    entityRef: string,
    options: OwnershipServiceRequestOptions,
  ): Promise<OwnershipReport>;

  /** A page of reports, by owner for example: `{ owners: [ref] }`. */
  listReports(
    request: ListReportsRequest,
    options: OwnershipServiceRequestOptions,
  ): Promise<ListReportsResponse>;

  /** Whether something new would be in good hands with this owner. */
  getOwnerPreflight(
    ownerRef: string,
    options: OwnershipServiceRequestOptions,
  ): Promise<OwnerPreflight>;
}

class ClientBasedOwnershipService implements OwnershipBackendService {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  getReport(entityRef: string, options: OwnershipServiceRequestOptions) {
    const { signal } = options;
    return this.#client(options).getReport(entityRef, { signal });
  }

  listReports(
    request: ListReportsRequest,
    options: OwnershipServiceRequestOptions,
  ) {
    const { signal } = options;
    return this.#client(options).listReports(request, { signal });
  }

  getOwnerPreflight(ownerRef: string, options: OwnershipServiceRequestOptions) {
    const { signal } = options;
    return this.#client(options).getOwnerPreflight(ownerRef, { signal });
  }

  #client({ credentials }: OwnershipServiceRequestOptions): OwnershipClient {
    return new OwnershipClient({
      fetchApi: {
        fetch: async (input, init) => {
          const baseUrl = await this.#discovery.getBaseUrl('ownership');
          const { token } = await this.#auth.getPluginRequestToken({
            onBehalfOf: credentials,
            targetPluginId: 'ownership',
          });
          const asked = new Request(input, init);
          const request = new Request(
            asked.url.replace(/^plugin:\/\/ownership/, baseUrl),
            asked,
          );
          request.headers.set('authorization', `Bearer ${token}`);
          return fetch(request);
        },
      },
    });
  }
}

/**
 * Asks the ownership plugin of this portal.
 *
 * @public
 */
export const ownershipServiceRef = createServiceRef<OwnershipBackendService>({
  id: 'ownership',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: services => new ClientBasedOwnershipService(services),
    }),
});
