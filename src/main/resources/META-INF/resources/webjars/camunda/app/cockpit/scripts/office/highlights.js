// 关注点: what stands out among the year's indicators, and what is to become of it.
import {get, send} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

const DECISIONS = [
  ['DISMISSED', '不需处理'],
  ['RECTIFY', '标为拟列入整改'],
  ['REPORT', '标为拟写入报告']
];

const SHOWN = 20;

/** The reason, and a button for each decision. */
function decision(year, highlight, list, again) {
  const message = element('div', {'aria-live': 'polite'});
  const reason = element('input', {
    class: 'form-control input-sm',
    maxlength: 500,
    placeholder: '理由（必填）',
    'aria-label': '对“' + highlight.subjectName + highlight.name + '”的处理理由'
  });
  const decide = name => async () => {
    try {
      await send('PUT', '/api/indicators/' + encodeURIComponent(highlight.indicator) + '/highlight', {
        year,
        level: highlight.level,
        subject: highlight.subject,
        decision: name,
        reason: reason.value
      });
      await again();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  const choices = highlight.decision ? [['OPEN', '撤回处理']] : DECISIONS.filter(([name]) => name !== 'RECTIFY' || list.open);
  return [
    highlight.decision
      ? element(
          'p',
          {},
          highlight.decisionTitle + '：' + highlight.reason + '（' + highlight.decidedBy + '，' + when(highlight.decidedAt) + '）'
        )
      : null,
    reason,
    element(
      'p',
      {class: 'filing-buttons'},
      choices.map(([name, title]) => element('button', {class: 'btn btn-default btn-xs', onclick: decide(name)}, title))
    ),
    message
  ];
}

const rows = (year, all, list, again) =>
  all.map(h => [h.kindTitles.join('、'), h.sentence, element('div', {}, decision(year, h, list, again))]);

/** @param again called once something is decided */
export async function highlights(year, again) {
  const [all, list] = await Promise.all([
    get('/api/indicators/highlights?year=' + year),
    get('/api/cycles/' + year + '/rectification-list')
  ]);
  const open = all.filter(h => !h.decision);
  const headings = ['原因', '关注点', '处理'];
  return [
    element(
      'p',
      {},
      '待处理' +
        open.length +
        '项，已处理' +
        (all.length - open.length) +
        '项。' +
        (list.open ? '' : list.title + '，不能再标为拟列入整改。')
    ),
    table(headings, rows(year, open.slice(0, SHOWN), list, again), '没有待处理的关注点。'),
    open.length > SHOWN
      ? element(
          'details',
          {},
          element('summary', {}, '其余' + (open.length - SHOWN) + '项'),
          table(headings, rows(year, open.slice(SHOWN), list, again), '')
        )
      : null,
    open.length < all.length
      ? element(
          'details',
          {},
          element('summary', {}, '已处理的'),
          table(
            headings,
            rows(
              year,
              all.filter(h => h.decision),
              list,
              again
            ),
            ''
          )
        )
      : null
  ];
}
