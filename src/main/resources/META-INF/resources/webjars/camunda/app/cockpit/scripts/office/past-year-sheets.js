// What each file of a past year was taken for, and what the office says where that was not told.
import {element, table} from '../../../shared/scripts/elements.js';
import {foldedRemarks} from '../../../shared/scripts/reading.js';

const NOTHING = '（不导入）';
const AS_READ = '（不改）';

/** A choice that counts once it is changed. */
function choice(label, options, chosen, wanted) {
  const select = element(
    'select',
    {class: 'form-control input-sm', 'aria-label': label},
    element('option', {value: '-'}, AS_READ),
    element('option', {value: ''}, NOTHING),
    options.map(one => element('option', {value: one.value, selected: one.value === chosen}, one.label))
  );
  if (!options.some(one => one.value === chosen)) {
    select.value = '-';
  }
  select.addEventListener('change', () => (select.value === '-' ? wanted(null) : wanted(select.value)));
  return select;
}

/** @param keep gets what is said of something, or null where nothing is; null where nothing can be said any more */
const tableChoice = (sheet, tables, keep) =>
  keep &&
  choice(
    '“' + sheet.file + '”是哪张表',
    tables.map(one => ({value: one.code, label: one.title})),
    sheet.table,
    code => keep('sheet ' + sheet.label, code === null ? null : {label: sheet.label, table: code})
  );

const headingChoice = (sheet, heading, columns, keep) =>
  keep &&
  choice(
    '表头“' + heading + '”是哪个数据项',
    columns.map(name => ({value: name, label: name})),
    null,
    column => keep('heading ' + sheet.table + ' ' + heading, column === null ? null : {table: sheet.table, heading, column})
  );

const summaryOf = sheet =>
  [
    sheet.rows ? sheet.rows + '行' : '',
    sheet.missing.length ? '缺' + sheet.missing.length + '个数据项' : '',
    sheet.unmapped.length ? sheet.unmapped.length + '列没有对应' : '',
    sheet.rejectedCount ? sheet.rejectedCount + '处没有读入' : ''
  ]
    .filter(text => text)
    .join('，');

function detail(sheet, how, tables, keep) {
  const columns = (tables.find(one => one.code === sheet.table) || {columns: []}).columns;
  return element(
    'details',
    {open: Boolean(sheet.unmapped.length || sheet.rejectedCount)},
    element('summary', {}, summaryOf(sheet) || '详情'),
    sheet.missing.length ? element('p', {}, '文件中没有的数据项：' + sheet.missing.join('、') + '。') : null,
    sheet.putAside.length ? element('p', {}, '按选择不导入的列：' + sheet.putAside.join('、') + '。') : null,
    sheet.unmapped.length
      ? table(
          ['没有对应的列', '表头', '是哪个数据项'],
          sheet.unmapped.map(one => [one.place, one.heading, headingChoice(sheet, one.heading, columns, keep)]),
          ''
        )
      : null,
    sheet.rejectedCount
      ? table(
          ['行', '数据项', '没有读入的原因'],
          sheet.rejected.map(one => [one.row, one.column, one.what]),
          ''
        )
      : null,
    sheet.rejectedCount > sheet.rejected.length ? element('p', {}, '只列出前' + sheet.rejected.length + '处。') : null,
    sheet.mapped.length
      ? element(
          'details',
          {},
          element('summary', {}, '表头的对应（' + sheet.mapped.length + '）'),
          table(
            ['列', '表头', '数据项', '依据'],
            sheet.mapped.map((one, i) => [one.place, one.heading, one.column, how[i]]),
            ''
          )
        )
      : null,
    foldedRemarks(sheet.remarks)
  );
}

/** Whoever changes a table or a column says so; what waits for it comes first. */
function line({sheet, stateTitle, how}, tables, keep) {
  return [
    sheet.file + (sheet.sheet ? '／' + sheet.sheet : ''),
    [sheet.title ? sheet.title + (sheet.how ? '（按' + sheet.how + '）' : '') : '', tableChoice(sheet, tables, keep)],
    sheet.state === 'UNREADABLE' ? sheet.problem : stateTitle,
    sheet.headings.length ? '表头：' + sheet.headings.join('、') : detail(sheet, how, tables, keep)
  ];
}

const URGENT = ['UNRECOGNISED', 'UNREADABLE', 'HIDDEN'];
const rank = ({sheet}) => (URGENT.includes(sheet.state) ? 0 : sheet.unmapped.length || sheet.rejectedCount ? 1 : 2);

/**
 * @param view of the year
 * @param {((choices: object[]) => unknown) | null} choose keeps them and tries once more; null where it was brought in
 */
export function triedFile(view, choose) {
  const said = new Map();
  const again = element(
    'button',
    {class: 'btn btn-default btn-sm', disabled: true, onclick: () => choose && choose([...said.values()])},
    '按所选重新试读'
  );
  const keep = (key, choice) => {
    choice === null ? said.delete(key) : said.set(key, choice);
    again.disabled = said.size === 0;
  };
  const {sheets, leftOut, without} = view.outcome;
  const sorted = [...sheets].sort((one, other) => rank(one) - rank(other));
  return element(
    'div',
    {},
    choose ? element('p', {class: 'filing-buttons'}, again, ' 所选的对应会记住，导入其他年度时沿用。') : null,
    table(
      ['文件／工作表', '表格', '情况', '内容'],
      sorted.map(one => line(one, view.tables, choose && keep)),
      '没有可以读取的工作簿。',
      cells => (cells[2] === '导入' ? '' : 'warning')
    ),
    leftOut.length
      ? element(
          'div',
          {},
          element('h5', {}, '没有读取的文件'),
          table(
            ['文件', '原因'],
            leftOut.map(one => [one.file, one.reason]),
            ''
          )
        )
      : null,
    without.length
      ? element(
          'details',
          {},
          element('summary', {}, '该年度没有数据的表格（' + without.length + '张）'),
          element('p', {}, without.join('、'))
        )
      : null
  );
}
