export { preflightOf } from './preflightOf';
