// 提交: a filing task is handed in where its data are, and says whose turn it is then and what comes next.
import {post} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {dropDraft, keepDraft, readDraft} from '../../../shared/scripts/drafts.js';
import {element} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {unsavedOf} from '../../../shared/scripts/unsaved.js';
import {goOn} from './next-task.js';

const personOf = ({name, unit, phone}) => name + '（' + [unit, phone].filter(part => part).join('，') + '）';

const RESULT = '退回会发邮件通知您；通过后可在首页看到。';

/** Whose turn it is: anomalies of a whole table are the filer's own to explain first. */
function waiting({waitsFor, toExplain}) {
  const head = waitsFor ? personOf(waitsFor) : '本单位负责人';
  return toExplain
    ? '已提交。还有' +
        toExplain.anomalies +
        '项异常没有说明：接下来请您在“说明异常数据”任务中说明（截止' +
        when(toExplain.dueAt) +
        '），稍后可从“我的工作”打开；说明后由' +
        head +
        '审核。' +
        RESULT
    : '已提交，等待' + head + '审核。' + RESULT;
}

/** What else there is to hand in, where this was the last. */
const noneLeft = ({toExplain}) => (toExplain ? '没有别的表格等您填报。' : '轮到您填报的表格都已提交。');

/** What is said of the table that was handed in. */
const told = ({tableCode, tableName}, after, said = waiting(after)) => ({
  next: '表' + tableCode + ' ' + tableName + said + '下面是您的下一张表格，连同它还有' + after.left + '张。',
  last: said + noneLeft(after)
});

/** What is said of an answer in a monitoring period, which nobody audits. */
const answered = unchanged => (unchanged ? '已答复“本期无变化”。' : '已提交本监测期的新数据。') + '常态监测的数据不需要审核。';

/** Says how many corrections are not saved; null where there are none. */
function unsavedWarning(submission) {
  const unsaved = unsavedOf(submission.id);
  return unsaved
    ? element(
        'div',
        {class: 'alert alert-warning'},
        '“数据”中有没有保存的修改（' + unsaved + '），它们不会随提交报送。请先保存为新版本或放弃修改，再提交。'
      )
    : null;
}

/**
 * The two ways to answer in a monitoring period as long as there are no new data.
 *
 * @param task as the server tells of it
 * @param submission its data
 * @param show shows what is given instead of the desk
 */
function unchangedBox(task, submission, show) {
  const word = element('input', {type: 'checkbox'});
  const message = element('div', {'aria-live': 'polite'});
  const button = element('button', {class: 'btn btn-primary', onclick: answer}, '本期无变化');
  async function answer() {
    const unsaved = unsavedWarning(submission);
    if (unsaved) {
      message.replaceChildren(unsaved);
      return;
    }
    button.disabled = true;
    try {
      const after = await post('/api/tasks/' + task.id + '/hand-in', {
        responsible: word.checked,
        unchanged: true,
        version: submission.latestVersion
      });
      goOn(after, told(submission, after, answered(true)), show);
    } catch (error) {
      button.disabled = false;
      message.replaceChildren(problemBox(error));
    }
  }
  return element(
    'div',
    {class: 'filing-hand-in'},
    element('p', {}, element('strong', {}, '有变化的'), '：上传工作簿，或在下面的“数据”中修改并保存为新版本，然后在这里提交。'),
    element(
      'p',
      {},
      element('strong', {}, '没有变化的'),
      '：核对' + (submission.latestVersion ? '带入的数据' : '确无数据') + '后，直接答复。'
    ),
    element('label', {}, word, ' ' + task.word),
    ' ',
    button,
    message
  );
}

/**
 * How many rows there are, and what there was before where most of it is gone.
 *
 * @param {{versions: {rows: number}[], rowsBefore: number, muchSmaller: boolean}} submission
 */
export const sizeOf = ({versions: [newest], rowsBefore, muchSmaller}) =>
  (newest.rows ? newest.rows + '行' : '没有任何数据') + (muchSmaller && rowsBefore ? '（上一版本' + rowsBefore + '行）' : '');

/** Who hands in much less than there was says that it is meant. */
function lossBox(submission) {
  const meant = element('input', {type: 'checkbox'});
  const words = submission.versions[0].rows ? '行数确实减少了这么多，不是误删' : '确实没有数据，不是误删';
  return {meant, node: element('label', {}, meant, ' ' + words)};
}

/**
 * What is said of a correction: why nothing was changed must be said, what was changed may be. Kept while it is written.
 *
 * @param {string} taskId
 * @param {{latestVersion: number, correction: {version: number, unchanged: boolean}}} submission
 */
export function correctionBox(taskId, {latestVersion, correction}) {
  const draft = 'correction:' + taskId;
  const text = element('textarea', {
    class: 'form-control',
    rows: 2,
    maxlength: 4000,
    'aria-label': '更正说明',
    placeholder: correction.unchanged ? '为什么不改（必填）' : '改了什么（可不填）',
    oninput: () => keepDraft(draft, text.value)
  });
  text.value = readDraft(draft) || '';
  const state = correction.unchanged
    ? '版本' +
      latestVersion +
      '与更正前的版本' +
      correction.version +
      '内容完全相同，没有任何更正。请按退回原因更正；确认无需更正的，写明理由再提交，审核人和退回人都会看到。'
    : '与更正前的版本' + correction.version + '已有不同（见“对比”）。';
  return {
    said: () => text.value.trim(),
    sent: () => dropDraft(draft),
    node: element(
      'div',
      {class: correction.unchanged ? 'alert alert-warning' : ''},
      element('p', {}, state),
      element('strong', {}, '更正说明'),
      text
    )
  };
}

/**
 * @param task as the server tells of it
 * @param submission its data
 * @param show shows what is given instead of the desk, unless the person has gone on meanwhile
 */
export function handInBox(task, submission, show) {
  const {errors, anomalies} = submission.findings;
  if (task.offersUnchanged) {
    return unchangedBox(task, submission, show);
  }
  if (!submission.latestVersion) {
    return element('p', {class: 'filing-hand-in'}, '上传数据后，在这里提交。');
  }
  if (errors) {
    return element('p', {class: 'filing-hand-in'}, '错误' + errors + '项，改正后在这里提交。');
  }
  const word = element('input', {type: 'checkbox'});
  const loss = submission.muchSmaller ? lossBox(submission) : null;
  const correction = submission.correction ? correctionBox(task.id, submission) : null;
  const message = element('div', {'aria-live': 'polite'});
  const button = element('button', {class: 'btn btn-primary', onclick: handIn}, '提交');
  async function handIn() {
    const unsaved = unsavedWarning(submission);
    if (unsaved) {
      message.replaceChildren(unsaved);
      return;
    }
    if (loss && !loss.meant.checked) {
      message.replaceChildren(
        element(
          'div',
          {class: 'alert alert-warning'},
          '版本' + submission.latestVersion + sizeOf(submission) + '。确实如此的，请先勾选；要找回原来的数据，请在“版本”页签恢复。'
        )
      );
      return;
    }
    button.disabled = true;
    try {
      const after = await post('/api/tasks/' + task.id + '/hand-in', {
        responsible: word.checked,
        version: submission.latestVersion,
        lossMeant: Boolean(loss && loss.meant.checked),
        correction: correction ? correction.said() : ''
      });
      correction?.sent();
      goOn(after, task.monitoring ? told(submission, after, answered(false)) : told(submission, after), show);
    } catch (error) {
      button.disabled = false;
      message.replaceChildren(problemBox(error));
    }
  }
  return element(
    'div',
    {class: loss ? 'filing-hand-in filing-hand-in-unsure' : 'filing-hand-in'},
    element(
      'strong',
      {},
      '版本' + submission.latestVersion + '：' + sizeOf(submission) + '，错误0项' + (anomalies ? '，异常' + anomalies + '项' : '')
    ),
    ' ',
    submission.part === 'RESPONSIBLE' && task.anomalies && !task.monitoring
      ? element('p', {}, '异常现在就可以在“异常说明”页签中说明；提交时仍没有说明的，会另有“说明异常数据”任务请您说明。')
      : null,
    loss ? loss.node : null,
    correction ? correction.node : null,
    element('label', {}, word, ' ' + task.word),
    ' ',
    button,
    message
  );
}
