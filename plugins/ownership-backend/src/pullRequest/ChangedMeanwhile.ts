/** A file is no longer as it was when the patch was made. */
export class ChangedMeanwhile extends Error {
  constructor(path: string) {
    super(`${path} was changed meanwhile: ask again for the pull request.`);
    this.name = 'ChangedMeanwhile';
  }
}
