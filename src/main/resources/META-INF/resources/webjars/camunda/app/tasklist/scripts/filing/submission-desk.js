// One submission: its state, template, upload, findings, rows, versions and audits.
import {find, get, send, url} from '../../../shared/scripts/api.js';
import {correctionRequest} from '../../../shared/scripts/correction-request.js';
import {when} from '../../../shared/scripts/dates.js';
import {study} from '../../../shared/scripts/definition-questions.js';
import {element, hash, link, table} from '../../../shared/scripts/elements.js';
import {platformFindings} from '../../../shared/scripts/national-report.js';
import {place} from '../../../shared/scripts/place.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {briefRemarks, foldedRemarks} from '../../../shared/scripts/reading.js';
import {stateLabel} from '../../../shared/scripts/states.js';
import {auditBox} from './audit-box.js';
import {auditPoints} from './audit-points.js';
import {commentKind, commentsView} from './comments.js';
import {reviewView} from './review-desk.js';
import {conflictsView} from './conflicts.js';
import {evidenceView, explanationsView} from './explanations.js';
import {extensionButton} from './extension.js';
import {comparison, comparisonView} from './comparison.js';
import {findingsView, groupTable} from './findings.js';
import {gridView} from './grid.js';
import {handInBox} from './hand-in.js';
import {doneBefore} from './next-task.js';
import {notesOfComments, notesOfRemarks} from './notes.js';
import {quizNote} from './quiz-note.js';
import {remarkKind, remarksOf, remarksView} from './remarks.js';
import {ofNewest, placed, returnNote} from './returned.js';
import {savedAs} from '../../../shared/scripts/saved-version.js';
import {singleRowView} from './single-row.js';
import {unsavedNote} from './unsaved-note.js';
import {askFirst, withoutUnsaved} from './unsaved-question.js';
import {prefillButton, uploadArea} from './upload.js';

const PREFILLS = {'last-year': '上年数据', newest: '最近一次的数据'};

function uploaded(result) {
  const lost = result.rows
    ? '比上一版本少了' + (result.rowsBefore - result.rows) + '行（原有' + result.rowsBefore + '行）'
    : '这一版本没有任何数据';
  const advice = result.muchSmaller
    ? lost + '。确实如此才提交；要找回原来的数据，请在“版本”页签恢复。'
    : result.errors
      ? '请按“校验结果”改正：在“数据”中直接修改并保存，或改好工作簿重新上传。错误改完才能提交。'
      : result.anomalies > 0
        ? '没有错误，可以提交。整张表的异常由责任单位在“异常说明”页签中说明，提交前后都可以。'
        : '没有错误和异常，可以提交。';
  return element(
    'div',
    {class: 'alert ' + (result.clean ? 'alert-success' : 'alert-warning')},
    savedAs(result) + '：' + result.rows + '行，错误' + result.errors + '项，异常' + result.anomalies + '项。' + advice,
    briefRemarks(result.remarks)
  );
}

function tried(result) {
  return element(
    'div',
    {class: 'alert alert-info'},
    element(
      'p',
      {},
      '试校验：' + result.rows + '行，错误' + result.errors + '项，异常' + result.anomalies + '项。文件没有保存，原有数据不变。'
    ),
    groupTable(result.groups),
    briefRemarks(result.remarks),
    element(
      'details',
      {},
      element('summary', {}, '与当前版本、上年的差异'),
      comparison('与当前版本相比', result.comparison.sinceLastVersion),
      comparison('与上年相比', result.comparison.sinceLastYear)
    )
  );
}

/** Makes a former version the newest one again; what is the newest now stays as a version, too. */
function restoreButton(id, number, restored) {
  async function restore() {
    button.disabled = true;
    try {
      withoutUnsaved(id, restored)(await send('POST', '/api/submissions/' + id + '/rows/restoration', {version: number}));
    } catch (error) {
      button.replaceWith(problemBox(error));
    }
  }
  const button = element('button', {class: 'btn btn-default btn-xs', onclick: () => askFirst(id, '恢复', place, restore)}, '恢复为新版本');
  const place = element('span', {}, button);
  return place;
}

/** The tab to begin with, where it is not the first. */
const firstTab = may => (may.answer || may.recheck ? '专家意见' : may.explain ? '异常说明' : null);

/** What the person of this task may say of places in the data. */
const pinOf = (id, task) =>
  task.may.audit ? {...remarkKind(id), toNotes: notesOfRemarks} : task.may.comment ? {...commentKind(id), toNotes: notesOfComments} : null;

/** What the grid marks from the start: whoever audits a version again sees what is new in it. */
const compareFor = (submission, task) => (task.may.audit && submission.latestVersion > 1 ? 'sinceLastVersion' : '');

const views = {
  校验结果: (id, submission, {open}) => findingsView(id, submission, finding => open('数据', {...finding, from: '校验结果'})),
  对比: comparisonView,
  数据: (id, submission, {corrected, focus, open, task}) =>
    (submission.single ? singleRowView : gridView)(id, submission, {
      saved: corrected,
      focus,
      back: () => open(focus.from),
      again: () => open('数据'),
      pin: pinOf(id, task),
      sampled: task.may.comment,
      compare: compareFor(submission, task)
    }),
  批注: (id, submission, {task, open}) => remarksView(id, task.may.audit, remark => open('数据', {...remark, from: '批注'})),
  专家意见: (id, submission, {open}) => commentsView(id, comment => open('数据', {...comment, from: '专家意见'})),
  版本: async (id, submission, {corrected}) =>
    table(
      ['版本', '行数', '来源', '文件', '提交人', '时间', '校验码（SHA-256）', ''],
      submission.versions.map(v => [
        v.number,
        v.rows,
        v.origin,
        element('span', {}, v.fileName, foldedRemarks(v.remarks)),
        v.by,
        when(v.at),
        hash(v.sha256),
        element(
          'span',
          {},
          link('下载', url('/api/submissions/' + id + '/versions/' + v.number + '.xlsx')),
          ' ',
          corrected && v.number !== submission.latestVersion ? restoreButton(id, v.number, corrected) : null
        )
      ]),
      '还没有版本。每次上传都会产生一个新版本，旧版本不会改变。'
    ),
  异常说明: (id, submission, {task}) => explanationsView(id, submission, task),
  审核记录: async id => {
    const audits = await get('/api/submissions/' + id + '/audits');
    return table(
      ['时间', '人员', '操作', '版本', '意见'],
      audits.map(a => [when(a.at), a.by, a.action + (a.remark ? '（' + a.remark + '）' : ''), a.version, a.reason]),
      '还没有提交或审核记录。'
    );
  }
};

/** What the national platform said of the table's versions; a row is looked for in the newest. */
const platformView =
  all =>
  async (id, submission, {open}) =>
    element(
      'div',
      {},
      element('p', {}, '国家平台的校验清单指出（按上报的版本）：'),
      platformFindings(all, '', finding =>
        element('button', {class: 'btn btn-default btn-xs', onclick: () => open('数据', {...finding, from: '国家平台校验'})}, '定位')
      )
    );

/** How many remarks there are stands on their tab, for whoever is to make something of them. */
const labelOf = (name, remarks) => (name === '批注' && remarks.length ? name + '（' + remarks.length + '）' : name);

/** A responsible unit that has assisting units: their rows may contradict each other. */
const isMerged = submission => Object.keys(submission.sources).length > 1;

/**
 * @param changed called after choices have made a new version
 * @param corrected called when corrections became a new version: with the answer and the tab that is open then; null where
 *     nothing may be changed
 * @param first the tab to begin with, if not the task's own, and with focus the place in it
 * @param said of the version that was made there, if one was
 * @param remarks 批注 that are to be counted
 * @param opened called with the tab that is opened
 * @param shownFirst called once the first one is there
 * @returns {{node: HTMLElement, open: (name: string, focus?: object) => Promise<void>}}
 */
function tabs(
  id,
  submission,
  changed,
  corrected,
  mayProve,
  task,
  {first, focus: firstFocus, said, remarks, opened, shownFirst, fromPlatform}
) {
  const {校验结果, ...others} = views;
  const shown = {
    ...(task.may.audit ? {审核要点: auditPoints} : {}),
    ...(task.may.comment ? {抽样与核对: () => reviewView(id, row => open('数据', {...row, from: '抽样与核对'}))} : {}),
    校验结果,
    ...(fromPlatform.length ? {国家平台校验: platformView(fromPlatform)} : {}),
    ...(isMerged(submission) ? {汇总冲突: () => conflictsView(id, submission, changed)} : {}),
    ...others,
    佐证材料: () => evidenceView(id, mayProve)
  };
  const content = place(element('div', {class: 'filing-content'}));
  let chosen = null;
  const saved = corrected && (answer => corrected(answer, chosen));
  const buttons = Object.keys(shown).map(name =>
    element(
      'button',
      {class: 'btn btn-link', role: 'tab', 'data-tab': name, onclick: () => open(name), onkeydown: walk},
      labelOf(name, remarks)
    )
  );
  /** Arrow keys lead from tab to tab. */
  function walk(event) {
    const by = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (by) {
      const next = buttons[(buttons.indexOf(event.target) + by + buttons.length) % buttons.length];
      next.focus();
      next.click();
    }
  }
  /**
   * Opens a tab; the rows get the whole height of the window.
   *
   * @param [isFirst] nobody has asked for it: what stands above stays in sight
   */
  async function open(name, focus = null, isFirst = false) {
    chosen = name;
    buttons.forEach(button => {
      const isChosen = button.dataset.tab === name;
      button.setAttribute('aria-selected', String(isChosen));
      button.tabIndex = isChosen ? 0 : -1;
    });
    opened(name);
    const isShown = await content.open(() => shown[name](id, submission, {corrected: saved, focus, open, task}));
    if (isShown && name === '数据' && !(isFirst && (focus || submission.single))) {
      bar.scrollIntoView({block: 'start'});
    }
    if (isShown && isFirst) {
      shownFirst();
    }
  }
  const bar = element('div', {class: 'filing-tabs', role: 'tablist'}, buttons);
  open(first || firstTab(task.may) || Object.keys(shown)[0], firstFocus, true);
  return {node: element('div', {}, bar, said, content.node), open};
}

async function sampleLink(id) {
  return (await find('/api/demo/clock')) ? link('下载示例工作簿（演示）', url('/api/demo/submissions/' + id + '/sample.xlsx')) : null;
}

/** What there is to be said of the data in one line. */
const standingWords = ({latestVersion, findings}) =>
  latestVersion ? '当前版本' + latestVersion + '，错误' + findings.errors + '项，异常' + findings.anomalies + '项' : '尚未上传';

/**
 * What stands at the top of the window once there is a new version: what the file came to, with its findings below; of a table of
 * one row 提交, which comes next.
 *
 * @param {{answer?: object, tab?: string}} news
 * @param {{single: boolean}} submission
 * @returns {string} where it is on the desk; empty where the place is kept
 */
export const sightOf = ({answer, tab}, {single}) => (!answer ? '' : !tab ? '.filing-upload .alert' : single ? '.filing-hand-in' : '');

/**
 * @param {HTMLElement} desk
 * @param {string} sight
 */
const inSight = (desk, sight) => sight && desk.querySelector(sight)?.scrollIntoView({block: 'start'});

/** By what it is locked, and how its unit asks for a correction. */
function lockedNote(submission, asking) {
  const {lock} = submission;
  return element(
    'div',
    {class: 'alert alert-info'},
    '版本' + submission.lockedVersion + '经' + lock.by + '审核，于' + when(lock.at) + '锁定，填报人和单位负责人都不能再修改（第十九条）。',
    '责任单位接受专家意见后，系统自动解锁更正；其他情况由本单位的填报人或负责人申请数据更正，批准后只开放申请的行。',
    '有疑问请联系' + [lock.opener, lock.phone].filter(part => part).join('，') + '。',
    asking
  );
}

/**
 * @param again shows the desk anew (see place)
 * @param news an answer to say something about, and the tab to begin with
 */
export async function submissionDesk(task, again, news = {}) {
  const id = task.submissionId;
  const [submission, fromPlatform] = await Promise.all([
    get('/api/submissions/' + id),
    get('/api/submissions/' + id + '/platform-findings')
  ]);
  const refresh = () => again(next => submissionDesk(task, next));
  const announce = (answer, tab) => again(next => submissionDesk(task, next, {answer, tab}));
  const sight = sightOf(news, submission);
  const unchanged = task.may.upload && submission.correction?.unchanged;
  const [all, sample, quiz] = task.may.upload
    ? await Promise.all([remarksOf(id), sampleLink(id), quizNote(submission.cycle)])
    : [[], null, null];
  const audit = task.may.audit ? await auditBox(task, submission, again) : null;
  const remarks = ofNewest(all);
  const left = task.may.upload ? unsavedNote(id, () => shown.open('数据')) : null;
  const lead = {locate: remark => shown.open('数据', {...remark, from: '批注'}), all: () => shown.open('批注')};
  const atOnce = !news.tab && unchanged ? placed(remarks) : null;
  const shown = tabs(id, submission, task.may.upload ? refresh : null, task.may.upload ? announce : null, task.may.prove, task, {
    first: news.tab || (atOnce ? '数据' : null),
    focus: atOnce ? {...atOnce, from: '批注'} : null,
    said: news.tab ? uploaded(news.answer) : null,
    remarks,
    fromPlatform,
    opened: name => left?.look(name === '数据'),
    shownFirst: () => inSight(desk, sight)
  });
  const desk = element(
    'div',
    {class: 'filing-desk'},
    doneBefore(task),
    element('h4', {}, '表' + submission.tableCode + ' ' + submission.tableName + '｜' + submission.unitName),
    element('p', {}, stateLabel(submission.standing), ' ', standingWords(submission) + '，截止' + when(task.dueAt || submission.dueAt)),
    submission.returnReason ? returnNote(submission, remarks, lead) : null,
    quiz,
    left?.node,
    submission.lock && !task.may.upload ? lockedNote(submission, await correctionRequest(id, () => {})) : null,
    element(
      'p',
      {class: 'filing-buttons'},
      task.may.upload ? link('下载空白模板', url('/api/submissions/' + id + '/template.xlsx')) : null,
      task.may.upload
        ? submission.prefills.map(kind =>
            link('下载模板（含' + PREFILLS[kind] + '）', url('/api/submissions/' + id + '/template.xlsx?prefill=' + kind))
          )
        : null,
      sample,
      task.may.upload ? prefillButton('/api/submissions/' + id + '/template.xlsx') : null,
      submission.latestVersion
        ? link('下载当前版本', url('/api/submissions/' + id + '/versions/' + submission.latestVersion + '.xlsx'))
        : null,
      task.may.extend ? extensionButton(task.id) : null,
      submission.lockedVersion && task.unit === submission.unit
        ? link(
            '下载本单位审核表（附件1）',
            url('/api/cycles/' + submission.cycle + '/units/' + encodeURIComponent(submission.unit) + '/audit-form.docx')
          )
        : null
    ),
    study(submission.cycle, submission.tableCode, submission.definitions),
    task.may.upload
      ? uploadArea(
          '/api/submissions/' + id + '/workbook',
          '上传的内容成为新版本，整体替换当前数据；' +
            (isMerged(submission) ? '“只上传本单位的行”则与协助单位的数据汇总。' : '') +
            '文件有误时原有数据不变。',
          withoutUnsaved(id, async result => {
            await announce(result);
            return '';
          }),
          tried,
          isMerged(submission),
          (message, go) => askFirst(id, '上传', message, go)
        )
      : null,
    task.may.upload ? handInBox(task, submission, again) : null,
    audit,
    shown.node
  );
  if (news.answer && !news.tab) {
    desk.querySelector('.filing-upload')?.append(uploaded(news.answer));
  }
  return desk;
}
