import { HostError } from '../host';

/**
 * The address of a request, as people will follow it: on the host of its
 * repository, or the host is not to be trusted with the rest either.
 */
export function webUrl(url: unknown, repositoryUrl: string): string {
  const { host } = new URL(repositoryUrl);
  if (
    typeof url !== 'string' ||
    !URL.canParse(url) ||
    new URL(url).host !== host ||
    !/^https?:$/.test(new URL(url).protocol)
  ) {
    throw new HostError({ problem: 'unavailable', host });
  }
  return url;
}
