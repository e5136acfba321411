export * from './report';
export * from './scenarios';
export * from './foresight';
export * from './api';
