/**
 * Ascending UTC days as text: the first day and then the distances, in base
 * 36. A year of daily work takes about as many bytes as days.
 */
export function encodeDays(days: readonly number[]): string {
  let previous = 0;
  return days
    .map(day => {
      const distance = day - previous;
      previous = day;
      return distance.toString(36);
    })
    .join(' ');
}

export function decodeDays(text: string): number[] {
  if (text === '') {
    return [];
  }
  let day = 0;
  return text.split(' ').map(distance => {
    day += parseInt(distance, 36);
    return day;
  });
}

/** Days with a count each, in the same manner. */
export function encodeDayCounts(
  entries: ReadonlyArray<readonly [day: number, count: number]>,
): string {
  const days = encodeDays(entries.map(([day]) => day));
  const counts = entries.map(([, count]) => count.toString(36)).join(' ');
  return entries.length === 0 ? '' : `${days}/${counts}`;
}

export function decodeDayCounts(text: string): Array<[number, number]> {
  if (text === '') {
    return [];
  }
  const [days, counts] = text.split('/');
  const numbers = counts.split(' ').map(count => parseInt(count, 36));
  return decodeDays(days).map((day, index) => [day, numbers[index]]);
}
