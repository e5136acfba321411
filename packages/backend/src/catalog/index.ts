export { catalogModuleUnowned as default } from './module';
