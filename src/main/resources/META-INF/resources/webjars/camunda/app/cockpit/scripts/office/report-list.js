// The year's reports as lines: what state each is in, and what has changed since it was made.
import {url} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, hash, link, table} from '../../../shared/scripts/elements.js';

/**
 * @typedef {object} Report
 * @property {number} id
 * @property {string} kind
 * @property {string} subject the college's or major's code; empty for the school
 * @property {string} subjectName
 * @property {string} state DRAFT or FIXED
 * @property {string} stateTitle
 * @property {number} edition
 * @property {string} fileName
 * @property {string} sha256
 * @property {string} contentCode the same for drafts that say the same
 * @property {string[]} changes what became another one since
 * @property {number | null} replacedBy the edition that was fixed after it
 * @property {boolean} closed whether nothing of it is fixed by the office any more
 * @property {string} madeBy
 * @property {string} madeAt
 * @property {string | null} fixedBy
 * @property {string | null} fixedAt
 */

/** @type {[string, string][]} */
export const LEVELS = [
  ['SCHOOL', '学校'],
  ['COLLEGE', '学院'],
  ['MAJOR', '专业']
];

/**
 * Whether one can still go by it, and what has changed.
 *
 * @param {Report} report
 */
export function ageOf(report) {
  const changes = report.changes.join('；');
  if (report.replacedBy) {
    return '已由第' + report.replacedBy + '版取代' + (changes && '：' + changes);
  }
  if (!changes) {
    return '是';
  }
  if (report.state === 'DRAFT') {
    return '已过期：' + changes + '。' + (report.closed ? '只供查看，不再定稿' : '请重新生成');
  }
  return '定稿后有变化：' + changes + '。' + (report.closed ? '这一版不再改变，变化写入下一年度的报告' : '需要的请另出一版');
}

/** Whether the office may fix it as it stands. @param {Report} report */
export const mayBeFixed = report => report.state === 'DRAFT' && !report.changes.length && !report.closed;

/**
 * What is asked before many are fixed at once: that cannot be taken back.
 *
 * @param {Report[]} drafts those that would be fixed
 * @param {Set<number>} opened the ids of those that were looked at
 */
export function questionBeforeFixing(drafts, opened) {
  const unseen = drafts.filter(report => !opened.has(report.id)).length;
  return (
    '将有' +
    drafts.length +
    '份草稿定稿，定稿后不能撤回，要改只能另出新版。' +
    (unseen ? '其中' + unseen + '份您在本页还没有打开看过。' : '')
  );
}

/**
 * @param {string} path
 * @param {Report} report
 * @param {((report: Report) => unknown) | null} fix
 */
const line = (path, report, fix) => [
  report.subjectName,
  report.stateTitle + (report.state === 'FIXED' ? '第' + report.edition + '版' : ''),
  ageOf(report),
  report.state === 'FIXED' ? report.fixedBy + '，' + when(report.fixedAt) : report.madeBy + '，' + when(report.madeAt),
  hash(report.sha256),
  [
    link(report.state === 'DRAFT' ? '看草稿' : '下载', url(path + '/' + report.id + '.docx')),
    ' ',
    fix && mayBeFixed(report) ? element('button', {class: 'btn btn-default btn-sm', onclick: () => fix(report)}, '定稿') : ''
  ]
];

/** @param {Report[]} all */
function counts(all) {
  const drafts = all.filter(report => report.state === 'DRAFT');
  const old = drafts.filter(report => report.changes.length).length;
  return '草稿' + drafts.length + '份' + (old ? '（' + old + '份已过期）' : '') + '，定稿' + (all.length - drafts.length) + '份。';
}

/**
 * @param {string} path of the year's reports
 * @param {Report[]} all
 * @param {((report: Report) => unknown) | null} fix what the office does with a draft; others only read
 */
export const reportList = (path, all, fix) => [
  element('p', {}, counts(all)),
  ...LEVELS.map(([level, title]) =>
    element(
      'div',
      {},
      element('h5', {}, title + '报告'),
      table(
        ['报告', '状态', '是否最新', '编制', 'SHA-256', ''],
        all.filter(report => report.kind === level).map(report => line(path, report, fix)),
        '还没有生成。'
      )
    )
  )
];
