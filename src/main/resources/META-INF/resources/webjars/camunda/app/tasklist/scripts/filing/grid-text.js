// What goes to and comes from a spreadsheet through the clipboard: rows are lines, cells stand between tabs.

/** A cell as it begins with a quote: to the quote that ends it, two of them standing for one. */
const QUOTED = /^"((?:[^"]|"")*)"(?=\t|\r?\n|$)/;

/**
 * @param {string} text as a spreadsheet copies it; a cell with lines of its own stands in quotes
 * @returns {string[][]}
 */
export function cellsOf(text) {
  /** @type {string[][]} */
  const rows = [[]];
  let rest = text.replace(/\r?\n$/, '');
  for (;;) {
    const quoted = QUOTED.exec(rest);
    const plain = quoted ? '' : (/^[^\t\r\n]*/.exec(rest) || [''])[0];
    rows[rows.length - 1].push((quoted ? quoted[1].replaceAll('""', '"') : plain).trim());
    rest = rest.substring(quoted ? quoted[0].length : plain.length);
    if (rest === '') {
      return rows;
    }
    if (rest.startsWith('\t')) {
      rest = rest.substring(1);
    } else {
      rest = rest.replace(/^(\r\n|\r|\n)/, '');
      rows.push([]);
    }
  }
}

/** @param {string[][]} cells */
export const textOf = cells =>
  cells.map(row => row.map(text => (/^"|[\t\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text)).join('\t')).join('\n');

const ESCAPES = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const escaped = text => text.replace(/[&<>"]/g, sign => ESCAPES[sign]);

/**
 * The same for spreadsheets that take HTML: there codes keep their leading zeros.
 *
 * @param {string[][]} cells
 */
export const htmlOf = cells =>
  '<table>' +
  cells
    .map(row => '<tr>' + row.map(text => '<td style="mso-number-format:\'\\@\'">' + escaped(text) + '</td>').join('') + '</tr>')
    .join('') +
  '</table>';
