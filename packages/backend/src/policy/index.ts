export { permissionModuleDemoPolicy as default } from './module';
