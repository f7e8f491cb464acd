// The rows of a submission as a grid: findings and notes on their cells, filter, frozen keys; a filer corrects in place.
import {get, url} from '../../../shared/scripts/api.js';
import {backButton, element} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {changeMarks} from './grid-changes.js';
import {cellMarks, cellWords, gridColumns, gridFields} from './grid-columns.js';
import {gridCursor, keyHelp} from './grid-cursor.js';
import {editing} from './grid-editing.js';
import {FIRST, newRow, replaceRows, restOf, rowsOf, shownRows} from './grid-rows.js';
import {problemSteps} from './grid-steps.js';
import {notesOf} from './notes.js';
import {KEY, pendingChanges} from './pending.js';
import {pinLine} from './pin-line.js';

const LIBRARY = '/webjars/tabulator-tables/dist/';
const TEXTS = {zh: {data: {loading: '正在加载……', error: '加载失败'}, headerFilters: {default: '筛选'}}};
const FOUND_FOR = 3000;

let loading;

/** Tabulator, loaded when the first grid is opened. */
function library() {
  if (!loading) {
    document.head.append(element('link', {rel: 'stylesheet', href: url(LIBRARY + 'css/tabulator_simple.min.css')}));
    loading = import(url(LIBRARY + 'js/tabulator_esm.min.mjs')).then(module => module.TabulatorFull);
    loading.catch(() => {
      loading = undefined;
    });
  }
  return loading;
}

const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

const painted = () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** The grid's own promise is not awaited: with frozen columns it does not always settle. */
function showColumn(grid, field) {
  grid.scrollToColumn(field, 'middle', true).catch(() => {});
  return painted();
}

/** Leads to the place of a finding or note; row 0 is the column itself. @returns whether it is there already */
async function lead(grid, cursor, field, row) {
  if (row === 0) {
    await showColumn(grid, field);
    cursor.at(1, field);
    return true;
  }
  const found = grid.getRow(row);
  if (!found) {
    return false;
  }
  await grid.scrollToRow(found, 'center', true);
  if (grid.getColumn(field)) {
    await showColumn(grid, field);
    const cell = found.getCell(field);
    cursor.stand(cell);
    cell.getElement().classList.add('grid-found');
    setTimeout(() => cell.getElement().classList.remove('grid-found'), FOUND_FOR);
  }
  return true;
}

/**
 * @param saved called with the answer after corrections became a new version; null where nothing may be changed
 * @param focus a finding or note whose cell is to be shown
 * @param back leads back to where that was listed
 * @param again shows the grid anew
 * @param pin what the person may say of places (see pinLine), with toNotes for what comes back; null where nothing
 * @param compare what to mark from the start: sinceLastVersion, sinceLastYear or nothing
 */
export async function gridView(id, submission, {saved, focus, back, again, pin, compare}) {
  const {columns} = submission;
  const total = submission.versions.length ? submission.versions[0].rows : 0;
  const [Tabulator, first, findings, notes, explanations] = await Promise.all([
    library(),
    rowsOf(id, 0, FIRST),
    get('/api/submissions/' + id + '/findings'),
    notesOf(id),
    get('/api/submissions/' + id + '/explanations')
  ]);
  const marks = cellMarks();
  marks.add([...findings, ...notes]);
  const pending = pendingChanges(saved ? 'grid:' + id : null, submission.latestVersion, columns);
  const place = element('div', {class: 'filing-grid'});
  const status = element('span', {'aria-live': 'polite', class: 'filing-hint'});
  const where = element('div', {'aria-live': 'polite', class: 'filing-hint'});
  const message = element('div', {'aria-live': 'polite'});
  const columnOf = field => columns[Number(field.substring(1))];
  let grid;
  let loaded = Math.min(FIRST, total);

  const touched = () => {
    status.textContent =
      (loaded < total ? '已加载' + loaded + '/' + total + '行……' : '共' + total + '行') +
      (pending.count() ? '，' + pending.count() + '行有未保存的修改，已暂存在本机' : '');
    if (edits) {
      edits.enable(pending.count() > 0);
    }
  };
  const jump = async (row, column) => {
    if (!(await lead(grid, cursor, 'c' + columns.indexOf(column), row))) {
      where.textContent = '第' + row + '行还在加载，请稍候再试。';
    }
  };
  const arrived = cell => {
    const row = cell.getData()[KEY];
    const column = columnOf(cell.getField());
    const words = cellWords(marks, row, column);
    where.textContent = (row === null ? '新增的行' : '第' + row + '行') + '“' + column + '”' + (words ? '：' + words : '');
    if (line) {
      line.choose(row, column);
    }
  };
  const edits = saved ? editing(id, submission, pending, () => grid, message, {saved, touched, again}) : null;
  const line = pin
    ? pinLine(pin, said => {
        marks.add(pin.toNotes(said));
        grid.redraw(true);
        cursor.back();
      })
    : null;
  const steps = problemSteps(
    id,
    [...notes, ...findings].filter(f => f.row > 0 || columns.includes(f.column)),
    explanations.mayExplain ? explanations.open : [],
    jump
  );
  const compared = changeMarks(id, marks, () => grid.redraw(true), compare);
  const cursor = gridCursor(
    place,
    () => grid,
    gridFields(submission).map(f => f.field),
    {
      arrived,
      enter: cell => (edits ? cell.edit() : line && line.focus()),
      edited: Boolean(edits),
      step: steps.step,
      save: () => edits && edits.save()
    }
  );
  const view = element(
    'div',
    {},
    element('p', {class: 'filing-buttons'}, backButton(focus, back), edits ? edits.buttons : [], compared.node, status),
    line ? line.node : null,
    steps.node,
    message,
    place,
    where,
    keyHelp()
  );

  const ready = new Promise(resolve => {
    grid = new Tabulator(place, {
      data: [...pending.addedBefore.map(texts => newRow(submission.unit, columns, texts)), ...shownRows(first, columns, pending)],
      index: KEY,
      columns: gridColumns(submission, marks, Boolean(edits), cell => cursor.isAt(cell)),
      height: '58vh',
      layout: 'fitData',
      renderHorizontal: 'virtual',
      nestedFieldSeparator: false,
      selectableRows: edits ? 'highlight' : false,
      persistence: {columns: ['width']},
      persistenceID: 'table-' + submission.tableCode,
      locale: 'zh',
      langs: TEXTS,
      placeholder: edits ? '还没有数据：下载模板填写后上传，或在这里添加行。' : '还没有数据。'
    });
    grid.on('tableBuilt', resolve);
    grid.on('cellEdited', cell => {
      pending.edited(cell.getData(), cell.getField(), cell.getValue());
      touched();
      cursor.back();
    });
    grid.on('cellEditCancelled', () => cursor.back());
    grid.on('cellClick', (event, cell) => {
      if (cell.getField() && cell.getField().startsWith('c')) {
        cursor.stand(cell);
        arrived(cell);
      }
    });
  });
  // the library filters by keys alone; what an input method or the mouse writes counts as well
  place.addEventListener('input', ({target}) => {
    if (target instanceof HTMLElement && target.closest('.tabulator-header-filter')) {
      target.dispatchEvent(new Event('keyup'));
    }
  });
  pending.watch(() => grid.getData());
  touched();

  async function fill() {
    await ready;
    if (focus) {
      await jump(focus.row, focus.column);
    }
    if (compare) {
      await compared.show();
    }
    const rest = await restOf(
      id,
      total,
      until => {
        loaded = until;
        touched();
      },
      () => view.isConnected
    );
    if (rest.length === 0) {
      return;
    }
    while (place.querySelector('.tabulator-editing')) {
      await pause(500);
    }
    await replaceRows(grid, shownRows([...first, ...rest], columns, pending));
    loaded = total;
    touched();
    if (focus && focus.row > FIRST) {
      await jump(focus.row, focus.column);
    }
  }
  fill().catch(error => message.replaceChildren(problemBox(error)));
  return view;
}
