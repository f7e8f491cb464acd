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
  return report.state === 'DRAFT' ? '已过期：' + changes + '。请重新生成' : '定稿后有变化：' + changes + '。需要的请另出一版';
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
    fix && report.state === 'DRAFT' && !report.changes.length
      ? element('button', {class: 'btn btn-default btn-sm', onclick: () => fix(report)}, '定稿')
      : ''
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
