import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { GalleryPage } from './GalleryPage';
import { PathSkeleton } from './PathSkeleton';

// Most visits stay with the cards: they do not wait for it.
const PathPage = lazy(() => import('./PathPage'));

/** The tab: all golden paths, and below it one page for each. */
export function GoldenPathsPage() {
  return (
    <Routes>
      <Route
        path=":namespace/:name"
        element={
          <Suspense fallback={<PathSkeleton />}>
            <PathPage />
          </Suspense>
        }
      />
      <Route path="*" element={<GalleryPage />} />
    </Routes>
  );
}
