// What a filer does in the grid: write, paste, fill, add and delete rows, take it back, save all as a new version.
import {send} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {cleared, filledDown, hiddenIn, pasted, targetOf, withHidden} from './grid-fill.js';
import {gridFields} from './grid-columns.js';
import {headingsOf, underHeadings} from './grid-headings.js';
import {newRow} from './grid-rows.js';
import {cellsOf} from './grid-text.js';
import {savingProblem} from './saving-problem.js';

const info = (...words) => element('p', {class: 'alert alert-info'}, ...words);
const warning = (...words) => element('p', {class: 'alert alert-warning'}, ...words);

/**
 * @param {{id, submission, pending, sheet, work, cursor, fields: () => string[], reveal: (field: string) => void,
 *     say: (...nodes: (Node | string)[]) => void, isWhole: () => boolean, focus: () => void}} grid fields: those that are shown;
 *     reveal: shows one; say: what was done and refused; isWhole: whether all rows are there; focus: gives the grid the keyboard
 * @param {(answer) => void} saved
 */
export function editing({id, submission, pending, sheet, work, cursor, fields, reveal, say, isWhole, focus}, saved) {
  const {columns} = submission;
  const all = gridFields(submission);
  const allFields = all.map(({field}) => field);
  const button = (label, onclick, kind = 'btn-default') => element('button', {class: 'btn btn-sm ' + kind, onclick}, label);
  const saveButton = button('保存为新版本', save, 'btn-primary');
  const undoButton = button('撤销', () => back(work.undo(), '已撤销'));
  const redoButton = button('重做', () => back(work.redo(), '已重做'));

  async function save() {
    saveButton.disabled = true;
    say(info('正在保存并校验……'));
    try {
      const answer = await send('PUT', '/api/submissions/' + id + '/rows', pending.toJson());
      pending.forget();
      saved(answer);
    } catch (error) {
      say(savingProblem(error, id));
      refresh();
    }
  }

  /** Where it is not known yet what stands there, nothing is put after the last row. */
  function refusedWhileLoading() {
    if (!isWhole()) {
      say(warning('数据还在加载，现在不能在末尾添加行。请稍候再试，没有改动任何单元格。'));
    }
    return !isWhole();
  }
  /** Rows stand last, as they will once they are saved; nothing hides them. */
  function append(title, cells, rows) {
    const isNarrowed = rows.length > 0 && sheet.isNarrowed();
    work.write(title, cells, rows);
    if (isNarrowed) {
      sheet.widen();
    }
    return isNarrowed ? '筛选和排序已取消，以便看到新增的行。' : '';
  }
  /** Of columns that nobody sees is said that they were written in. */
  function hiddenNote(hidden, what) {
    if (hidden.length === 0) {
      return null;
    }
    const names = all.filter(({field}) => hidden.includes(field)).map(({name}) => name);
    const show = () => {
      hidden.forEach(reveal);
      focus();
    };
    return element(
      'span',
      {},
      '隐藏的列“' + names.join('”“') + '”也' + what + '，请核对。 ',
      element('button', {class: 'btn btn-default btn-xs', onclick: show}, '显示')
    );
  }
  const rowOf = texts => newRow(submission.unit, columns, Object.fromEntries(columns.map((name, i) => [name, texts['c' + i] || ''])));

  function add() {
    if (refusedWhileLoading()) {
      return;
    }
    const row = rowOf({});
    const hint = append('添加一行', [], [row]);
    cursor.stand(row, fields()[0]);
    focus();
    say(hint ? info(hint) : '');
  }
  function paste(text) {
    const target = cursor.target() || {rows: sheet.shown(), fields: fields(), top: 0, bottom: 0, left: 0, right: 0};
    const block = cellsOf(text);
    const headings = headingsOf(block, submission.definitions);
    const {rows, fields: under, left} = headings ? underHeadings(block, headings.names, all) : {rows: block, fields: null, left: []};
    if (rows.length === 0) {
      say(info('粘贴的只有标题，没有数据，没有改动任何单元格。'));
      return;
    }
    const {cells, added, cut} = pasted(
      rows,
      under ? {...target, fields: under, bottom: target.top, left: 0, right: under.length - 1} : targetOf(rows, target, allFields)
    );
    if (added.length && refusedWhileLoading()) {
      return;
    }
    const hint = append('粘贴', cells, added.map(rowOf));
    const words = [
      headings ? '第一行是标题，没有作为数据，其余各行按标题填入对应的列。' : '',
      left.length ? '“' + left.join('”“') + '”在本表中没有对应的列，没有粘贴。' : '',
      added.length ? '粘贴的内容超出末行，已在末尾添加' + added.length + '行。' : '',
      hint,
      cut ? '右边超出本表的' + cut + '格没有粘贴，请核对列的位置。' : ''
    ].join('');
    const hidden = hiddenNote(hiddenIn(fields(), {cells, added}, allFields), headings ? '填入了' : '按表格的列序填入了');
    const isDoubtful = cut > 0 || left.length > 0 || hidden !== null;
    say(words || hidden ? (isDoubtful ? warning : info)(words, hidden) : '');
  }
  /** Deletes what is ticked and seen, or the rows in which somebody stands: what a filter has hidden since stays. */
  function remove() {
    const target = cursor.target();
    const ticked = sheet.ticked();
    const rows = new Set(ticked.length || !target ? ticked : target.rows.slice(target.top, target.bottom + 1));
    if (rows.size === 0) {
      say(info('没有选中的行。请先勾选要删除的行。'));
      return;
    }
    work.remove('删除' + rows.size + '行', rows);
    cursor.settle();
    focus();
    say(
      info(
        '已删除' + rows.size + '行，保存为新版本后生效。 ',
        element('button', {class: 'btn btn-default btn-xs', onclick: () => back(work.undo(), '已撤销')}, '撤销删除')
      )
    );
  }
  /** Says what was taken back or done again, and stands there. */
  function back(step, what) {
    if (!step) {
      return;
    }
    const [first] = step.cells?.length ? step.cells : [...(step.removed || []), ...(step.added || [])];
    cursor.stand(first.row, 'field' in first ? first.field : fields()[0]) || cursor.settle();
    focus();
    say(info(what + step.title + '。'));
  }
  function refresh() {
    saveButton.disabled = pending.count() === 0;
    [
      [undoButton, work.undoes(), '撤销'],
      [redoButton, work.redoes(), '重做']
    ].forEach(([node, title, what]) => {
      node.disabled = title === null;
      node.title = title === null ? '没有可' + what + '的操作' : what + title;
    });
  }
  refresh();
  return {
    buttons: [button('添加一行', add), button('删除选中的行', remove), undoButton, redoButton, saveButton],
    refresh,
    act: {
      write(text) {
        const {row, field} = cursor.at();
        const before = row[field] || '';
        say('');
        work.write('修改', text === before ? [] : [{row, field, before, after: text}]);
      },
      clear() {
        say('');
        work.write('清空', cleared(cursor.target()));
      },
      /** Copied is the whole range, so the whole range is cleared. */
      cut() {
        const cells = cleared(withHidden(cursor.target(), allFields));
        work.write('剪切', cells);
        const hidden = hiddenNote(hiddenIn(fields(), {cells}, allFields), '剪切了');
        say(hidden ? info(hidden) : '');
      },
      fill() {
        say('');
        work.write('填充', filledDown(cursor.target()));
      },
      paste,
      choose: () => sheet.choose(cursor.at().row),
      undo: () => back(work.undo(), '已撤销'),
      redo: () => back(work.redo(), '已重做'),
      save: () => saveButton.disabled || save()
    }
  };
}
