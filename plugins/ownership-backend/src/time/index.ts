export { formatUtcDay, parseUtcDay, utcDayOf } from './utcDay';
