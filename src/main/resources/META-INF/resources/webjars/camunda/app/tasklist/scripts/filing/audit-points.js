// 审核要点: what is new, what is odd and how it was explained, totals beside last year's, some rows.
import {get} from '../../../shared/scripts/api.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {changes, corrected} from './comparison.js';

const SAMPLES = 5;
const MUCH = 20;
const LISTED = 20;

const signed = percent => (percent > 0 ? '+' : '') + percent + '%';

/** Rows spread evenly over the table. */
async function samples(id, submission) {
  const total = submission.versions.length ? submission.versions[0].rows : 0;
  const places = [...new Set(Array.from({length: Math.min(SAMPLES, total)}, (_, i) => Math.floor((i * total) / Math.min(SAMPLES, total))))];
  const rows = (await Promise.all(places.map(offset => get('/api/submissions/' + id + '/rows?limit=1&offset=' + offset)))).flat();
  return table(
    ['行', ...submission.columns],
    rows.map(r => [r.number, ...submission.columns.map(c => r.values[c] || '')]),
    '还没有数据。'
  );
}

/** What is odd, with what was said about it: whoever approves the data approves that, too. */
function anomalies({open, explained}) {
  return [
    table(
      ['数据项', '数值', '情况说明', '佐证材料', '说明人'],
      explained.slice(0, LISTED).map(e => [e.column, e.value, e.text, e.evidence, e.by]),
      '还没有情况说明。'
    ),
    open.length
      ? table(
          ['数据项', '现值', '还没有说明的异常'],
          open.slice(0, LISTED).map(o => [o.column, o.value, o.message]),
          ''
        )
      : null,
    open.length > LISTED || explained.length > LISTED ? element('p', {}, '各列出前' + LISTED + '项，其余见“异常说明”。') : null
  ];
}

export async function auditPoints(id, submission, {task}) {
  const [comparison, totals, explanations] = await Promise.all([
    get('/api/submissions/' + id + '/comparison'),
    get('/api/submissions/' + id + '/totals'),
    get('/api/submissions/' + id + '/explanations')
  ]);
  return element(
    'div',
    {},
    task.ownData
      ? element(
          'p',
          {class: 'alert alert-warning'},
          '这一版是您自己提交的，填报与审核为同一人：通过后，审核记录、审核表（附件1）和操作记录会这样写明。单位有其他人填报的，可以退回，由填报人核对后提交。'
        )
      : null,
    element(
      'p',
      {},
      '错误' +
        submission.findings.errors +
        '项，异常' +
        submission.findings.anomalies +
        '项' +
        (submission.findings.anomalies ? '，已说明' + explanations.explained.length + '项：' : '。')
    ),
    submission.findings.anomalies ? anomalies(explanations) : null,
    comparison.sinceReturn ? corrected(comparison.sinceReturn) : null,
    submission.latestVersion > 1 ? changes('与上一版本相比', comparison.sinceLastVersion) : null,
    changes('与上年相比', comparison.sinceLastYear),
    element('h5', {}, '合计与上年对比（变化超过' + MUCH + '%的标出）'),
    table(
      ['数据项', '本年', '上年', '变化'],
      totals.map(t => [t.name, t.now, t.lastYear, t.changePercent === null ? '上年无数据' : signed(t.changePercent)]),
      '本表没有数值型数据项。',
      cells => (Math.abs(parseInt(cells[3], 10)) > MUCH ? 'warning' : '')
    ),
    element('h5', {}, '抽样'),
    await samples(id, submission)
  );
}
