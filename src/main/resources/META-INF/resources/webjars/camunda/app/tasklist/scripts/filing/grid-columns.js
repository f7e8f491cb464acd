// The grid's columns, and what its cells show besides their text: findings, notes, changes, the cursor.
import {element} from '../../../shared/scripts/elements.js';
import {UNIT} from './grid-rows.js';
import {KEY} from './pending.js';

const LOOKS = {ERROR: 'grid-error', NOTE: 'grid-note', ANOMALY: 'grid-anomaly'};

const worst = found => LOOKS[Object.keys(LOOKS).find(severity => found.some(f => f.severity === severity))];

/** Row number → column → what was found, noted or changed there; row 0 is the column itself. */
export function cellMarks() {
  const found = new Map();
  let changes = new Map();
  const at = (map, row, column) => (map.get(row) || new Map()).get(column) || [];
  const put = (map, thing) => {
    const row = map.get(thing.row) || map.set(thing.row, new Map()).get(thing.row);
    row.set(thing.column, [...(row.get(thing.column) || []), thing]);
  };
  return {
    add(things) {
      things.forEach(thing => {
        if (!thing.id || !at(found, thing.row, thing.column).some(known => known.id === thing.id)) {
          put(found, thing);
        }
      });
    },
    showChanges(list) {
      changes = new Map();
      list.filter(change => change.row > 0).forEach(change => put(changes, change));
    },
    found: (row, column) => at(found, row, column),
    change: (row, column) => at(changes, row, column)[0] || at(changes, row, '')[0] || null
  };
}

const beforeText = change => (change.kind === 'ADDED' ? '新增的行' : '原值：' + (change.before || '（空）'));

/** What is to be said of a cell, a line each. */
export function cellWords(marks, row, column) {
  const change = marks.change(row, column);
  return [...marks.found(row, column).map(f => f.message), ...(change ? [beforeText(change)] : [])].join('\n');
}

const isFrozen = (submission, name) => submission.keyColumns.includes(name) && submission.keyColumns.length <= 2;

/** The columns' fields as they stand in the grid: the key, which stays in sight, before the others. */
export function gridFields(submission) {
  const fields = submission.columns.map((name, i) => ({name, field: 'c' + i}));
  return [...fields.filter(f => isFrozen(submission, f.name)), ...fields.filter(f => !isFrozen(submission, f.name))];
}

/**
 * @param isCursor whether the keyboard is at this row number and field
 */
export function gridColumns(submission, marks, editable, isCursor) {
  const columns = submission.columns;
  const columnOf = cell => columns[Number(cell.getField().substring(1))];
  const show = cell => {
    const row = cell.getData()[KEY];
    const found = marks.found(row, columnOf(cell));
    const node = cell.getElement();
    node.classList.remove(...Object.values(LOOKS));
    if (found.length) {
      node.classList.add(worst(found));
    }
    node.classList.toggle('grid-changed', Boolean(marks.change(row, columnOf(cell))));
    node.classList.toggle('grid-cursor', isCursor(cell));
    return element('span', {}, cell.getValue() || '');
  };
  const heading = name => {
    const noted = marks.found(0, name);
    const sign = noted.some(n => n.severity !== 'NOTE') ? '▲ ' : noted.length ? '✎ ' : '';
    return {title: sign + name, headerTooltip: [name, ...noted.map(n => n.message)].join('\n')};
  };
  const dataColumns = gridFields(submission).map(({name, field}) => ({
    ...heading(name),
    field,
    frozen: isFrozen(submission, name),
    width: 140,
    minWidth: 60,
    headerFilter: 'input',
    headerFilterPlaceholder: '筛选',
    editor: editable ? 'input' : false,
    formatter: show,
    tooltip: (event, cell) => cellWords(marks, cell.getData()[KEY], columnOf(cell))
  }));
  return [
    ...(editable
      ? [
          {
            formatter: 'rowSelection',
            titleFormatter: 'rowSelection',
            // what a filter hides is not selected
            titleFormatterParams: {rowRange: 'active'},
            headerSort: false,
            frozen: true,
            width: 40,
            hozAlign: 'center'
          }
        ]
      : []),
    {
      title: '行',
      field: KEY,
      frozen: true,
      width: 64,
      formatter: cell => element('span', {}, cell.getValue() === null ? '新' : String(cell.getValue()))
    },
    ...dataColumns.filter(column => column.frozen),
    ...(Object.keys(submission.sources).length > 1
      ? [
          {
            title: '来源单位',
            field: UNIT,
            width: 120,
            headerFilter: 'input',
            headerFilterPlaceholder: '筛选',
            formatter: cell => element('span', {}, submission.sources[cell.getValue()] || cell.getValue())
          }
        ]
      : []),
    ...dataColumns.filter(column => !column.frozen)
  ];
}
