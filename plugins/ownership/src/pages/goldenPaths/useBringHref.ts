import { useApi } from '@backstage/frontend-plugin-api';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useRequest } from '../../api/useRequest';
import { useTemplateHref } from '../../routes';

/** Tag of the template that brings what exists onto a path. */
export const ADOPTION_TAG = 'adoption';

/** So many may have the word elsewhere, such as in their purpose. */
const MOST_FOUND = 50;

/** What that template asks for by these names, and the address may fill in. */
interface Adoption {
  component?: string;
  path?: string;
}

/**
 * A function to the form that brings something existing onto a path; missing
 * until it is known whether there is one, and where there is none.
 */
export function useBringHref(): ((adoption: Adoption) => string) | undefined {
  const api = useApi(ownershipApiRef);
  const templateHref = useTemplateHref();
  const { data } = useRequest('adoption', signal =>
    api.listGoldenPaths(
      { search: ADOPTION_TAG, limit: MOST_FOUND },
      { signal },
    ),
  );
  const template = data?.items.find(({ tags }) => tags.includes(ADOPTION_TAG));
  if (!templateHref || !template) {
    return undefined;
  }
  const { namespace, name } = template;
  const href = templateHref({ namespace, templateName: name });
  return adoption =>
    `${href}?${new URLSearchParams({ formData: JSON.stringify(adoption) })}`;
}
