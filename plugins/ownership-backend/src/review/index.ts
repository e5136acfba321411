export { syncReviews, type ReviewProvider } from './syncReviews';
