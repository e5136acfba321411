import type { GoldenPath } from '@stewardship/backstage-plugin-ownership-common';
import { useTemplateHref } from '../../routes';

/**
 * A function to the scaffolder's form, with the owner filled in where the
 * template asks for one; missing where there is no scaffolder.
 */
export function useStartHref():
  | ((path: GoldenPath, team?: string) => string)
  | undefined {
  const templateHref = useTemplateHref();
  return (
    templateHref &&
    (({ namespace, name, ownerParameter }, team) => {
      const href = templateHref({ namespace, templateName: name });
      if (!team || !ownerParameter) {
        return href;
      }
      const formData = JSON.stringify({ [ownerParameter]: team });
      return `${href}?${new URLSearchParams({ formData })}`;
    })
  );
}
