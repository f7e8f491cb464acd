// The rows of a submission as a grid: findings and notes on their cells, filter, frozen keys; a filer corrects in place.
import {backButton, element} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {gridDraft} from '../../../shared/scripts/unsaved.js';
import {columnOf, offered} from './column-help.js';
import {changeMarks} from './grid-changes.js';
import {gridColumns, gridFields} from './grid-columns.js';
import {gridCursor} from './grid-cursor.js';
import {leftBefore} from './grid-drafts.js';
import {editing} from './grid-editing.js';
import {cellEditor} from './grid-editor.js';
import {copied, hiddenWithin, withHidden} from './grid-fill.js';
import {finder} from './grid-finder.js';
import {columnMenu} from './grid-hiding.js';
import {gridKeys, keyHelp} from './grid-keys.js';
import {lastYear} from './grid-last-year.js';
import {keepTogether, options} from './grid-library.js';
import {loaded} from './grid-load.js';
import {cellMarks, cellWords, columnsSaid, placeWords} from './grid-marks.js';
import {isPastTop, memory} from './grid-memory.js';
import {gridMouse} from './grid-mouse.js';
import {newRow, shownRows, withRest} from './grid-rows.js';
import {saidLine} from './grid-said.js';
import {sheet as sheetOf} from './grid-sheet.js';
import {statusWords, unsavedWords} from './grid-status.js';
import {problemSteps} from './grid-steps.js';
import {gridWork} from './grid-work.js';
import {KEY, pendingChanges} from './pending.js';
import {pinLine} from './pin-line.js';
import {sampledOf} from './review-desk.js';

/**
 * @param saved called with the answer after corrections became a new version; null where nothing may be changed
 * @param focus a finding or note whose cell is to be shown
 * @param back leads back to where that was listed
 * @param again shows the grid anew
 * @param pin what the person may say of places (see pinLine), with toNotes for what comes back; null where nothing
 * @param compare what to mark from the start: sinceLastVersion, sinceLastYear or nothing
 * @param sampled whether the rows of the expert's sample are marked
 */
export async function gridView(id, submission, {saved, focus, back, again, pin, compare, sampled = false}) {
  const {columns} = submission;
  const editable = Boolean(saved);
  const total = submission.versions.length ? submission.versions[0].rows : 0;
  const isFar = first => (focus ? focus.row > 0 && !first.some(row => row.number === focus.row) : isPastTop(id));
  const {Tabulator, rows, rest, findings, notes, explanations, help, ...all} = await loaded(id, submission, total, isFar);
  const drawn = await sampledOf(id, sampled);
  let {isWhole} = all;

  const marks = cellMarks(columns);
  marks.add([...findings, ...notes, ...drawn]);
  const pending = pendingChanges(saved ? gridDraft(id) : null, submission.latestVersion, columns);
  const place = element('div', {class: 'filing-grid'});
  const status = element('span', {'aria-live': 'polite', class: 'filing-hint'});
  const where = element('div', {'aria-live': 'polite', class: 'filing-hint grid-where'});
  const said = saidLine(status);
  const nameOf = field => columns[Number(field.substring(1))];
  const allFields = gridFields(submission).map(one => one.field);
  let grid;
  /** @type {(row: object, field: string) => string | null} */
  let lastYearsValue = () => null;

  const sheet = sheetOf(place, () => grid);
  const fields = () => allFields.filter(field => grid.getColumn(field).isVisible());
  const cursor = gridCursor(sheet, fields, arrived);
  const places = memory(id, sheet, cursor);
  const hiding = columnMenu(() => grid, gridFields(submission), cursor.settle);
  const editor = cellEditor(editable, () => offered(help, columnOf(help, nameOf(cursor.at().field))), {
    written() {
      sheet.show(cursor.at().row, cursor.at().field);
      follow();
    },
    left: () => keys.take(),
    chosen(text) {
      editor.close();
      edits?.act.write(text);
      editor.focus();
    }
  });
  const work = gridWork(sheet, pending, () => {
    touched();
    requestAnimationFrame(follow);
  });
  const edits = saved
    ? editing(
        {
          id,
          submission,
          pending,
          sheet,
          work,
          cursor,
          fields,
          reveal: hiding.reveal,
          say: said.say,
          isWhole: () => isWhole,
          focus: () => (cursor.at() ? editor : sheet.holder()).focus()
        },
        saved
      )
    : null;

  function touched() {
    count();
    edits?.refresh();
  }
  function count() {
    const unsaved = pending.counts();
    if (cursor.at() === null) {
      where.textContent = '';
    }
    status.textContent = isWhole
      ? statusWords({all: sheet.rows().length, shown: sheet.shown().length, ticked: sheet.ticked().length, unsaved})
      : '已加载' + rows.length + '/' + total + '行……' + unsavedWords(unsaved);
  }
  /** The field that has the keyboard goes where somebody stands. */
  function follow() {
    const at = cursor.at();
    const cell = at && sheet.cell(at.row, at.field);
    if (cell) {
      editor.stand(cell, sheet.holder(), where.textContent);
    }
  }
  function sayWhere(row, field) {
    const name = nameOf(field);
    const words = cellWords(marks, row[KEY], name, pending.isEdited(row[KEY], name));
    where.textContent = placeWords(row[KEY], name, words, lastYearsValue(row, field));
  }
  function arrived(row, field) {
    sayWhere(row, field);
    line?.choose(row[KEY], nameOf(field));
    requestAnimationFrame(() => {
      follow();
      places.keep();
    });
  }

  const line = pin
    ? pinLine(pin, said => {
        marks.add(pin.toNotes(said));
        sheet.redraw();
        editor.focus();
      })
    : null;
  const jump = finder(
    columns,
    {sheet, cursor, hiding, fields, pending},
    () => whole,
    words => {
      where.textContent = words;
    }
  );
  const steps = problemSteps(
    id,
    [...notes, ...findings].filter(f => f.row > 0 || columnsSaid(f.column, columns).length > 0),
    explanations.mayExplain ? explanations.open : [],
    jump
  );
  const compared = changeMarks(id, marks, sheet.redraw, compare);
  const toolbar = element('p', {class: 'filing-buttons'}, backButton(focus, back), edits ? edits.buttons : [], compared.node, hiding.node);
  /** Hidden columns within the range go along, as in a spreadsheet; it is said which. */
  function copy() {
    const target = /** @type {import('./grid-fill.js').Target} */ (cursor.target());
    const hidden = hiddenWithin(target, allFields).map(nameOf);
    said.say(hidden.length ? element('p', {class: 'alert alert-info'}, '隐藏的列“' + hidden.join('”“') + '”也复制了。') : '');
    return copied(withHidden(target, allFields));
  }
  const keys = gridKeys(place, cursor, editor, editable, {
    ...edits?.act,
    text: () => cursor.at().row[cursor.at().field] || '',
    copied: copy,
    isEmpty: () => sheet.shown().length === 0,
    note: () => line?.focus(),
    step: steps.step,
    save: () => edits?.act.save(),
    leave: () => /** @type {HTMLElement | null} */ (toolbar.querySelector('button:not([disabled])'))?.focus()
  });
  const view = element(
    'div',
    {},
    toolbar,
    line ? line.node : null,
    steps.node,
    saved ? leftBefore(pending, again) : null,
    said.node,
    place,
    where,
    keyHelp(editable),
    editor.list
  );

  const ready = new Promise(resolve => {
    grid = new Tabulator(place, {
      ...options(submission.tableCode, editable),
      data: [...shownRows(rows, columns, pending), ...pending.addedBefore.map(texts => newRow(submission.unit, columns, texts))],
      columns: gridColumns(submission, help, marks, pending, cursor, {editable, isWhole: () => isWhole}),
      rowFormatter: sheet.drew
    });
    grid.on('tableBuilt', resolve);
  });
  // the library filters by keys alone; what an input method or the mouse writes counts as well
  place.addEventListener('input', ({target}) => {
    if (target instanceof HTMLElement && target.closest('.tabulator-header-filter')) {
      target.dispatchEvent(new Event('keyup'));
    }
  });

  /** All rows are there: at once, because adding them to those on the page takes the grid half a minute. */
  async function complete() {
    await ready;
    if (!isWhole) {
      const others = shownRows(await rest, columns, pending);
      if (view.isConnected) {
        isWhole = true;
        sheet.exchange(withRest(sheet.rows(), others));
        touched();
      }
    }
  }
  function listen() {
    sheet.holder().append(editor.input);
    sheet.holder().addEventListener('focus', () => cursor.at() && editor.focus());
    gridMouse(grid, cursor, editor, keys, fields);
    keepTogether(place);
    ['scrollVertical', 'scrollHorizontal'].forEach(scrolled =>
      grid.on(scrolled, () => {
        cursor.paint();
        follow();
        places.keep();
      })
    );
    ['dataFiltered', 'dataSorted'].forEach(moved =>
      grid.on(moved, () =>
        requestAnimationFrame(() => {
          cursor.settle();
          count();
        })
      )
    );
    grid.on('rowSelectionChanged', count);
    pending.watch(sheet.rows);
    hiding.say();
    touched();
  }
  async function begin() {
    await ready;
    listen();
    if (focus) {
      await jump(focus.row, focus.column);
      editor.focus();
    } else {
      places.back();
    }
    if (compare) {
      await compared.show();
    }
    await whole;
    lastYearsValue = await lastYear(id, submission, total);
    const at = cursor.at();
    if (at) {
      sayWhere(at.row, at.field);
    }
  }
  const whole = complete();
  Promise.all([begin(), whole]).catch(error => said.say(problemBox(error)));
  return view;
}
