// A table of one row (单条) as a form: a label and a field for each column, with what was found or said beside it.
import {get, send} from '../../../shared/scripts/api.js';
import {backButton, element} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {dropDraft, keepDraft, readDraft} from './drafts.js';
import {explainHere} from './explanations.js';
import {notesOf} from './notes.js';
import {pinLine} from './pin-line.js';

const LOOKS = {ERROR: 'text-danger', ANOMALY: 'text-warning', NOTE: 'single-note'};

/**
 * The same choices as the grid's.
 *
 * @param saved called with the answer after the corrections became a new version; null where nothing may be changed
 * @param focus a finding or note whose field is to be shown
 * @param back leads back to where that was listed
 * @param pin what the person may say of places (see pinLine), with toNotes for what comes back; null where nothing
 */
export async function singleRowView(id, submission, {saved, focus, back, pin}) {
  const [rows, findings, notes] = await Promise.all([
    get('/api/submissions/' + id + '/rows?limit=1'),
    get('/api/submissions/' + id + '/findings'),
    notesOf(id)
  ]);
  const explanations = await get('/api/submissions/' + id + '/explanations');
  const values = rows.length ? rows[0].values : {};
  const draftKey = 'single:' + id;
  const draft = readDraft(draftKey);
  const left = saved && draft && draft.base === submission.latestVersion ? draft.values : {};
  const message = element('div', {'aria-live': 'polite'}, Object.keys(left).length ? '已恢复上次没有保存的修改。' : null);

  function field(name, i) {
    const text = values[name] || '';
    const found = [...findings, ...notes].filter(f => f.column === name);
    const input = element(text.length > 60 ? 'textarea' : 'input', {
      id: 'single-' + id + '-' + i,
      class: 'form-control input-sm',
      readonly: !saved,
      rows: '4',
      'aria-invalid': found.some(f => f.severity === 'ERROR') ? 'true' : null,
      oninput: () => keepDraft(draftKey, {base: submission.latestVersion, values: changes()}),
      onfocus: () => line && line.choose(rows.length ? rows[0].number : 0, name)
    });
    input.value = left[name] === undefined ? text : left[name];
    const said = element('div', {});
    const say = list => said.append(...list.map(f => element('div', {class: LOOKS[f.severity]}, f.message)));
    say(found);
    const open = explanations.mayExplain ? explanations.open.filter(o => o.column === name) : [];
    if (open.length) {
      const form = element(
        'details',
        {},
        element('summary', {}, '说明这项异常'),
        explainHere(id, open, () => form.replaceWith('已说明。'))
      );
      said.append(form);
    }
    return {
      name,
      text,
      input,
      say,
      row: element(
        'div',
        {class: 'single-field' + (found.length ? ' single-found' : '')},
        element('label', {for: input.id}, name),
        input,
        said
      )
    };
  }
  const fields = submission.columns.map(field);
  const line = pin
    ? pinLine(pin, all => {
        const known = new Set(notes.map(n => n.id));
        pin
          .toNotes(all)
          .filter(n => !known.has(n.id))
          .forEach(n => {
            notes.push(n);
            fields.filter(f => f.name === n.column).forEach(f => f.say([n]));
          });
      })
    : null;
  const changes = () => Object.fromEntries(fields.filter(f => f.input.value !== f.text).map(f => [f.name, f.input.value]));

  async function saveAll() {
    const changed = changes();
    if (Object.keys(changed).length === 0) {
      message.replaceChildren('没有需要保存的修改。');
      return;
    }
    save.disabled = true;
    message.replaceChildren('正在保存并校验……');
    try {
      const answer = await send(
        'PUT',
        '/api/submissions/' + id + '/rows',
        rows.length
          ? {base: submission.latestVersion, changed: [{row: rows[0].number, values: changed}]}
          : {base: submission.latestVersion, added: [changed]}
      );
      dropDraft(draftKey);
      saved(answer);
    } catch (error) {
      save.disabled = false;
      message.replaceChildren(problemBox(error));
    }
  }
  const save = element('button', {class: 'btn btn-primary btn-sm', onclick: saveAll}, '保存为新版本');
  if (focus) {
    requestAnimationFrame(() => fields.filter(f => f.name === focus.column).forEach(f => f.input.focus()));
  }
  return element(
    'div',
    {class: 'single-form'},
    backButton(focus, back),
    line ? line.node : null,
    fields.map(f => f.row),
    saved ? element('p', {class: 'filing-buttons'}, save) : null,
    message
  );
}
