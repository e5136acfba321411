import { useEffect, useRef, useState, type ReactNode } from 'react';

/** Told a little ahead, so that it is there when one gets there. */
const AHEAD = '25%';

/**
 * Draws what is in it once it is about to be seen: what stands far down costs
 * nothing to whoever does not go there.
 */
export function WhenSeen(props: {
  /** About what it takes, in px. */
  height: number;
  children: ReactNode;
}) {
  const { height, children } = props;
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (seen || !place.current) return undefined;
    const observer = new IntersectionObserver(
      entries => setSeen(entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: AHEAD },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [seen]);
  return seen ? (
    <>{children}</>
  ) : (
    <div ref={place} style={{ minHeight: height }} />
  );
}
