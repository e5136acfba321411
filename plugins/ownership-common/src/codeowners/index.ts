export * from './handleOf';
export * from './patchCodeowners';
