import {
  BreadcrumbEntry,
  PageLayout,
  pluginHeaderActionsApiRef,
  useApi,
  type IconElement,
} from '@backstage/frontend-plugin-api';
import { memo } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { PAGE_PATHS, PAGE_TITLES, useRootPath } from '../routes';
import { HeaderFrame } from './HeaderFrame';
import {
  useOwnershipTranslation,
  type Translate,
} from './useOwnershipTranslation';

/** A tab as its extension gives it. */
export interface PageTab {
  path: string;
  title: string;
  icon?: IconElement;
  element: JSX.Element;
}

interface FrameProps {
  title?: string;
  icon: IconElement;
  tabs: readonly PageTab[];
}

/**
 * Drawn once per language: Backstage's layout is another component each time
 * that it is drawn, and all of the page would begin anew, what is typed and
 * what has the focus included. So nothing here may depend on the address.
 */
const Frame = memo((props: FrameProps & { rootPath?: string }) => {
  const { title, icon, tabs, rootPath } = props;
  const { t } = useOwnershipTranslation();
  const headerActions = useApi(
    pluginHeaderActionsApiRef,
  ).getPluginHeaderActions('ownership');
  const named = tabs.map(tab => ({ ...tab, label: labelOf(tab, t) }));
  return (
    <HeaderFrame>
      <PageLayout
        title={title ?? t('page.title')}
        icon={icon}
        titleLink={rootPath}
        headerActions={headerActions}
        tabs={named.map(tab => ({
          id: tab.path,
          label: tab.label,
          icon: tab.icon,
          href: tab.path,
        }))}
      >
        <Routes>
          {named.length > 0 && (
            <Route index element={<Navigate to={named[0].path} replace />} />
          )}
          {named.map(({ path, label, element }) => (
            <Route
              key={path}
              path={`${path}/*`}
              element={
                <BreadcrumbEntry entry={{ label, href: path }}>
                  {element}
                </BreadcrumbEntry>
              }
            />
          ))}
        </Routes>
      </PageLayout>
    </HeaderFrame>
  );
});

/**
 * The page and its tabs in the new frontend system, which draws them from their
 * extensions' titles, in English: here they are in the reader's language. A
 * title from the configuration stays as it is.
 */
export function TabbedPage(props: FrameProps) {
  const rootPath = useRootPath();
  return <Frame {...props} rootPath={rootPath} />;
}

function labelOf({ path, title }: PageTab, t: Translate): string {
  const known = PAGE_PATHS.find(one => one === path);
  return known && title === PAGE_TITLES[known] ? t(`page.tab.${known}`) : title;
}
