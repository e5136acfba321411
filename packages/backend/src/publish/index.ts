export { scaffolderModuleDemoPublish as default } from './module';
