// 整改台账: what is to be mended by whom, how far it is, and whether what was mended came back the year after.
import {day, when} from '../../../shared/scripts/dates.js';
import {get, url} from '../../../shared/scripts/api.js';
import {element, link, table} from '../../../shared/scripts/elements.js';
import {rectification} from '../../../shared/scripts/rectification.js';
import {rectificationList} from '../../../shared/scripts/rectification-list.js';

const ALL = '全部年度';

/** @param {any} r */
const progress = r =>
  [r.measures && '措施：' + r.measures, r.evidence && '完成情况：' + r.evidence, r.returnReason && '最近一次退回：' + r.returnReason]
    .filter(text => text)
    .map(text => element('p', {}, text));

/** Everything about it, brought when it is opened. */
function whole(r) {
  const details = element('details', {}, element('summary', {}, '办理经过、佐证和回头看'));
  details.addEventListener('toggle', () => details.open && details.append(rectification(r.id)), {once: true});
  return details;
}

/** @param {any} r */
const recurrence = r => [
  element('strong', {class: r.recurrence === 'CAME_BACK' ? 'text-danger' : ''}, r.recurrenceTitle),
  element('p', {}, r.recurrenceReason)
];

const lines = (all, empty) =>
  table(
    ['编号', '单位、责任人', '来源', '存在的问题和整改要求', '期限', '状态', '措施和完成情况', '销号时间', '次年是否复发'],
    all.map(r => [
      r.number,
      [
        element('p', {}, r.unitName + (r.responsibleName ? '，' + r.responsibleName : '')),
        r.assistingNames.length ? element('p', {}, '协助：' + r.assistingNames.join('、')) : null
      ],
      r.sourceTitle,
      [element('p', {}, r.problem), r.requirement ? element('p', {}, '要求：' + r.requirement) : null, whole(r)],
      r.kindTitle + '，' + day(r.dueOn),
      r.stateTitle + '，' + r.progress + '%' + (r.round > 1 ? '，第' + r.round + '轮' : '') + (r.overdue ? '，已逾期' : ''),
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
  const open = all.filter(r => r.state !== 'STRUCK_OFF');
  return [
    element(
      'p',
      {class: 'filing-buttons'},
      choices,
      all.length ? link('导出台账（Excel）', url('/api/rectifications/register.xlsx' + (chosen === ALL ? '' : '?year=' + year))) : null
    ),
    all.length
      ? element(
          'p',
          {},
          '共' +
            all.length +
            '项，已销号' +
            (all.length - open.length) +
            '项，未销号' +
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

/** The making of the year's list; once it is published, what was left out and why. */
export async function listMaking(year) {
  const list = await get('/api/cycles/' + year + '/rectification-list');
  if (list.open) {
    return rectificationList(year);
  }
  const all = await get('/api/cycles/' + year + '/rectification-proposals');
  return [
    element('p', {}, list.title + '。'),
    table(
      ['来源', '单位', '问题', '情况', '理由'],
      all.map(p => [p.source, p.unitName, p.problem, p.stateTitle, p.leftOutReason]),
      '没有提议。'
    )
  ];
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
