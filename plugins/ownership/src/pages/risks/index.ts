export { RisksPage } from './RisksPage';
