import type { TypedRouter } from '@backstage/backend-openapi-utils';
import type {
  operations,
  paths,
} from '@stewardship/backstage-plugin-ownership-common';

type Method = 'get' | 'put' | 'post' | 'delete';

/** What an operation takes, by where it stands. */
type ParametersOf<O, Where extends string> = O extends {
  parameters: infer P;
}
  ? Where extends keyof P
    ? NonNullable<P[Where]>
    : never
  : never;

type BodyOf<O> = O extends { requestBody: infer B }
  ? JsonOf<NonNullable<B>>
  : O extends { requestBody?: infer B }
  ? JsonOf<NonNullable<B>> | undefined
  : never;

type JsonOf<T> = T extends { content: { 'application/json': infer J } }
  ? J
  : never;

type ResponseOf<O> = O extends { responses: infer R }
  ? JsonOf<R[keyof R & (200 | 201 | 202)]>
  : never;

type EndpointOf<O> = {
  path: ParametersOf<O, 'path'>;
  query: ParametersOf<O, 'query'>;
  body: BodyOf<O>;
  response: ResponseOf<O>;
};

/** Names that Backstage's typed router gives to methods. */
type RouterMethod<M extends Method> = M extends 'delete' ? '_delete' : M;

/**
 * The API as Backstage's typed router wants it, so that a route that the
 * description does not have, or whose answer is another one, does not compile.
 */
export type EndpointMap = {
  [M in Method as never]: never;
} & {
  [K in EndpointKey]: K extends `#${infer R}|${infer P}`
    ? P extends keyof paths
      ? EndpointOf<
          paths[P][(R extends '_delete' ? 'delete' : R) & keyof paths[P]]
        >
      : never
    : never;
};

type EndpointKey = {
  [P in keyof paths]: {
    [M in Method]: paths[P][M] extends operations[keyof operations]
      ? `#${RouterMethod<M>}|${P}`
      : never;
  }[Method];
}[keyof paths];

/** A router with the routes of the API and no others. */
export type ApiRouter = TypedRouter<EndpointMap>;
