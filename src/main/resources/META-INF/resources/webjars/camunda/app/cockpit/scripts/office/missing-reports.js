// Which reports of colleges and majors nobody has made yet: their heads wait for them.

/**
 * @typedef {{code: string}} Subject
 * @typedef {{kind: string, subject: string}} Made
 */

/** @type {[string, string][]} */
const KINDS = [
  ['COLLEGE', '学院'],
  ['MAJOR', '专业']
];

/**
 * What is still to be made, as a sentence; empty where every college and major has a report.
 *
 * @param {Record<string, Subject[]>} subjects by kind
 * @param {Made[]} reports
 */
export function missingReports(subjects, reports) {
  const missing = KINDS.map(([kind, title]) => {
    const made = new Set(reports.filter(report => report.kind === kind).map(report => report.subject));
    const count = subjects[kind].filter(subject => !made.has(subject.code)).length;
    return count ? count + '份' + title + '报告' : '';
  }).filter(Boolean);
  return missing.length ? '还有' + missing.join('、') + '没有生成，各单位负责人和数据负责人还看不到。请点“生成全部草稿”，核对后定稿。' : '';
}
