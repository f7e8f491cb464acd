// A table of one row (单条) as a form: a field for each column, with what it wants, what was found or said, and last year's value.
import {get, send} from '../../../shared/scripts/api.js';
import {dropDraft, keepDraft, readDraft} from '../../../shared/scripts/drafts.js';
import {backButton, element} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {singleDraft} from '../../../shared/scripts/unsaved.js';
import {columnOf, helpOf} from './column-help.js';
import {explainHere} from './explanations.js';
import {outdatedNote} from './grid-drafts.js';
import {columnsSaid} from './grid-marks.js';
import {notesOf} from './notes.js';
import {pinLine} from './pin-line.js';
import {singleField} from './single-field.js';
import {sums} from './single-sums.js';

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
  const [rows, findings, notes, explanations, help] = await Promise.all([
    get('/api/submissions/' + id + '/rows?limit=1'),
    get('/api/submissions/' + id + '/findings'),
    notesOf(id),
    get('/api/submissions/' + id + '/explanations'),
    helpOf(id, submission)
  ]);
  const values = rows.length ? rows[0].values : {};
  const draftKey = singleDraft(id);
  const draft = readDraft(draftKey);
  const left = saved && draft && draft.base === submission.latestVersion ? draft.values : {};
  let outdated = saved && draft && draft.base !== submission.latestVersion ? draft : null;
  const message = element('div', {'aria-live': 'polite'}, Object.keys(left).length ? '已恢复上次没有保存的修改。' : null);
  const ofAll = [...findings, ...notes].filter(f => columnsSaid(f.column, submission.columns).length === 0);
  const isAbout = (said, name) => columnsSaid(said, submission.columns).includes(name);

  function field(name, i) {
    const text = values[name] || '';
    const found = [...findings, ...notes].filter(f => isAbout(f.column, name));
    const {input, row, said} = singleField({
      help,
      column: columnOf(help, name),
      text: left[name] === undefined ? text : left[name],
      attributes: {
        id: 'single-' + id + '-' + i,
        class: 'form-control input-sm',
        readonly: !saved,
        'aria-invalid': found.some(f => f.severity === 'ERROR') ? 'true' : null,
        oninput: () => {
          // until it is given up, what was left of an older version stays the draft
          outdated || keepChanges();
          looksCorrected();
          showSums();
        },
        onfocus: () => line && line.choose(rows.length ? rows[0].number : 0, name)
      }
    });
    const looksCorrected = () => {
      row.classList.toggle('single-found', found.length > 0 && input.value === text);
      row.classList.toggle('single-edited', input.value !== text);
    };
    looksCorrected();
    const say = list => said.append(...list.map(f => element('div', {class: LOOKS[f.severity]}, f.message)));
    say(found);
    const open = explanations.mayExplain ? explanations.open.filter(o => columnsSaid(o.column, submission.columns)[0] === name) : [];
    if (open.length) {
      const form = element(
        'details',
        {},
        element('summary', {}, '说明这项异常'),
        explainHere(id, open, () => form.replaceWith('已说明。'))
      );
      said.append(form);
    }
    return {name, text, input, say, row, said};
  }
  const fields = submission.columns.map(field);
  const showSums = sums(help.totals, fields, Boolean(saved));
  showSums();
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
  /** What is as it was in the version is no correction any more. */
  const keepChanges = () => {
    const values = changes();
    Object.keys(values).length ? keepDraft(draftKey, {base: submission.latestVersion, values}) : dropDraft(draftKey);
  };

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
  const save = element('button', {class: 'btn btn-primary btn-sm', disabled: Boolean(outdated), onclick: saveAll}, '保存为新版本');
  const giveUp = () => {
    outdated = null;
    dropDraft(draftKey);
    save.disabled = false;
  };
  const note = outdated
    ? outdatedNote({base: outdated.base, changed: [[rows.length ? rows[0].number : 1, outdated.values]], added: [], deleted: []}, giveUp)
    : null;
  if (focus) {
    requestAnimationFrame(() => fields.find(f => isAbout(focus.column, f.name))?.input.focus());
  }
  return element(
    'div',
    {class: 'single-form'},
    backButton(focus, back),
    note,
    line ? line.node : null,
    element('p', {class: 'filing-hint'}, '统计时间：' + submission.statisticalTime + '。带*的必填。'),
    ofAll.map(f => element('p', {class: LOOKS[f.severity]}, f.message)),
    fields.map(f => f.row),
    saved ? element('p', {class: 'filing-buttons'}, save) : null,
    message
  );
}
