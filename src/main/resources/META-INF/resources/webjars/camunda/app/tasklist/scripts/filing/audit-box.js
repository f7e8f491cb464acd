// 审核: a head decides where the data are, with the questions of the task's own form, and goes on to the next.
import {get, post} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {dropDraft, keepDraft, readDraft} from '../../../shared/scripts/drafts.js';
import {halfWrittenWords, remarkDraft} from '../../../shared/scripts/half-written.js';
import {goOn} from './next-task.js';

/** Those that the form has, or that were put together for this task. */
function choicesOf(question, variables) {
  if (question.values) {
    return question.values;
  }
  const made = variables[question.valuesKey];
  return made ? JSON.parse(made.value) : [];
}

/** What belongs to some decisions only names them in its condition: not(decision = "return"). */
const belongsTo = (question, decision) => !question.conditional?.hide || question.conditional.hide.includes('"' + decision + '"');

function boxes(type, name, choices, changed) {
  const inputs = choices.map(({value}) => element('input', {type, name, value, onchange: changed}));
  return {
    names: () => choices.filter((choice, i) => inputs[i].checked).map(({label}) => label),
    labels: choices.map(({label}, i) => element('label', {}, inputs[i], ' ' + label)),
    chosen: () => inputs.filter(input => input.checked).map(input => input.value),
    choose: values => inputs.forEach(input => (input.checked = values.includes(input.value)))
  };
}

/** What became of the data: approved, or who has to correct them now. */
function outcome(decision, units, {returnedTo}) {
  if (decision === 'approve') {
    return '已审核';
  }
  const to = units.join('、') || (returnedTo ? returnedTo.name : '');
  return '已退回' + (to ? '给' + to : '') + '，更正后再由您审核';
}

/** The questions of the form by their keys, with what there is to choose from. */
async function questionsOf(taskId) {
  const path = '/engine-rest/task/' + taskId;
  const [form, variables] = await Promise.all([get(path + '/deployed-form'), get(path + '/form-variables?deserializeValues=false')]);
  return Object.fromEntries(
    form.components.filter(({key}) => key).map(question => [question.key, {...question, choices: choicesOf(question, variables)}])
  );
}

/**
 * @param task as the server tells of it
 * @param submission its data
 * @param show shows what is given instead of the desk, unless the person has gone on meanwhile
 */
export async function auditBox(task, submission, show) {
  const asked = await questionsOf(task.id);
  const draft = 'audit:' + task.id;
  const decision = boxes('radio', draft, asked.decision.choices, changed);
  const units = boxes('checkbox', draft + ':units', asked.units ? asked.units.choices : [], changed);
  const reason = element('textarea', {
    class: 'form-control',
    rows: '2',
    maxlength: '4000',
    placeholder: asked.reason.description,
    oninput: changed
  });
  const chosenUnits = element('p', {}, asked.units ? asked.units.label + '：' : '', units.labels);
  const why = element('label', {class: 'filing-why'}, asked.reason.label, reason);
  const word = element('input', {type: 'checkbox'});
  const message = element('div', {'aria-live': 'polite'});
  const button = element('button', {class: 'btn btn-primary', onclick: lookAndDecide}, '提交');

  function fit() {
    const [chosen] = decision.chosen();
    why.hidden = !chosen || !belongsTo(asked.reason, chosen);
    chosenUnits.hidden = !chosen || !asked.units || !belongsTo(asked.units, chosen);
  }
  function changed() {
    fit();
    keepDraft(draft, {decision: decision.chosen(), units: units.chosen(), reason: reason.value});
  }
  /** What is not asked with this decision is not answered. */
  function answers() {
    const [chosen = ''] = decision.chosen();
    return {
      decision: chosen,
      responsible: word.checked,
      ...(why.hidden ? {} : {reason: reason.value}),
      ...(chosenUnits.hidden ? {} : {units: units.chosen()})
    };
  }
  /** A remark that is half written would reach nobody. */
  function lookAndDecide() {
    const begun = halfWrittenWords(remarkDraft(submission.id));
    begun ? message.replaceChildren(begunNote(begun)) : decide();
  }
  const begunNote = begun =>
    element(
      'div',
      {class: 'alert alert-warning', role: 'alert'},
      '还有写了一半的批注，提交后填报人看不到（' + begun + '）。请先在“数据”中点“批注”记下。 ',
      element(
        'button',
        {
          class: 'btn btn-default btn-xs',
          onclick: () => {
            dropDraft(remarkDraft(submission.id));
            decide();
          }
        },
        '不要这些批注，直接提交'
      )
    );
  async function decide() {
    message.replaceChildren();
    button.disabled = true;
    try {
      const after = await post('/api/tasks/' + task.id + '/audit', {answers: answers(), version: submission.latestVersion});
      dropDraft(draft);
      const [chosen] = decision.chosen();
      const done =
        '表' +
        submission.tableCode +
        ' ' +
        submission.tableName +
        '（' +
        submission.unitName +
        '）' +
        outcome(chosen, chosenUnits.hidden ? [] : units.names(), after) +
        '。';
      goOn(
        after,
        {
          next: done + '下面是您要审核的下一份，连同它还有' + after.left + '份。',
          last: done + (chosen === 'approve' ? '轮到您审核的数据都已审核。' : '现在没有别的数据等您审核。')
        },
        show
      );
    } catch (error) {
      button.disabled = false;
      message.replaceChildren(problemBox(error));
    }
  }

  const kept = readDraft(draft);
  if (kept) {
    decision.choose(kept.decision);
    units.choose(kept.units);
    reason.value = kept.reason;
  }
  fit();
  return element(
    'div',
    {class: 'filing-hand-in', role: 'group', 'aria-label': '审核'},
    element('p', {}, element('strong', {}, asked.decision.label + '（版本' + submission.latestVersion + '）：'), decision.labels),
    chosenUnits,
    why,
    element('p', {}, element('label', {}, word, ' ' + asked.responsible.label), button),
    message
  );
}
