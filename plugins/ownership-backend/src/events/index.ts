export { subscribeToEvents } from './subscribeToEvents';
