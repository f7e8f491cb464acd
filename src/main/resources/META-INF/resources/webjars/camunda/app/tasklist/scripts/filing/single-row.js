// A table of one row (单条) as a form: a field for each column, with what it wants, what was found or said, and last year's value.
import {get, send} from '../../../shared/scripts/api.js';
import {dropDraft, keepDraft, readDraft} from '../../../shared/scripts/drafts.js';
import {backButton, element} from '../../../shared/scripts/elements.js';
import {singleDraft} from '../../../shared/scripts/unsaved.js';
import {columnOf, helpOf} from './column-help.js';
import {explainHere} from './explanations.js';
import {outdatedNote} from './grid-drafts.js';
import {columnsSaid, withoutRow} from './grid-marks.js';
import {notesOf} from './notes.js';
import {pinLine} from './pin-line.js';
import {savingProblem} from './saving-problem.js';
import {isSpoiltNumber, singleField} from './single-field.js';
import {takeLastYears} from './single-last-year.js';
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
  const message = element('div', {'aria-live': 'polite'});
  const ofAll = [...findings, ...notes].filter(f => columnsSaid(f.column, submission.columns).length === 0);
  const isAbout = (said, name) => columnsSaid(said, submission.columns).includes(name);

  function field(name, i) {
    const text = values[name] || '';
    const found = [...findings, ...notes].filter(f => isAbout(f.column, name));
    const column = columnOf(help, name);
    const {input, row, said, look} = singleField({
      help,
      column,
      text: left[name] === undefined ? text : left[name],
      attributes: {
        id: 'single-' + id + '-' + i,
        class: 'form-control input-sm',
        readonly: !saved,
        oninput: () => {
          // until it is given up, what was left of an older version stays the draft
          outdated || keepChanges();
          looksCorrected();
          showSums();
        },
        onfocus: () => line && line.choose(rows.length ? rows[0].number : 0, name)
      }
    });
    const nodeOf = f => element('div', {class: LOOKS[f.severity]}, withoutRow(f.message));
    const say = list => said.append(...list.map(nodeOf));
    const outOfDate = found.filter(f => f.severity !== 'NOTE').map(nodeOf);
    const now = element('div', {'aria-live': 'polite'});
    said.append(now, ...outOfDate);
    say(found.filter(f => f.severity === 'NOTE'));
    /** What was found in the version is about the text that stood there. */
    const looksCorrected = () => {
      look();
      const isEdited = input.value !== text;
      const isSpoilt = isEdited && isSpoiltNumber(column, input.value);
      const isWrong = isSpoilt || (!isEdited && found.some(f => f.severity === 'ERROR'));
      row.classList.toggle('single-found', isSpoilt || (!isEdited && found.length > 0));
      row.classList.toggle('single-edited', isEdited && !isSpoilt);
      isWrong ? input.setAttribute('aria-invalid', 'true') : input.removeAttribute('aria-invalid');
      outOfDate.forEach(node => (node.hidden = isEdited));
      now.className = isSpoilt ? 'text-danger' : 'single-state';
      now.textContent = isSpoilt ? '“' + input.value + '”不是数字，请改正。' : isEdited && saved ? '已修改，保存后重新校验' : '';
    };
    looksCorrected();
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
    const restore = () => {
      input.value = text;
      looksCorrected();
    };
    return {name, text, input, say, row, said, restore, lastYear: column.lastYear || ''};
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
      message.replaceChildren(savingProblem(error, id));
    }
  }
  const save = element('button', {class: 'btn btn-primary btn-sm', disabled: Boolean(outdated), onclick: saveAll}, '保存为新版本');
  function giveUpChanges() {
    const before = changes();
    fields.forEach(f => f.restore());
    showSums();
    outdated || dropDraft(draftKey);
    restored?.remove();
    message.replaceChildren(Object.keys(before).length ? '已放弃修改，恢复为版本中的值。' : '没有修改过。');
  }
  const giveUpButton = kind => element('button', {class: 'btn btn-default ' + kind, onclick: giveUpChanges}, '放弃这些修改');
  const restored = Object.keys(left).length
    ? element('p', {class: 'alert alert-info'}, '已恢复上次没有保存的' + Object.keys(left).length + '项修改。 ', giveUpButton('btn-xs'))
    : null;
  const reused = element('span', {'aria-live': 'polite'});
  const reuse = () => {
    reused.textContent = takeLastYears(fields);
  };
  function saveByKey(event) {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      save.disabled || saveAll();
    }
  }
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
    {class: 'single-form', onkeydown: saved ? saveByKey : null},
    backButton(focus, back),
    note,
    restored,
    line ? line.node : null,
    element('p', {class: 'filing-hint'}, '统计时间：' + submission.statisticalTime + '。带*的必填。'),
    saved && fields.some(f => f.lastYear)
      ? element(
          'p',
          {class: 'filing-buttons'},
          element('button', {class: 'btn btn-default btn-sm', onclick: reuse}, '空着的各项沿用上年'),
          reused
        )
      : null,
    ofAll.map(f => element('p', {class: LOOKS[f.severity]}, withoutRow(f.message))),
    fields.map(f => f.row),
    saved ? element('p', {class: 'filing-buttons'}, save, giveUpButton('btn-sm')) : null,
    message
  );
}
