/** The field of templates, as a chunk of its own. */
export { OwnershipOwnerPicker } from './OwnershipOwnerPicker';
export { validateOwner } from './validateOwner';
