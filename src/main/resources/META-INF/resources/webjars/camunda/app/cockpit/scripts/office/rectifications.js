// 整改台账: what is to be mended by whom, how far it is, and whether what was mended came back the year after.
import {get} from '../../../shared/scripts/api.js';
import {day, when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';

const ALL = '全部年度';

/** @param {any} r */
const progress = r =>
  [r.measures && '措施：' + r.measures, r.evidence && '完成情况和佐证：' + r.evidence, r.returnReason && '最近一次退回：' + r.returnReason]
    .filter(text => text)
    .map(text => element('p', {}, text));

/** @param {any} r */
const recurrence = r => [
  element('strong', {class: r.recurrence === 'CAME_BACK' ? 'text-danger' : ''}, r.recurrenceTitle),
  element('p', {}, r.recurrenceReason)
];

const lines = (all, empty) =>
  table(
    ['年度', '单位', '来源', '存在的问题和整改要求', '期限', '状态', '措施、完成情况和佐证', '验收时间', '次年是否复发'],
    all.map(r => [
      r.year,
      r.unitName,
      r.sourceTitle,
      [element('p', {}, r.problem), r.requirement ? element('p', {}, '要求：' + r.requirement) : null],
      day(r.dueOn),
      r.overdue ? r.stateTitle + '，已逾期' : r.stateTitle,
      progress(r),
      when(r.verifiedAt),
      recurrence(r)
    ]),
    empty,
    cells => (cells[5].endsWith('已逾期') ? 'danger' : '')
  );

/** @param show shows what is chosen */
export async function register(year, show, chosen = String(year)) {
  const all = await get('/api/rectifications' + (chosen === ALL ? '' : '?year=' + year));
  const list = await get('/api/cycles/' + year + '/rectification-list');
  const choices = [String(year), ALL].map(name =>
    element(
      'button',
      {
        class: 'btn btn-sm ' + (name === chosen ? 'btn-primary' : 'btn-default'),
        'aria-pressed': String(name === chosen),
        onclick: () => show((next, other) => register(year, other, name))
      },
      name === ALL ? ALL : name + '年度'
    )
  );
  const open = all.filter(r => r.state !== 'VERIFIED');
  return [
    element('p', {class: 'filing-buttons'}, choices),
    all.length
      ? element(
          'p',
          {},
          '共' +
            all.length +
            '项，已验收' +
            (all.length - open.length) +
            '项，未验收' +
            open.length +
            '项，其中逾期' +
            open.filter(r => r.overdue).length +
            '项。'
        )
      : null,
    lines(all, chosen === ALL ? '各年度都没有整改任务。' : '本年度没有整改任务：' + list.title + '。')
  ];
}

/** What was to be mended last year, and whether it came back this year. */
export async function ofLastYear(year) {
  const last = year - 1;
  const years = await get('/api/cycles');
  if (!years.some(one => one.year === last)) {
    return element('p', {class: 'filing-empty'}, '没有' + last + '年度的填报。');
  }
  const all = await get('/api/rectifications?year=' + last);
  const back = all.filter(r => r.recurrence === 'CAME_BACK');
  return [
    all.length ? element('p', {}, last + '年度的整改' + all.length + '项，其中' + back.length + '项本年度复发。') : null,
    lines(all, last + '年度没有整改任务。')
  ];
}

/** What is proposed for the year's list, and what became of it. */
export async function proposals(year) {
  const [all, list] = await Promise.all([
    get('/api/cycles/' + year + '/rectification-proposals'),
    get('/api/cycles/' + year + '/rectification-list')
  ]);
  return table(
    ['来源', '单位', '问题', '要求', '情况'],
    all.map(p => [p.source, p.unitName || '编制清单时填写', p.problem, p.requirement, p.stateTitle]),
    (list.open ? '没有提议。' : '没有提议，' + list.title + '。') +
      '单位接受的专家意见、“校验与指标”中标为拟列入整改的关注点，会列在这里，供编制整改任务清单时逐项核对。'
  );
}

/** What experts raised in the year. */
export async function comments(year) {
  const all = await get('/api/cycles/' + year + '/comments');
  return table(
    ['表格', '单位', '意见', '程度', '状态', '单位的异议', '提出时间'],
    all.map(c => ['表' + c.table, c.unitName, c.comment, c.severityTitle, c.stateTitle, c.response, when(c.raisedAt)]),
    '本年度没有专家意见。'
  );
}
