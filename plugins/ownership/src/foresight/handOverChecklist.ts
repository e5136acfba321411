import type { MyKnowledgeItem } from '@stewardship/backstage-plugin-ownership-common';
import type { Translate } from '../components/useOwnershipTranslation';

/** What must not be read as more than a name in markdown. */
const MARKS = /[\\`*_{}[\]<>#|!~]/g;

/**
 * A checklist in markdown for handing over what only one person knows: per
 * service, whom to work with, where, and what to leave behind.
 */
export function handOverChecklist(
  items: readonly MyKnowledgeItem[],
  t: Translate,
): string {
  return [
    `# ${t('foresight.mine.list.title')}`,
    ...items.map(item => serviceList(item, t)),
    '',
  ].join('\n');
}

function serviceList(item: MyKnowledgeItem, t: Translate): string {
  const { title, areas, successors = [] } = item;
  const names = successors.map(one => plain(one.title)).join(', ');
  const tasks = [
    names
      ? t('foresight.mine.list.workWith', { names })
      : t('foresight.mine.list.find'),
    ...areas.map(({ path, files }) =>
      t('foresight.mine.list.area', {
        path: plain(path || t('entity.folders.top')),
        count: files,
      }),
    ),
    t('foresight.mine.list.review'),
    t('foresight.mine.list.write'),
    t('foresight.mine.list.access'),
  ];
  return [
    '',
    `## ${plain(title)}`,
    '',
    ...tasks.map(task => `- [ ] ${task}`),
  ].join('\n');
}

/** Titles come from the catalog: they may hold anything, line ends too. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(MARKS, '\\$&');
}
