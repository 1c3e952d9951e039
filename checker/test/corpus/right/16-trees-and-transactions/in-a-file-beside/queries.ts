export { openBeach } from './queries/open-beach';
export { replanDay } from './queries/replan-day';
