export { askForReviews, PATH_REVIEW_JOB } from './askForReviews';
