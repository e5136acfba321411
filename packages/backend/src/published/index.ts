export { catalogModuleDemoPublished as default } from './module';
