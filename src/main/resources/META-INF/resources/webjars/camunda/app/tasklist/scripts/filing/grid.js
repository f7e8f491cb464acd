// The rows of a submission as a grid: findings on their cells, filter, frozen keys; a filer corrects cells and rows in place.
import {get, send, url} from './api.js';
import {element} from './elements.js';
import {placeOf, remarkLine, remarksOf} from './remarks.js';
import {problem} from './upload.js';

const FIRST = 200;
const CHUNK = 5000;
const LIBRARY = '/webjars/tabulator-tables/dist/';
const KEY = '#';
const UNIT = '@';

let loading;

/** Tabulator, loaded when the first grid is opened. */
function library() {
  if (!loading) {
    document.head.append(element('link', {rel: 'stylesheet', href: url(LIBRARY + 'css/tabulator_simple.min.css')}));
    loading = import(url(LIBRARY + 'js/tabulator_esm.min.mjs')).then(module => module.TabulatorFull);
    loading.catch(() => { loading = undefined; });
  }
  return loading;
}

/** Row number → column → what was found or remarked there. */
function byCell(findings, remarks) {
  const cells = new Map();
  for (const finding of [...findings, ...remarks.map(r => ({...r, severity: 'REMARK', message: '批注（' + r.by + '）：' + r.text}))]) {
    const row = cells.get(finding.row) || cells.set(finding.row, new Map()).get(finding.row);
    row.set(finding.column, [...(row.get(finding.column) || []), finding]);
  }
  return cells;
}

const LOOKS = {ERROR: 'grid-error', REMARK: 'grid-remark', ANOMALY: 'grid-anomaly'};
const worst = found => LOOKS[Object.keys(LOOKS).find(severity => found.some(f => f.severity === severity))];
const flat = (row, columns) => {
  const shown = {[KEY]: row.number, [UNIT]: row.unit};
  columns.forEach((name, i) => { shown['c' + i] = row.values[name] || ''; });
  return shown;
};

/** What was changed and is not saved yet. */
function pendingChanges(columns) {
  const changed = new Map();
  const added = new Set();
  const deleted = new Set();
  return {
    edited(row, field, text) {
      if (row[KEY] === null) {
        return;
      }
      const values = changed.get(row[KEY]) || changed.set(row[KEY], {}).get(row[KEY]);
      values[columns[Number(field.substring(1))]] = text;
    },
    add: row => added.add(row),
    remove(row) {
      if (row[KEY] === null) {
        added.delete(row);
      } else {
        changed.delete(row[KEY]);
        deleted.add(row[KEY]);
      }
    },
    count: () => changed.size + added.size + deleted.size,
    toJson: (base, rows) => ({
      base,
      changed: [...changed].map(([row, values]) => ({row, values})),
      added: rows.filter(row => row[KEY] === null)
        .map(row => Object.fromEntries(columns.map((name, i) => [name, row['c' + i] || '']).filter(([, text]) => text))),
      deleted: [...deleted]
    })
  };
}

function gridColumns(submission, cells, editable) {
  const columns = submission.columns;
  const mark = cell => {
    const found = (cells.get(cell.getData()[KEY]) || new Map()).get(columns[Number(cell.getField().substring(1))]);
    cell.getElement().classList.remove(...Object.values(LOOKS));
    if (found) {
      cell.getElement().classList.add(worst(found));
    }
    return element('span', {}, cell.getValue() || '');
  };
  const tip = (event, cell) => {
    const found = (cells.get(cell.getData()[KEY]) || new Map()).get(columns[Number(cell.getField().substring(1))]);
    return found ? found.map(f => f.message).join('\n') : '';
  };
  return [
    ...(editable ? [{formatter: 'rowSelection', titleFormatter: 'rowSelection', headerSort: false, frozen: true, width: 40, hozAlign: 'center'}] : []),
    {title: '行', field: KEY, frozen: true, width: 64, formatter: cell => element('span', {}, cell.getValue() === null ? '新' : String(cell.getValue()))},
    ...(Object.keys(submission.sources).length > 1
      ? [{title: '来源单位', field: UNIT, width: 120, headerFilter: 'input', headerFilterPlaceholder: '筛选',
        formatter: cell => element('span', {}, submission.sources[cell.getValue()] || cell.getValue())}] : []),
    ...columns.map((name, i) => ({
      title: name, field: 'c' + i, frozen: submission.keyColumns.includes(name) && submission.keyColumns.length <= 2, width: 140, minWidth: 60,
      headerFilter: 'input', headerFilterPlaceholder: '筛选', headerTooltip: name, editor: editable ? 'input' : false, formatter: mark, tooltip: tip
    }))
  ];
}

const TEXTS = {zh: {data: {loading: '正在加载……', error: '加载失败'}, headerFilters: {default: '筛选'}}};

/** Loads the rest of the rows after the first are on the page. */
async function loadRest(id, grid, columns, progress, shown) {
  const total = progress.total;
  for (let offset = FIRST; offset < total && shown(); offset += CHUNK) {
    const rows = await get('/api/submissions/' + id + '/rows?offset=' + offset + '&limit=' + CHUNK);
    await grid.addData(rows.map(row => flat(row, columns)));
    progress.say(Math.min(total, offset + rows.length));
  }
}

/** Steps through the findings and remarks that have a place in the grid. */
function findingSteps(findings, remarks, jump) {
  const placed = [...remarks.map(r => ({...r, message: placeOf(r) + '：' + r.text + '（批注人' + r.by + '）'})), ...findings].filter(f => f.row > 0);
  let at = -1;
  const say = element('span', {'aria-live': 'polite'});
  const step = by => () => {
    at = (at + by + placed.length) % placed.length;
    const finding = placed[at];
    say.textContent = (at + 1) + '/' + placed.length + '：' + finding.message;
    jump(finding.row, finding.column);
  };
  return placed.length
    ? element('p', {class: 'filing-buttons'},
      element('button', {class: 'btn btn-default btn-sm', onclick: step(-1)}, '上一个问题'),
      element('button', {class: 'btn btn-default btn-sm', onclick: step(1)}, '下一个问题'), say)
    : null;
}

/**
 * @param saved called with the answer after corrections became a new version; null where nothing may be changed
 * @param focus a finding whose cell is to be shown
 * @param mayRemark whether the person audits or reviews it, and may pin remarks to cells
 */
export async function gridView(id, submission, saved, focus, mayRemark) {
  const total = submission.versions.length ? submission.versions[0].rows : 0;
  const [Tabulator, first, findings, remarks] = await Promise.all([library(),
    get('/api/submissions/' + id + '/rows?offset=0&limit=' + FIRST), get('/api/submissions/' + id + '/findings'), remarksOf(id)]);
  const marks = byCell(findings, remarks);
  const pending = pendingChanges(submission.columns);
  const place = element('div', {class: 'filing-grid'});
  const status = element('span', {'aria-live': 'polite', class: 'filing-hint'});
  const message = element('div', {'aria-live': 'polite'});
  const save = element('button', {class: 'btn btn-primary btn-sm', disabled: true}, '保存为新版本');
  const toolbar = element('p', {class: 'filing-buttons'});
  const view = element('div', {}, toolbar, message, place);
  let grid;

  const touched = () => {
    save.disabled = pending.count() === 0;
    status.textContent = pending.count() ? pending.count() + '行有未保存的修改' : '共' + total + '行';
  };
  const jump = async (row, column) => {
    const found = grid.getRow(row) || null;
    if (!found) {
      status.textContent = '第' + row + '行还在加载，请稍候再试。';
      return;
    }
    await grid.scrollToRow(found, 'center', true);
    const field = 'c' + submission.columns.indexOf(column);
    if (grid.getColumn(field)) {
      await grid.scrollToColumn(field, 'middle', false);
      const cell = found.getCell(field);
      if (cell) {
        cell.getElement().classList.add('grid-found');
        setTimeout(() => cell.getElement().classList.remove('grid-found'), 3000);
      }
    }
  };

  const ready = new Promise(resolve => {
    grid = new Tabulator(place, {
      data: first.map(row => flat(row, submission.columns)), index: KEY, height: '58vh', layout: 'fitData', nestedFieldSeparator: false,
      renderHorizontal: 'virtual', locale: 'zh', langs: TEXTS, selectableRows: saved ? 'highlight' : false,
      columns: gridColumns(submission, marks, Boolean(saved)),
      placeholder: saved ? '还没有数据：下载模板填写后上传，或在这里添加行。' : '还没有数据。'
    });
    grid.on('tableBuilt', resolve);
    grid.on('cellEdited', cell => { pending.edited(cell.getData(), cell.getField(), cell.getValue()); touched(); });
  });

  if (saved) {
    save.addEventListener('click', async () => {
      save.disabled = true;
      message.replaceChildren('正在保存并校验……');
      try {
        saved(await send('PUT', '/api/submissions/' + id + '/rows', pending.toJson(submission.latestVersion, grid.getData())));
      } catch (error) {
        message.replaceChildren(problem(error));
        touched();
      }
    });
    const add = async () => {
      const row = await grid.addRow({[KEY]: null, [UNIT]: submission.unit}, true);
      pending.add(row.getData());
      touched();
    };
    const remove = () => {
      grid.getSelectedRows().forEach(row => { pending.remove(row.getData()); row.delete(); });
      touched();
    };
    toolbar.append(element('button', {class: 'btn btn-default btn-sm', onclick: add}, '添加一行'),
      element('button', {class: 'btn btn-default btn-sm', onclick: remove}, '删除选中的行'), save);
    window.addEventListener('beforeunload', event => {
      if (view.isConnected && pending.count()) {
        event.preventDefault();
      }
    });
  }
  toolbar.append(status);
  if (mayRemark) {
    const line = remarkLine(id, now => {
      now.forEach(r => byCell([], [r]).forEach((columns, row) => columns.forEach((found, column) => {
        const known = marks.get(row) || marks.set(row, new Map()).get(row);
        known.set(column, [...(known.get(column) || []).filter(f => f.id !== r.id), ...found]);
      })));
      grid.redraw(true);
    });
    view.insertBefore(line.node, message);
    ready.then(() => grid.on('cellClick', (event, cell) => {
      if (cell.getField().startsWith('c')) {
        line.choose(cell.getData()[KEY], submission.columns[Number(cell.getField().substring(1))]);
      }
    }));
  }
  const steps = findingSteps(findings, remarks, jump);
  if (steps) {
    view.insertBefore(steps, message);
  }
  touched();
  ready.then(async () => {
    if (focus) {
      await jump(focus.row, focus.column);
    }
    const say = loaded => { status.textContent = loaded < total ? '已加载' + loaded + '/' + total + '行……' : '共' + total + '行'; };
    await loadRest(id, grid, submission.columns, {total, say}, () => view.isConnected);
    if (focus && focus.row > FIRST) {
      await jump(focus.row, focus.column);
    }
  }).catch(error => message.replaceChildren(problem(error)));
  return view;
}
