// The way to the cell of a finding or note, wherever it is: not loaded yet, in a hidden column, filtered away.
import {columnsSaid} from './grid-marks.js';

const FOUND_FOR = 3000;

/**
 * @param {string[]} columns
 * @param {{sheet, cursor, hiding, fields: () => string[], pending}} grid
 * @param {() => Promise<void>} whole settles once all rows are there
 * @param {(words: string) => void} say
 * @returns {(row: number, said: string) => Promise<void>} leads to a row's number and the columns that are spoken of; row 0 is the
 *     column itself
 */
export function finder(columns, {sheet, cursor, hiding, fields, pending}, whole, say) {
  function flash(row, field) {
    const node = sheet.cell(row, field);
    node?.classList.add('grid-found');
    setTimeout(() => node?.classList.remove('grid-found'), FOUND_FOR);
  }
  function stand(row, field) {
    if (!sheet.shown().includes(row)) {
      sheet.widen();
    }
    cursor.stand(row, field);
    requestAnimationFrame(() => flash(row, field));
  }
  return async (number, said) => {
    const [name] = columnsSaid(said, columns);
    const field = name ? 'c' + columns.indexOf(name) : fields()[0];
    hiding.reveal(field);
    if (number > 0 && !sheet.find(number)) {
      say('第' + number + '行还在加载，马上就到。');
      await whole();
    }
    const row = number === 0 ? sheet.rows()[0] : sheet.find(number);
    if (row) {
      stand(row, field);
    } else if (number > 0) {
      say(pending.isDeleted(number) ? '第' + number + '行已删除，还没有保存。' : '没有第' + number + '行。');
    }
  };
}
