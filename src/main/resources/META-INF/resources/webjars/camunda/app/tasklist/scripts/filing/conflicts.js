// Rows of several units with one key and different values, side by side, and the choice between them.
import {get, post} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {askFirst, withoutUnsaved} from './unsaved-question.js';

/** Columns in which the candidates differ, or a few of all where a row stands twice. */
function candidateTable(conflict, index, submission) {
  const columns = conflict.differing.length ? conflict.differing : submission.columns.slice(0, 5);
  return table(
    ['采用', '来源单位', '行', ...columns],
    conflict.candidates.map(row => [
      element('input', {type: 'radio', name: 'conflict-' + index, value: row.number, 'aria-label': '采用第' + row.number + '行'}),
      submission.sources[row.unit] || row.unit,
      row.number,
      ...columns.map(column => row.values[column] || '')
    ]),
    ''
  );
}

const settledTable = (settled, submission) => {
  const name = unit => submission.sources[unit] || unit;
  return table(
    ['关键字', '版本', '采用', '在这些单位中', '依据', '处理人', '时间'],
    settled.map(s => [s.key.join('+'), s.version, name(s.taken), s.units.map(name).join('、'), s.reason, s.by, when(s.at)]),
    '还没有处理过冲突。'
  );
};

/** @param changed called after choices have made a new version; without it nothing can be chosen */
export async function conflictsView(id, submission, changed) {
  const found = await get('/api/submissions/' + id + '/conflicts');
  const groups = found.conflicts.map((conflict, index) =>
    element(
      'div',
      {class: 'filing-conflict'},
      element('h5', {}, '关键字 ' + conflict.key.join('+')),
      candidateTable(conflict, index, submission)
    )
  );
  const reason = element('input', {
    type: 'text',
    class: 'form-control',
    maxlength: '1000',
    placeholder: '选择的依据，例如：与学籍系统核对，以学院数据为准'
  });
  const message = element('div', {'aria-live': 'polite'});
  /** What was corrected and not saved would not be in the version that is made. */
  const save = () => askFirst(id, '保存选择', message, choose);
  async function choose() {
    const choices = found.conflicts.flatMap((conflict, index) => {
      const picked = groups[index].querySelector('input:checked');
      return picked ? [{key: conflict.key, row: Number(picked.value)}] : [];
    });
    try {
      const answer = await post('/api/submissions/' + id + '/conflicts', {version: found.version, choices, reason: reason.value});
      await withoutUnsaved(id, changed)(answer);
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  }
  return element(
    'div',
    {},
    element(
      'p',
      {},
      found.total
        ? '有' +
            found.total +
            '处冲突：关键字相同而内容不同的行。每处选定一行，其余的行不进入下一版本，但在各自的版本中保留。' +
            (found.total > groups.length ? '先列出前' + groups.length + '处。' : '')
        : '没有冲突：各单位的行关键字互不相同。'
    ),
    ...groups,
    found.total && changed
      ? element('p', {class: 'filing-settle'}, reason, element('button', {class: 'btn btn-primary btn-sm', onclick: save}, '保存选择'))
      : null,
    message,
    element('h5', {}, '处理记录'),
    settledTable(found.settled, submission)
  );
}
