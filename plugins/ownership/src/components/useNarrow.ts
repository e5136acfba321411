import useMediaQuery from '@material-ui/core/useMediaQuery';

/**
 * Whether a table of words has room for one column only, as on a phone. As wide
 * as in `PlainTable`.
 */
export function useNarrow(): boolean {
  return useMediaQuery('(max-width: 599px)', { noSsr: true });
}
