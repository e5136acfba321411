export { EmailHash } from './EmailHash';
