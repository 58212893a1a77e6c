/** A number that we made ourselves, or words; null: nothing. */
export type Cell = number | string | null;

const MARK = '\uFEFF';
const LINE = '\r\n';

/** What a spreadsheet may take for the beginning of a formula, wide forms too; before it may stand any white space. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/;

/**
 * Tables as one CSV file, an empty line between two of them. It opens right in an Excel of that language: a byte order
 * mark, semicolons, CRLF, and a decimal comma in Dutch. Words are never taken for a formula.
 */
export function csv(tables: readonly (readonly Cell[])[][], locale: 'nl' | 'en'): string {
  const lines = tables.map((rows) =>
    rows.map((row) => row.map((cell) => written(cell, locale)).join(';') + LINE).join(''),
  );
  return MARK + lines.join(LINE);
}

function written(cell: Cell, locale: 'nl' | 'en'): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return locale === 'nl' ? String(cell).replace('.', ',') : String(cell);
  return quoted(FORMULA.test(cell) ? `'${cell}` : cell);
}

function quoted(text: string): string {
  return /[;",\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
