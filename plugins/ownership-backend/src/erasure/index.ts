export { ErasedMeanwhileError } from './ErasedMeanwhileError';
export { PersonRights, type PersonData } from './PersonRights';
export { EmailHash } from './EmailHash';
export {
  erasedKey,
  forgetErased,
  isErased,
  type PersonSecrets,
} from './forgetErased';
