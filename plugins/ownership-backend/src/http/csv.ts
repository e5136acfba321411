/** What a cell may hold. */
export type Cell = string | number | boolean | undefined;

/**
 * How a formula may begin: also behind a line feed, and with the wide signs
 * that a spreadsheet in Chinese, Japanese or Korean takes for the narrow ones.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * One record as RFC 4180 has it, with its line end. Text that a spreadsheet
 * would take for a formula begins with an apostrophe, which spreadsheets do not
 * show; numbers are ours and stay numbers.
 */
export function csvRecord(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (typeof cell !== 'string') {
    return cell === undefined ? '' : String(cell);
  }
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) || text !== text.trim()
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}
