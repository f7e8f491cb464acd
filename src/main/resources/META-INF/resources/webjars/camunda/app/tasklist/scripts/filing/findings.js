// Findings, to be worked through: by kind first, then one by one.
import {get, url} from '../../../shared/scripts/api.js';
import {element, link, table} from '../../../shared/scripts/elements.js';
import {withoutRow} from './grid-marks.js';

const severity = thing => (thing.severity === 'ERROR' ? '错误' : '异常');
const colour = cells => (cells[0] === '错误' ? 'danger' : 'warning');

export const groupTable = (groups, pick) =>
  table(
    ['级别', '问题', '数据项', '数量', '所在行', ...(pick ? [''] : [])],
    groups.map(g => [
      severity(g),
      g.title,
      g.column,
      g.count,
      g.rows.join('、') + (g.count > g.rows.length && g.rows.length ? '……' : '') || '整表',
      ...(pick ? [element('button', {class: 'btn btn-default btn-xs', onclick: () => pick(g)}, '逐条查看')] : [])
    ]),
    '没有错误和异常。',
    colour
  );

const PAGE = 1000;

/** All findings that are kept of the newest version. */
export async function findingsOf(id) {
  const all = [];
  for (;;) {
    const page = await get('/api/submissions/' + id + '/findings?offset=' + all.length + '&limit=' + PAGE);
    all.push(...page);
    if (page.length < PAGE) {
      return all;
    }
  }
}

/** A table of one row has no rows to be told apart. */
export const asSingle = f => ({...f, cells: f.cells || (f.row ? '—' : ''), message: withoutRow(f.message)});

const asSingleGroup = g => ({...g, rows: g.rows.map(place => (/^\d+$/.test(place) ? '—' : place))});

/** @param locate leads to the finding's cell */
const findingTable = (findings, locate) => [
  findings.length > PAGE ? element('p', {class: 'filing-hint'}, '这里列出前' + PAGE + '项，共' + findings.length + '项。') : null,
  table(
    ['级别', '行', '数据项', '现值', '应为', '说明', ''],
    findings
      .slice(0, PAGE)
      .map(f => [
        severity(f),
        f.cells || f.row || '整表',
        f.column,
        f.value,
        f.expected,
        f.message,
        f.row ? element('button', {class: 'btn btn-default btn-xs', onclick: () => locate(f)}, '定位') : ''
      ]),
    '没有错误和异常。',
    colour
  )
];

export async function findingsView(id, submission, locate) {
  if (!submission.latestVersion) {
    return element('p', {class: 'filing-empty'}, '尚未上传数据，上传后在这里显示校验结果。');
  }
  const groups = await get('/api/submissions/' + id + '/findings/groups');
  if (groups.length === 0) {
    return element('p', {class: 'filing-empty'}, '数据没有错误和异常。');
  }
  const all = await findingsOf(id);
  const findings = submission.single ? all.map(asSingle) : all;
  const details = element('div');
  const show = (list, heading) => details.replaceChildren(element('div', {}, heading, findingTable(list, locate)));
  show(findings);
  const pick = group => {
    show(
      findings.filter(f => f.rule === group.rule && f.column === group.column),
      element(
        'p',
        {},
        '只看“' + group.title + '｜' + group.column + '” ',
        element('button', {class: 'btn btn-link btn-xs', onclick: () => show(findings)}, '看全部')
      )
    );
    details.scrollIntoView({block: 'start'});
  };
  return element(
    'div',
    {},
    element(
      'p',
      {class: 'filing-buttons'},
      link('下载标注了问题的工作簿', url('/api/submissions/' + id + '/versions/' + submission.latestVersion + '/marked.xlsx'))
    ),
    groups.length > 1 ? groupTable(submission.single ? groups.map(asSingleGroup) : groups, pick) : null,
    details
  );
}
