// 专家审核 as the office arranges and follows it: experts' fields, tables, rounds, the summary.
import {get, post, send, url} from '../../../shared/scripts/api.js';
import {day, when} from '../../../shared/scripts/dates.js';
import {element, link, table} from '../../../shared/scripts/elements.js';
import {savedOr} from '../../../shared/scripts/saved-version.js';
import {doing} from './doing.js';
import {freeUnits, judgesWords, moving} from './expert-move.js';

/** @param {Record<string, number>} counts */
const counted = counts =>
  Object.entries(counts)
    .map(([title, count]) => title + count)
    .join('，');

/** @param {number} year */
export async function reviewSummary(year) {
  const lines = await get('/api/reviews/' + year + '/summary');
  return [
    element('p', {class: 'filing-buttons'}, lines.length ? link('下载汇总（Excel）', url('/api/reviews/' + year + '/summary.xlsx')) : null),
    table(
      [
        '表格',
        '责任单位',
        '专家',
        '审核范围',
        '行数',
        '抽样（已看/应看）',
        '机器核对',
        '意见类别',
        '严重程度',
        '意见状态',
        '未办结',
        '审核结论'
      ],
      lines.map(line => [
        line.title,
        line.unitName,
        line.expertName,
        line.portion,
        line.rows,
        line.seen + '/' + line.sampled,
        counted(line.checks),
        counted(line.kinds),
        counted(line.severities),
        counted(line.states),
        line.open,
        line.conclusion + (line.opinion ? '：' + line.opinion : '') + (line.unseenReason ? '（未看完：' + line.unseenReason + '）' : '')
      ]),
      '还没有分配专家。第四阶段开始后，在任务列表办理“分配专家审核任务”。'
    )
  ];
}

/** @param {number} year @param {() => void} again */
function nextRound(year, again) {
  const due = element('input', {type: 'date', class: 'form-control input-sm', 'aria-label': '专家的截止日期'});
  const reason = element('input', {
    class: 'form-control input-sm',
    maxlength: '1000',
    placeholder: '再审一轮的原因',
    'aria-label': '再审一轮的原因'
  });
  return element(
    'details',
    {},
    element('summary', {}, '再审一轮'),
    element('p', {}, '本轮意见全部办结后，您会收到新的“分配专家审核任务”。'),
    due,
    reason,
    doing('安排下一轮', () => post('/api/reviews/' + year + '/rounds', {dueOn: due.value || null, reason: reason.value}), again)
  );
}

/**
 * What becomes of a round that has not begun: another day, or none at all.
 *
 * @param {number} year
 * @param {{number: number, dueOn: string}} round
 * @param {() => void} again
 */
function changing(year, round, again) {
  const path = '/api/reviews/' + year + '/rounds/' + round.number;
  const due = element('input', {type: 'date', class: 'form-control input-sm', value: round.dueOn, 'aria-label': '新的截止日期'});
  const reason = element('input', {
    class: 'form-control input-sm',
    maxlength: '1000',
    placeholder: '改期或撤回的原因',
    'aria-label': '改期或撤回的原因'
  });
  return element(
    'details',
    {},
    element('summary', {}, '改期或撤回'),
    due,
    reason,
    doing('改期', () => send('PUT', path, {dueOn: due.value || null, reason: reason.value}), again),
    doing('撤回本轮', () => send('DELETE', path + '?reason=' + encodeURIComponent(reason.value)), again)
  );
}

/** @param {number} year */
async function roundChanges(year) {
  const changes = await get('/api/reviews/' + year + '/rounds/changes');
  return changes.length
    ? [
        element('h4', {}, '改期与撤回记录'),
        table(
          ['轮次', '原截止日期', '新截止日期', '原因', '办理人', '时间'],
          changes.map(one => [
            '第' + one.number + '轮',
            day(one.before),
            one.after ? day(one.after) : '已撤回',
            one.reason,
            one.by,
            when(one.at)
          ]),
          ''
        )
      ]
    : [];
}

/** @param {number} year @param {() => void} again */
export async function expertTables(year, again) {
  const [found, changes] = await Promise.all([get('/api/reviews/' + year + '/tables'), roundChanges(year)]);
  const name = id => found.experts.find(one => one.id === id)?.name || id;
  return [
    table(
      ['轮次', '专家的截止日期', '原因', '开始', ''],
      found.rounds.map(one => [
        '第' + one.number + '轮',
        day(one.dueOn),
        one.reason,
        one.begunAt ? when(one.begunAt) : '待本轮意见办结',
        one.begunAt ? '' : changing(year, one, again)
      ]),
      '还没有开始审核。'
    ),
    found.rounds.length && found.rounds.every(one => one.begunAt) ? nextRound(year, again) : null,
    ...changes,
    element('h4', {}, '各表的专家'),
    table(
      ['表格', '责任单位', '专家', '须回避', ''],
      found.tables.map(one => [
        one.title,
        one.unitName,
        judgesWords(one, name) || '尚未分配',
        Object.entries(one.recused)
          .map(([id, why]) => name(id) + '（' + why + (freeUnits(one, id).length ? '，可审其他单位的数据' : '') + '）')
          .join('；'),
        one.experts.length ? moving(year, one, found.experts, again) : ''
      ]),
      '任务分解之后才有需要审核的表格。'
    ),
    element('h4', {}, '改派记录'),
    table(
      ['表格', '原专家', '现专家', '原因', '办理人', '时间'],
      found.moves.map(one => [one.title, one.before, one.after, one.reason, one.by, when(one.at)]),
      '没有改派。'
    )
  ];
}

/** @param {number} year */
export async function expertFields(year) {
  const found = await get('/api/reviews/' + year + '/expertise');
  const line = expert => {
    let known = [...expert.fields].sort();
    const boxes = found.choices.map(one => ({
      field: one.field,
      title: one.title,
      box: element('input', {type: 'checkbox', checked: expert.fields.includes(one.field)})
    }));
    const save = async () => {
      const fields = boxes.filter(({box}) => box.checked).map(({field}) => field);
      await send('PUT', '/api/reviews/' + year + '/expertise/' + encodeURIComponent(expert.id), {fields});
      const before = known;
      known = fields.sort();
      return savedOr(before, known, '已保存。');
    };
    return [
      element('p', {}, expert.name + '（' + expert.unitName + '）'),
      element(
        'div',
        {class: 'expert-fields', role: 'group', 'aria-label': expert.name + '的专长'},
        boxes.map(({box, title}) => element('label', {}, box, ' ' + title))
      ),
      element(
        'div',
        {},
        doing('保存', save, () => {})
      )
    ];
  };
  return [
    element('p', {}, '专长是表格的类别或学院（其学科）。没有登记专长的，按工作量平均分配。'),
    table(['专家', '专长', ''], found.experts.map(line), '还没有专家。请在组织机构和人员中给有关人员“专家”角色。')
  ];
}
