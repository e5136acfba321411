export const nouns = [
  'berth', 'crossing', 'deck', 'seat', 'fare', 'pier', 'tide', 'crew', 'cargo',
  'ticket', 'cabin', 'buoy', 'port', 'voyage', 'hull', 'anchor', 'lane', 'ramp',
  'locker', 'signal',
];

export const verbs = [
  'count', 'limit', 'scale', 'merge', 'match', 'split', 'round', 'reserve',
  'release', 'sort', 'clamp', 'rank', 'sum', 'shift', 'spread', 'trim',
];

export const reasons = [
  'when the list is empty', 'after midnight', 'for late arrivals',
  'on slow lines', 'when two ships share a berth', 'for return trips',
  'before the first tide', 'for groups', 'in winter timetables',
  'when the pier is closed', 'for stand-by passengers', 'on public holidays',
];

export const fixes = [
  'Fix rounding', 'Handle missing values', 'Keep the order', 'Log the cause',
  'Retry once', 'Refuse negative numbers', 'Speed up the lookup',
  'Use the new limits', 'Drop a needless copy', 'Name the unit',
];
