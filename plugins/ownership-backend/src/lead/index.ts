export { ConfigurationLead } from './ConfigurationLead';
