export * from './constants';
export * from './folderNearness';
export * from './rankSuccessors';
export * from './types';
