export {
  openPullRequest,
  type PullRequestOptions,
  type PullRequestResult,
} from './openPullRequest';
export { pullRequestText } from './pullRequestText';
