export { aliasesOf } from './aliasesOf';
