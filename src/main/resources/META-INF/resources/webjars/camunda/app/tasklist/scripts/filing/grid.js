// The rows of a submission as a grid: findings and notes on their cells, filter, frozen keys; a filer corrects in place.
import {get, send, url} from './api.js';
import {element} from './elements.js';
import {cellMarks, cellWords, gridColumns, gridFields, UNIT} from './grid-columns.js';
import {gridCursor, KEYS} from './grid-cursor.js';
import {problemSteps} from './grid-steps.js';
import {notesOf} from './notes.js';
import {KEY, pendingChanges} from './pending.js';
import {pinLine} from './pin-line.js';
import {problem} from './upload.js';

const FIRST = 200;
const CHUNK = 5000;
const MOST_CHANGES = 5000;
const LIBRARY = '/webjars/tabulator-tables/dist/';
const TEXTS = {zh: {data: {loading: '正在加载……', error: '加载失败'}, headerFilters: {default: '筛选'}}};

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

/** Rows as the grid holds them, with what is pending in them; deleted ones are left out. */
const shownRows = (rows, columns, pending) => rows.filter(row => !pending.isDeleted(row.number)).map(row => {
  const shown = {[KEY]: row.number, [UNIT]: row.unit};
  const values = {...row.values, ...pending.valuesOf(row.number)};
  columns.forEach((name, i) => { shown['c' + i] = values[name] || ''; });
  return shown;
});

const newRow = (unit, columns, texts) =>
  ({[KEY]: null, [UNIT]: unit, ...Object.fromEntries(columns.map((name, i) => ['c' + i, texts[name] || '']))});

/** Fetches the rest of the rows while the first are on the page; empty once nobody looks any more. */
async function restOf(id, total, say, shown) {
  const rest = [];
  for (let offset = FIRST; offset < total && shown(); offset += CHUNK) {
    rest.push(...await get('/api/submissions/' + id + '/rows?offset=' + offset + '&limit=' + CHUNK));
    say(FIRST + rest.length);
  }
  return shown() ? rest : [];
}

const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/** 标出变化: what differs from the version before or from last year, marked on the cells. */
function changeMarks(id, marks, redraw, chosen) {
  let both;
  const words = element('span', {class: 'filing-hint', 'aria-live': 'polite'});
  const select = element('select', {class: 'form-control input-sm grid-compare', 'aria-label': '标出变化'},
    [['', '不标出变化'], ['sinceLastVersion', '标出与上一版本的不同'], ['sinceLastYear', '标出与上年的不同']]
      .map(([value, title]) => element('option', {value, selected: value === chosen}, title)));
  async function show() {
    both = both || (select.value ? await get('/api/submissions/' + id + '/comparison?most=' + MOST_CHANGES) : null);
    const compared = select.value ? both[select.value] : null;
    marks.showChanges(compared ? compared.changes : []);
    words.textContent = compared
      ? '新增' + compared.added + '行，修改' + compared.changed + '行，删除' + compared.removed + '行'
        + (compared.changes.length === MOST_CHANGES ? '；只标出前' + MOST_CHANGES + '处' : '') : '';
    redraw();
  }
  select.addEventListener('change', show);
  return {node: element('span', {class: 'filing-buttons'}, select, words), show};
}

/** What an earlier visit left unsaved for a version that is no longer the newest. */
function outdatedNote(outdated, giveUp) {
  const changes = outdated.changed.flatMap(([row, values]) => Object.entries(values).map(([column, text]) => '第' + row + '行“' + column + '”改为“' + text + '”'));
  const node = element('div', {class: 'alert alert-warning'},
    '上次在版本' + outdated.base + '上的修改没有保存，现在已有更新的版本，不能直接恢复。请对照后重新修改：',
    element('ul', {}, changes.slice(0, 50).map(text => element('li', {}, text))),
    outdated.added.length ? element('p', {}, '新增的行：' + outdated.added.map(row => Object.values(row).join('，')).join('；')) : null,
    outdated.deleted.length ? element('p', {}, '删除的行：' + outdated.deleted.join('、')) : null,
    element('button', {class: 'btn btn-default btn-xs', onclick: () => { giveUp(); node.remove(); }}, '知道了，不再提示'));
  return node;
}

const keyHelp = () => element('details', {class: 'grid-keys'}, element('summary', {}, '键盘操作'),
  element('dl', {}, KEYS.flatMap(([key, what]) => [element('dt', {}, key), element('dd', {}, what)])));

/**
 * @param saved called with the answer after corrections became a new version; null where nothing may be changed
 * @param focus a finding or note whose cell is to be shown
 * @param pin what the person may say of places (see pinLine), with toNotes for what comes back; null where nothing
 * @param compare what to mark from the start: sinceLastVersion, sinceLastYear or nothing
 */
export async function gridView(id, submission, {saved, focus, pin, compare}) {
  const {columns} = submission;
  const total = submission.versions.length ? submission.versions[0].rows : 0;
  const [Tabulator, first, findings, notes, explanations] = await Promise.all([library(),
    get('/api/submissions/' + id + '/rows?offset=0&limit=' + FIRST), get('/api/submissions/' + id + '/findings'), notesOf(id),
    get('/api/submissions/' + id + '/explanations')]);
  const marks = cellMarks();
  marks.add([...findings, ...notes]);
  const pending = pendingChanges('grid:' + id, submission.latestVersion, columns);
  const place = element('div', {class: 'filing-grid'});
  const status = element('span', {'aria-live': 'polite', class: 'filing-hint'});
  const where = element('div', {'aria-live': 'polite', class: 'filing-hint grid-where'});
  const message = element('div', {'aria-live': 'polite'});
  const save = element('button', {class: 'btn btn-primary btn-sm', disabled: true}, '保存为新版本');
  const toolbar = element('p', {class: 'filing-buttons'});
  const view = element('div', {}, toolbar, message, place, where, keyHelp());
  const columnOf = field => columns[Number(field.substring(1))];
  let grid;
  let line;

  let loaded = Math.min(FIRST, total);
  const touched = () => {
    save.disabled = pending.count() === 0;
    status.textContent = (loaded < total ? '已加载' + loaded + '/' + total + '行……' : '共' + total + '行')
      + (pending.count() ? '，' + pending.count() + '行有未保存的修改，已暂存在本机' : '');
  };
  /** Shows the cell; row 0 is the column itself. */
  const jump = async (row, column) => {
    const field = 'c' + columns.indexOf(column);
    if (row === 0) {
      await grid.scrollToColumn(field, 'middle', true);
      cursor.at(1, field);
      return;
    }
    const found = grid.getRow(row) || null;
    if (!found) {
      status.textContent = '第' + row + '行还在加载，请稍候再试。';
      return;
    }
    await grid.scrollToRow(found, 'center', true);
    if (grid.getColumn(field)) {
      await grid.scrollToColumn(field, 'middle', true);
      const cell = found.getCell(field);
      if (cell) {
        cursor.stand(cell);
        cell.getElement().classList.add('grid-found');
        setTimeout(() => cell.getElement().classList.remove('grid-found'), 3000);
      }
    }
  };
  const arrived = cell => {
    if (!cell) {
      return;
    }
    const row = cell.getData()[KEY];
    const words = cellWords(marks, row, columnOf(cell.getField()));
    where.textContent = (row === null ? '新增的行' : '第' + row + '行') + '“' + columnOf(cell.getField()) + '”' + (words ? '：' + words : '');
    if (line) {
      line.choose(row, columnOf(cell.getField()));
    }
  };
  const steps = problemSteps(id, [...notes, ...findings].filter(f => f.row > 0 || columns.includes(f.column)), explanations.mayExplain ? explanations.open : [], jump);
  const cursor = gridCursor(place, () => grid, gridFields(submission).map(f => f.field), {
    arrived,
    enter: cell => (saved ? cell.edit() : line && line.focus()),
    edited: Boolean(saved),
    step: steps.step,
    save: () => !save.disabled && save.click()
  });

  const ready = new Promise(resolve => {
    grid = new Tabulator(place, {
      data: [...pending.addedBefore.map(texts => newRow(submission.unit, columns, texts)), ...shownRows(first, columns, pending)],
      index: KEY, height: '58vh', layout: 'fitData', persistence: {columns: ['width']}, persistenceID: 'table-' + submission.tableCode, nestedFieldSeparator: false, renderHorizontal: 'virtual', locale: 'zh', langs: TEXTS,
      selectableRows: saved ? 'highlight' : false, columns: gridColumns(submission, marks, Boolean(saved), cell => cursor.isAt(cell)),
      placeholder: saved ? '还没有数据：下载模板填写后上传，或在这里添加行。' : '还没有数据。'
    });
    grid.on('tableBuilt', resolve);
    grid.on('cellEdited', cell => { pending.edited(cell.getData(), cell.getField(), cell.getValue()); touched(); cursor.back(); });
    grid.on('cellEditCancelled', () => cursor.back());
    grid.on('cellClick', (event, cell) => {
      if (cell.getField() && cell.getField().startsWith('c')) {
        cursor.stand(cell);
        arrived(cell);
      }
    });
  });
  pending.watch(() => grid.getData());

  /** All rows at once: adding to those on the page takes the grid half a minute. Additions, choice and place stay. */
  async function showAll(rows) {
    const chosen = grid.getSelectedData().map(row => row[KEY]).filter(number => number !== null);
    const added = grid.getData().filter(row => row[KEY] === null);
    await grid.replaceData([...added, ...shownRows(rows, columns, pending)]);
    if (chosen.length) {
      grid.selectRow(chosen);
    }
  }

  async function saveAll() {
    save.disabled = true;
    message.replaceChildren('正在保存并校验……');
    try {
      const answer = await send('PUT', '/api/submissions/' + id + '/rows', pending.toJson());
      pending.forget();
      saved(answer);
    } catch (error) {
      message.replaceChildren(problem(error));
      touched();
    }
  }
  async function giveUp() {
    pending.forget();
    view.replaceWith(await gridView(id, submission, {saved, focus: null, pin, compare}));
  }
  if (saved) {
    save.addEventListener('click', saveAll);
    const add = async () => {
      await grid.addRow(newRow(submission.unit, columns, {}), true);
      pending.keep();
      touched();
    };
    const remove = async () => {
      for (const row of grid.getSelectedRows()) {
        pending.remove(row.getData());
        await row.delete();
      }
      pending.keep();
      touched();
    };
    toolbar.append(element('button', {class: 'btn btn-default btn-sm', onclick: add}, '添加一行'),
      element('button', {class: 'btn btn-default btn-sm', onclick: remove}, '删除选中的行'), save);
    if (pending.restored) {
      message.replaceChildren(element('p', {class: 'alert alert-info'}, '已恢复上次没有保存的' + pending.restored + '行修改。 ',
        element('button', {class: 'btn btn-default btn-xs', onclick: giveUp}, '放弃这些修改')));
    } else if (pending.outdated) {
      message.replaceChildren(outdatedNote(pending.outdated, pending.forget));
    }
  }
  const compared = changeMarks(id, marks, () => grid.redraw(true), compare);
  toolbar.append(compared.node, status);
  if (pin) {
    line = pinLine(pin, said => {
      marks.add(pin.toNotes(said));
      grid.redraw(true);
      cursor.back();
    });
    view.insertBefore(line.node, message);
  }
  if (steps.node) {
    view.insertBefore(steps.node, message);
  }
  touched();
  ready.then(async () => {
    if (focus) {
      await jump(focus.row, focus.column);
    }
    if (compare) {
      await compared.show();
    }
    const rest = await restOf(id, total, until => { loaded = Math.min(until, total - 1); touched(); }, () => view.isConnected);
    if (rest.length) {
      while (place.querySelector('.tabulator-editing')) {
        await pause(500);
      }
      await showAll([...first, ...rest]);
      loaded = total;
      touched();
    }
    if (focus && focus.row > FIRST) {
      await jump(focus.row, focus.column);
    }
  }).catch(error => message.replaceChildren(problem(error)));
  return view;
}
