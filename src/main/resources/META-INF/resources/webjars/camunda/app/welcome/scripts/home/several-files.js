// 一次上传多个文件: each sheet finds its task by its headings; one list says what became of them.
import {upload} from '../../../shared/scripts/api.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {Problem} from '../../../shared/scripts/problem.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {briefRemarks} from '../../../shared/scripts/reading.js';
import {savedAs} from '../../../shared/scripts/saved-version.js';
import {dropUnsaved} from '../../../shared/scripts/unsaved.js';
import {unsavedQuestion, withUnsaved} from './unsaved-tables.js';
import {taskLink} from './work-list.js';

function outcome(uploaded) {
  const {rows, rowsBefore, errors, anomalies, muchSmaller, clean, remarks} = uploaded;
  return element(
    'div',
    {class: clean ? 'text-success' : 'text-danger'},
    savedAs(uploaded) +
      '：' +
      rows +
      '行，错误' +
      errors +
      '项，异常' +
      anomalies +
      '项' +
      (muchSmaller ? '；原有' + rowsBefore + '行' : ''),
    briefRemarks(remarks)
  );
}

const refused = words => element('div', {class: 'text-danger'}, words);

const line = (file, {sheet, table: title, taskId, uploaded, refusal}) => [
  file,
  sheet,
  title,
  uploaded ? outcome(uploaded) : refused(refusal),
  taskId ? taskLink({id: taskId, name: '打开', fills: true}) : ''
];

/** @param results one line a sheet, from earlier files */
const resultList = results =>
  results.length ? [element('h5', {}, '上传结果'), table(['文件', '工作表', '表格', '结果', ''], results, '')] : null;

/**
 * Why a sheet whose table is taken already was not: by which file, or because corrections wait there to be saved.
 *
 * @param {Map<string, string | null>} taken task → the file that it was taken for; null where it is held back
 * @param {string} file
 */
export function withCause(sheet, taken, file) {
  if (!sheet.refusal || !taken.has(sheet.taskId)) {
    return sheet;
  }
  const first = taken.get(sheet.taskId);
  return {
    ...sheet,
    refusal:
      first === null
        ? '这张表的“数据”中有没有保存的修改，没有上传。请打开这张表，保存或放弃修改后再上传。'
        : sheet.refusal + '先存入的是“' + first + '”，没有上传的是“' + file + '”。'
  };
}

/**
 * What one file came to: a line a sheet, or one line that says why it was refused.
 *
 * @param taken task → the file of this go that was taken for it; null where it is held back
 * @param {(task: string) => void} saved called with each task whose data are new
 */
async function send(file, taken, advance, saved) {
  try {
    const path = '/api/me/workbooks?taken=' + [...taken.keys()].join(',');
    const sheets = await upload(path, file, advance, 'POST');
    const lines = sheets.map(sheet => line(file.name, withCause(sheet, taken, file.name)));
    sheets
      .filter(sheet => sheet.uploaded)
      .forEach(sheet => {
        taken.set(sheet.taskId, file.name);
        saved(sheet.taskId);
      });
    return lines;
  } catch (error) {
    return [[file.name, '', '', error instanceof Problem ? refused(error.detail) : problemBox(error), '']];
  }
}

/**
 * @param results what earlier files came to
 * @param done is given all results, when the last file is through
 * @param {{id: string, name: string, fills: boolean, submissionId: number | null}[]} tasks of whoever is here
 */
export function severalFiles(results, done, tasks) {
  const message = element('div', {'aria-live': 'polite'});
  const bar = element('progress', {max: '1', value: '0', hidden: true, 'aria-label': '上传进度'});
  const input = element('input', {
    type: 'file',
    accept: '.xlsx,.csv',
    multiple: true,
    class: 'filing-file',
    onchange: () => take(input.files)
  });
  /** Corrections that wait in this browser would be lost with the version that they were made to. */
  function take(chosen) {
    const files = [...(chosen || [])];
    if (files.length && !input.disabled) {
      const unsaved = withUnsaved(tasks);
      unsaved.length ? message.replaceChildren(unsavedQuestion(unsaved, answerOf(files, unsaved))) : sendAll(files, [], []);
    }
  }
  const answerOf = (files, unsaved) => ({
    stay() {
      input.value = '';
      message.replaceChildren();
    },
    others: () => sendAll(files, unsaved, []),
    all: () => sendAll(files, [], unsaved)
  });
  /**
   * @param held tasks whose tables are not taken
   * @param givenUp tasks whose corrections go once there is a version without them
   */
  async function sendAll(files, held, givenUp) {
    input.disabled = true;
    bar.hidden = false;
    const lines = [];
    const taken = new Map(held.map(task => [task.id, null]));
    const saved = id => givenUp.filter(task => task.id === id).forEach(task => dropUnsaved(task.submissionId));
    for (const [i, file] of files.entries()) {
      message.textContent = '正在上传并校验第' + (i + 1) + '个文件，共' + files.length + '个：' + file.name;
      lines.push(...(await send(file, taken, share => (bar.value = (i + share) / files.length), saved)));
    }
    done(lines);
  }
  const area = element(
    'div',
    {class: 'filing-upload'},
    element('label', {class: 'btn btn-default'}, '一次上传多个工作簿', input),
    element(
      'p',
      {class: 'filing-hint'},
      '可以选择多个文件，也可以是一个工作簿、每张表一个工作表，或拖到这里。系统按表头认出各是哪张表，存入您的对应任务；认不出的、不是您的，会逐个说明。'
    ),
    bar,
    message,
    resultList(results)
  );
  area.addEventListener('dragover', event => event.preventDefault());
  area.addEventListener('drop', event => {
    event.preventDefault();
    take(event.dataTransfer && event.dataTransfer.files);
  });
  return element('section', {}, area);
}
