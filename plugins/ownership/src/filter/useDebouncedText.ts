import { useEffect, useRef, useState } from 'react';

/** Longer than between two keys of a word, and not yet a wait. */
const SETTLE_MS = 150;

/**
 * Text that is shown at once and reported when typing rests. A change from
 * outside (back, a cleared filter) replaces what was typed.
 */
export function useDebouncedText(
  value: string,
  report: (text: string) => void,
): [string, (text: string) => void] {
  const [text, setText] = useState(value);
  const reported = useRef(value);
  const latestReport = useRef(report);
  latestReport.current = report;

  useEffect(() => {
    if (value !== reported.current) {
      reported.current = value;
      setText(value);
    }
  }, [value]);

  useEffect(() => {
    if (text === reported.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      reported.current = text;
      latestReport.current(text);
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  return [text, setText];
}
