export { formatUtcDay, parseUtcDay, utcDayOf, utcMonthOf } from './utcDay';
