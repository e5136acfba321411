import { Text, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  FolderFigures,
  FoldersResponse,
} from '@stewardship/backstage-plugin-ownership-common';
import { lazy, Suspense, useMemo, useState } from 'react';
import { PaintLegend } from '../charts/PaintLegend';
import { Treemap, type TreemapNode } from '../charts/Treemap';
import { useElementWidth } from '../charts/useElementWidth';
import { MapBreadcrumb } from '../components/MapBreadcrumb';
import {
  useOwnershipTranslation,
  type Translate,
} from '../components/useOwnershipTranslation';
import {
  folderLegendOf,
  folderLenses,
  lookOfFolder,
  type FolderLens,
} from './folderLenses';
import {
  filesAtRiskOf,
  folderTree,
  wayTo,
  type FolderNode,
} from './folderTree';

// Most visits open no working: the tab does not wait for it.
const WorkingDrawer = lazy(() => import('../working/WorkingDrawer'));

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
      minWidth: 0,
    },
    pointed: { minHeight: 40 },
  },
  { name: 'OwnershipFolderTreemap' },
);

const HEIGHT_PX = 260;
const NOTHING_CUT_OFF = { count: 0, value: 0 };
/** No path ends with it. */
const OWN = '/';

/**
 * The folders of a component, one level at a time: into a folder, and its
 * working where nothing is beneath. The table beside it holds the same.
 */
export function FolderTreemap(props: {
  folders: readonly FolderFigures[];
  response: FoldersResponse;
  entityRef: string;
  describedBy: string;
  /** Leads to the table, which holds what is too small to draw. */
  onRest: () => void;
}) {
  const { folders, response, entityRef, describedBy, onRest } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const [ref, width] = useElementWidth<HTMLDivElement>(560);
  const [lens, setLens] = useState<FolderLens>('risk');
  const [path, setPath] = useState('');
  const [pointed, setPointed] = useState<TreemapNode>();
  const [opened, setOpened] = useState<FolderFigures>();
  const [isOpen, setOpen] = useState(false);
  const root = useMemo(
    () => folderTree(folders, response.areas),
    [folders, response.areas],
  );
  const way = useMemo(() => wayTo(root, path), [root, path]);
  const here = way[way.length - 1];
  const above = way[way.length - 2];
  const nodes = useMemo(() => nodesIn(here, lens, t), [here, lens, t]);
  return (
    <div className={classes.root}>
      <ToggleButtonGroup
        aria-label={t('explore.lens.label')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[lens]}
        onSelectionChange={keys => {
          const chosen = folderLenses.find(one => keys.has(one));
          if (chosen) {
            setLens(chosen);
          }
        }}
      >
        {folderLenses.map(one => (
          <ToggleButton key={one} id={one} size="small">
            {t(`entity.folders.lens.${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <PaintLegend
        looks={folderLegendOf(lens, t)}
        label={t('explore.lens.legend')}
      />
      {above && (
        <MapBreadcrumb
          crumbs={way.map(node => ({
            id: node.path,
            title: node === root ? titleOf(root, t) : node.name,
            ...(node === here ? {} : { onGo: () => setPath(node.path) }),
          }))}
        />
      )}
      <div ref={ref}>
        <Treemap
          nodes={nodes}
          rest={NOTHING_CUT_OFF}
          restLabel={(count, share) =>
            t('entity.folders.more', { count, share })
          }
          label={t('entity.folders.label')}
          describedBy={describedBy}
          width={width}
          height={HEIGHT_PX}
          onPoint={setPointed}
          onUp={above && (() => setPath(above.path))}
          onRest={onRest}
          onOpen={(node, event) => {
            const child = here.children.find(one => one.path === node.id);
            if (child && child.children.length > 0) {
              event.preventDefault();
              setPath(child.path);
            } else {
              setOpened(child ?? here.own);
              setOpen(true);
            }
          }}
        />
      </div>
      <div className={classes.pointed} aria-hidden>
        <Text as="p" variant="body-small">
          {pointed ? pointed.label : t('entity.folders.hint')}
        </Text>
      </div>
      {opened && (
        <Suspense fallback={null}>
          <WorkingDrawer
            working={{
              of: 'folder',
              folder: opened,
              folders: response,
              entityRef,
            }}
            isOpen={isOpen}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}

/** What is in a folder: the folders, and the files that are in none of them. */
function nodesIn(here: FolderNode, lens: FolderLens, t: Translate) {
  const { own, children } = here;
  return [
    ...children.map(child =>
      toNode(child, {
        id: child.path,
        title: child.name,
        isParent: child.children.length > 0,
        lens,
        t,
      }),
    ),
    ...(own
      ? [
          toNode(own, {
            id: `${own.path}${OWN}`,
            title:
              children.length > 0 ? t('entity.folders.own') : titleOf(here, t),
            isParent: false,
            lens,
            t,
          }),
        ]
      : []),
  ];
}

function toNode(
  folder: FolderFigures,
  options: {
    id: string;
    title: string;
    isParent: boolean;
    lens: FolderLens;
    t: Translate;
  },
): TreemapNode {
  const { id, title, isParent, lens, t } = options;
  const { files, filesAtRisk } = folder;
  const { paint, word } = lookOfFolder(lens, folder, t);
  return {
    id,
    value: files,
    title,
    detail: word,
    label:
      lens === 'risk' && filesAtRisk !== undefined
        ? t('entity.folders.tile', {
            title,
            files,
            atRisk: filesAtRiskOf(folder),
          })
        : t('entity.folders.tileLook', { title, count: files, look: word }),
    paint,
    isParent,
  };
}

function titleOf({ path }: FolderNode, t: Translate): string {
  return path || t('entity.folders.top');
}
