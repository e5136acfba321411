export * from './constants';
export * from './rankSuccessors';
export * from './types';
