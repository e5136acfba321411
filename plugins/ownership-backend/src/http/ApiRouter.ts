import type { paths } from '@stewardship/backstage-plugin-ownership-common';
import type { Request, RequestHandler, Response } from 'express';

type Method = 'get' | 'put' | 'post' | 'delete';

/** `/scans/{id}` of the description is `/scans/:id` of express. */
type ExpressPath<P extends string> =
  P extends `${infer A}{${infer N}}${infer B}`
    ? `${A}:${N}${ExpressPath<B>}`
    : P;

/** What an operation takes, by where it stands. */
type ParametersOf<O, Where extends 'path' | 'query'> = O extends {
  parameters: { [W in Where]?: infer P };
}
  ? NonNullable<P>
  : never;

type JsonOf<T> = T extends { content: { 'application/json': infer J } }
  ? J
  : never;

type BodyOf<O> = O extends { requestBody: infer B }
  ? JsonOf<B>
  : O extends { requestBody?: infer B }
  ? JsonOf<NonNullable<B>> | undefined
  : undefined;

type ResponseOf<O> = O extends { responses: infer R }
  ? OrUnknown<JsonOf<R[keyof R & (200 | 201 | 202)]>>
  : never;

/** What answers with files alone has no JSON. */
type OrUnknown<T> = [T] extends [never] ? unknown : T;

type Handler<O> = (
  req: Request<
    ParametersOf<O, 'path'>,
    ResponseOf<O>,
    BodyOf<O>,
    ParametersOf<O, 'query'>
  >,
  res: Response<ResponseOf<O>>,
) => Promise<void>;

/** The paths that have this method, by the way express writes them. */
type Routes<M extends Method> = {
  [P in keyof paths as paths[P][M] extends undefined
    ? never
    : ExpressPath<P & string>]: paths[P][M];
};

type Adds<M extends Method> = <P extends keyof Routes<M>>(
  path: P,
  handler: Handler<Routes<M>[P]>,
) => void;

/**
 * A router with the routes of the API and no others: a route that the
 * description does not have, or whose answer is another one, does not compile.
 *
 * Backstage's own typed router says the same, at two million types and four
 * gigabytes for an API of this size.
 */
export type ApiRouter = RequestHandler & { [M in Method]: Adds<M> };
