// A table of one row (单条) as a form: a label and a field for each column, with its findings beside it.
import {get, send} from './api.js';
import {element} from './elements.js';
import {problem} from './upload.js';

/** @param saved called with the answer after the corrections became a new version; null where nothing may be changed */
export async function singleRowView(id, submission, saved) {
  const [rows, findings] = await Promise.all([get('/api/submissions/' + id + '/rows?limit=1'), get('/api/submissions/' + id + '/findings')]);
  const values = rows.length ? rows[0].values : {};
  const message = element('div', {'aria-live': 'polite'});
  const fields = submission.columns.map((name, i) => {
    const text = values[name] || '';
    const found = findings.filter(f => f.column === name);
    const input = element(text.length > 60 ? 'textarea' : 'input', {
      id: 'single-' + id + '-' + i, class: 'form-control input-sm', value: text, readonly: !saved, rows: '4', 'aria-invalid': found.some(f => f.severity === 'ERROR') ? 'true' : null});
    input.value = text;
    return {name, text, input, row: element('div', {class: 'single-field' + (found.length ? ' single-found' : '')},
      element('label', {for: input.id}, name), input, found.map(f => element('div', {class: 'text-' + (f.severity === 'ERROR' ? 'danger' : 'warning')}, f.message)))};
  });
  const save = element('button', {class: 'btn btn-primary btn-sm', onclick: async () => {
    const changed = Object.fromEntries(fields.filter(f => f.input.value !== f.text).map(f => [f.name, f.input.value]));
    if (Object.keys(changed).length === 0) {
      message.replaceChildren('没有需要保存的修改。');
      return;
    }
    save.disabled = true;
    message.replaceChildren('正在保存并校验……');
    try {
      saved(await send('PUT', '/api/submissions/' + id + '/rows', rows.length
        ? {base: submission.latestVersion, changed: [{row: rows[0].number, values: changed}]}
        : {base: submission.latestVersion, added: [changed]}));
    } catch (error) {
      save.disabled = false;
      message.replaceChildren(problem(error));
    }
  }}, '保存为新版本');
  return element('div', {class: 'single-form'}, fields.map(f => f.row), saved ? element('p', {class: 'filing-buttons'}, save) : null, message);
}
