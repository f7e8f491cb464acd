// The grid's columns: headings with help, cells with their marks, sums in the foot.
import {element} from '../../../shared/scripts/elements.js';
import {columnOf, facts, helpButton, isNumber, star, unitOf} from './column-help.js';
import {ALL_LOOKS, cellWords, lookOf} from './grid-marks.js';
import {UNIT} from './grid-rows.js';
import {sumOf} from './grid-sums.js';
import {KEY} from './pending.js';

/** On a phone frozen columns would leave no room for the others. */
const isNarrow = () => Boolean(window.matchMedia?.('(max-width: 700px)').matches);

const MOST_FROZEN = 2;

/**
 * How many columns stay in sight: those up to the key, where it stands among the first. None is moved for that.
 *
 * @param {{columns: string[], keyColumns: string[]}} submission
 */
export const frozenOf = ({columns, keyColumns}) =>
  columns.slice(0, MOST_FROZEN).reduce((count, name, i) => (keyColumns.includes(name) ? i + 1 : count), 0);

/**
 * The columns' fields in the template's order: what is copied here or there is pasted in the same columns.
 *
 * @param {{columns: string[]}} submission
 */
export const gridFields = ({columns}) => columns.map((name, i) => ({name, field: 'c' + i}));

/** Text as a tooltip, in which nothing is taken for HTML. */
const tip = words => (words ? element('div', {class: 'grid-tip'}, words) : '');

const CHOICE = {
  formatter: 'rowSelection',
  titleFormatter: 'rowSelection',
  // what a filter hides is not selected
  titleFormatterParams: {rowRange: 'active'},
  headerSort: false,
  frozen: true,
  width: 40,
  hozAlign: 'center'
};

/**
 * @param help what the columns want (see column-help.js)
 * @param marks what was found where (see grid-marks.js)
 * @param pending what is not saved (see pending.js)
 * @param {{isAt: (row, field: string) => boolean, isIn: (row, field: string) => boolean}} cursor
 * @param {{editable: boolean, isWhole: () => boolean}} rows isWhole: whether all are there
 */
export function gridColumns(submission, help, marks, pending, cursor, rows) {
  const {editable, isWhole} = rows;
  const {columns} = submission;
  const columnAt = cell => columns[Number(cell.getField().substring(1))];
  const edited = cell => pending.isEdited(cell.getData()[KEY], columnAt(cell));

  function look(node, found, isEdited) {
    const marked = isEdited ? found.filter(f => f.severity === 'NOTE') : found;
    node.classList.remove(...ALL_LOOKS);
    if (marked.length) {
      node.classList.add(lookOf(marked));
    }
    node.classList.toggle('grid-edited', isEdited);
  }
  const show = cell => {
    const row = cell.getData();
    const node = cell.getElement();
    look(node, marks.found(row[KEY], columnAt(cell)), row[KEY] === null || edited(cell));
    node.classList.toggle('grid-changed', Boolean(marks.change(row[KEY], columnAt(cell))));
    node.classList.toggle('grid-cursor', cursor.isAt(row, cell.getField()));
    node.classList.toggle('grid-range', cursor.isIn(row, cell.getField()));
    return element('span', {}, cell.getValue() || '');
  };
  const showNumber = cell => {
    const number = cell.getValue();
    look(cell.getElement(), number === null ? [] : marks.found(number, ''), number === null);
    return element('span', {}, number === null ? '新' : String(number));
  };
  const sum = values => (isWhole() ? sumOf(values) : '……');

  function heading({name}) {
    const column = columnOf(help, name);
    const noted = marks.found(0, name);
    const sign = noted.some(n => n.severity !== 'NOTE') ? '▲ ' : noted.length ? '✎ ' : '';
    const words = noted.map(n => n.message);
    return {
      title: sign + name,
      titleFormatter: () =>
        element(
          'span',
          {class: 'grid-heading'},
          element('span', {class: 'grid-heading-name'}, sign + name + unitOf(column)),
          star(column),
          helpButton(name, () => [...facts(help, column), ...words.map(text => /** @type {[string, string]} */ (['提示', text]))])
        )
    };
  }
  const hasSums = columns.some(name => help.summed.includes(name));
  const frozen = isNarrow() ? 0 : frozenOf(submission);
  const dataColumns = gridFields(submission).map((one, i) => {
    const column = columnOf(help, one.name);
    return {
      ...heading(one),
      field: one.field,
      frozen: i < frozen,
      width: 160,
      minWidth: 60,
      headerWordWrap: true,
      hozAlign: isNumber(column) ? 'right' : 'left',
      sorter: isNumber(column) ? 'number' : 'string',
      headerFilter: 'input',
      headerFilterPlaceholder: '筛选',
      formatter: show,
      tooltip: (event, cell) => tip(cellWords(marks, cell.getData()[KEY], columnAt(cell), edited(cell))),
      ...(help.summed.includes(one.name) ? {bottomCalc: sum} : {})
    };
  });
  const number = {
    title: '行',
    field: KEY,
    frozen: true,
    width: 64,
    formatter: showNumber,
    tooltip: (event, cell) => tip(cell.getValue() === null ? '' : cellWords(marks, cell.getValue(), '', false)),
    ...(hasSums ? {bottomCalc: () => '合计'} : {})
  };
  const source = {
    title: '来源单位',
    field: UNIT,
    width: 120,
    headerFilter: 'input',
    headerFilterPlaceholder: '筛选',
    formatter: cell => element('span', {}, submission.sources[cell.getValue()] || cell.getValue())
  };
  return [
    ...(editable ? [CHOICE] : []),
    number,
    ...dataColumns.filter(column => column.frozen),
    ...(Object.keys(submission.sources).length > 1 ? [source] : []),
    ...dataColumns.filter(column => !column.frozen)
  ];
}
