export { Scoring } from './Scoring';
