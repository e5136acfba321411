export {
  openPullRequest,
  type PullRequestOptions,
  type PullRequestResult,
} from './openPullRequest';
export { pullRequestText, type NamedTeam } from './pullRequestText';
