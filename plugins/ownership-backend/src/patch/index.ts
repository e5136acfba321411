export { transferPatch } from './transferPatch';
export type {
  PatchedFile,
  PatchRepository,
  TransferPatch,
  TransferPatchOptions,
} from './transferPatch';
