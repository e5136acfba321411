export { OwnershipMetrics, type ScanMeasurement } from './OwnershipMetrics';
