const REGION_ID = 'ownership-announcements';

/** A screen reader notices a change of a region, hardly the region's birth. */
const SETTLED_MS = 100;

/**
 * Says what happened to whoever cannot see the toast: the portal's toasts are
 * no live region. One region serves the whole document and stays, also beside
 * an open dialog (`data-live-announcer` keeps it from being hidden with the
 * rest of the page).
 */
export function announce(text: string): void {
  const region =
    document.getElementById(REGION_ID) ?? document.body.appendChild(create());
  // Emptied first: the same words again are news, too.
  region.textContent = '';
  setTimeout(() => {
    region.textContent = text;
  }, SETTLED_MS);
}

function create(): HTMLElement {
  const region = document.createElement('div');
  region.id = REGION_ID;
  region.setAttribute('role', 'status');
  region.setAttribute('data-live-announcer', 'true');
  Object.assign(region.style, {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  return region;
}
