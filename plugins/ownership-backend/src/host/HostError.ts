/**
 * - `not-allowed`: no host of the portal, or not over https
 * - `unauthorized`: no credentials, or wrong ones
 * - `forbidden`: the credentials do not allow it
 * - `not-found`: missing, or hidden from the credentials
 * - `limited`: too many requests
 * - `moved`: the host points elsewhere
 * - `refused`: the host understood and said no
 * - `unavailable`: no sound answer, or none in time
 */
export type HostProblem =
  | 'not-allowed'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'limited'
  | 'moved'
  | 'refused'
  | 'unavailable';

const WORDS: Record<HostProblem, string> = {
  'not-allowed':
    'HOST is not a host of the portal: add it under integrations in the app-config, over https.',
  unauthorized:
    'HOST does not accept the credentials of the portal: check the token of its integration.',
  forbidden:
    'The credentials of the portal do not allow this on HOST: give the token of its integration the right to it.',
  'not-found':
    'HOST has no such repository, or hides it from the portal: check that the token of its integration may read it.',
  limited: 'HOST wants fewer requests; it is asked again later.',
  moved:
    'HOST says that the repository is elsewhere: write its new address into the catalog.',
  refused: 'HOST refused the request.',
  unavailable: 'HOST did not give a sound answer; it is asked again later.',
};

/**
 * What went wrong between the portal and a host. Its message is made here and
 * holds nothing that the host said, so that it can hold no credentials.
 */
export class HostError extends Error {
  readonly problem: HostProblem;
  readonly status?: number;
  /** When the host wants to be asked again, milliseconds from now. */
  readonly retryAfterMs?: number;

  constructor(options: {
    problem: HostProblem;
    host: string;
    status?: number;
    retryAfterMs?: number;
  }) {
    super(WORDS[options.problem].replace('HOST', options.host));
    this.name = 'HostError';
    this.problem = options.problem;
    this.status = options.status;
    this.retryAfterMs = options.retryAfterMs;
  }
}
