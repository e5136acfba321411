import { CustomErrorBase } from '@backstage/errors';
import type { ApiRequest } from './ApiRequest';

/** Nothing is wrong here, and nobody reads the answer. */
class CallerGoneError extends CustomErrorBase {
  name = 'CallerGoneError' as const;
  /** As nginx has it; what is below 500 fills no log. */
  statusCode = 499;
}

/** Aborts when the connection of the caller is closed. */
export function goneSignal({ res }: ApiRequest): AbortSignal {
  const gone = new AbortController();
  const leave = () => gone.abort(new CallerGoneError('The caller went away'));
  if (res?.closed) leave();
  else res?.once('close', leave);
  return gone.signal;
}
