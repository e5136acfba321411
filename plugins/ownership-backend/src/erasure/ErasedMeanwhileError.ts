/** Somebody was erased while a history was read that names them. */
export class ErasedMeanwhileError extends Error {
  constructor() {
    super('Somebody was erased while the history was read');
    this.name = 'ErasedMeanwhileError';
  }
}
