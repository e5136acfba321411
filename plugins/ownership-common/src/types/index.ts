export * from './report';
export * from './scenarios';
export * from './api';
