import { PluginHeader } from '@backstage/ui';
import { RiShieldUserLine } from '@remixicon/react';
import { lazy, Suspense, type ComponentType } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { HeaderFrame } from '../components/HeaderFrame';
import { SlowHint } from '../components/SlowHint';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { load } from '../lazy';
import { PAGE_PATHS, usePageHref, type OwnershipPagePath } from '../routes';

/** Each page is loaded when its tab is opened. */
const pages: Record<OwnershipPagePath, ComponentType> = {
  'my-teams': lazy(async () => ({
    default: (await load.myTeams()).MyTeamsPage,
  })),
  explore: lazy(async () => ({
    default: (await load.explore()).ExplorePage,
  })),
  risks: lazy(async () => ({
    default: (await load.risks()).RisksPage,
  })),
  'what-if': lazy(async () => ({
    default: (await load.whatIf()).WhatIfPage,
  })),
  'golden-paths': lazy(async () => ({
    default: (await load.goldenPaths()).GoldenPathsPage,
  })),
  audit: lazy(async () => ({
    default: (await load.audit()).AuditPage,
  })),
  method: lazy(async () => ({
    default: (await load.method()).MethodPage,
  })),
};

/** The page and its tabs, where no app draws them: in the classic system. */
export function ClassicPage() {
  const { t } = useOwnershipTranslation();
  const pageHref = usePageHref();
  return (
    <HeaderFrame>
      <PluginHeader
        icon={<RiShieldUserLine />}
        title={t('page.title')}
        tabs={
          pageHref &&
          PAGE_PATHS.map(path => ({
            id: path,
            label: t(`page.tab.${path}`),
            href: pageHref(path),
            matchStrategy: 'prefix' as const,
          }))
        }
      />
      <Suspense fallback={<SlowHint />}>
        <Routes>
          {PAGE_PATHS.map(path => {
            const Page = pages[path];
            return <Route key={path} path={`${path}/*`} element={<Page />} />;
          })}
          <Route path="*" element={<Navigate to={PAGE_PATHS[0]} replace />} />
        </Routes>
      </Suspense>
    </HeaderFrame>
  );
}
