// 年度表彰: the ranking from the year's record; nominations and approval are tasks.
import {find, post, url} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, link, table} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

/** A button that does something and says how it went; afterwards the part is shown anew. */
function deed(title, done, act, again) {
  const message = element('div', {'aria-live': 'polite'});
  const button = element(
    'button',
    {
      class: 'btn btn-default btn-sm',
      onclick: async () => {
        button.disabled = true;
        try {
          await act();
          setTimeout(again, 1500);
          message.replaceChildren(done);
        } catch (error) {
          message.replaceChildren(problemBox(error));
          button.disabled = false;
        }
      }
    },
    title
  );
  return element('div', {}, element('p', {}, button), message);
}

function begin(year, again) {
  return element(
    'div',
    {},
    element(
      'p',
      {},
      '当年的表格全部锁定或上报后，按按时、一次审核通过、无异常、协作情况和规模（表数、期限数、行数）给各单位排名，推荐名单经分管校领导同意后公布（第二十二条）。评估督导处不参加排名，得分相同的并列。'
    ),
    deed(
      '发起' + year + '年度表彰',
      '已发起，请在任务列表中推荐先进单位和个人。',
      () => post('/api/cycles/' + year + '/commendation', {}),
      again
    )
  );
}

function withdraw(year, again) {
  const reason = element('textarea', {class: 'form-control', rows: 2, maxlength: 2000, 'aria-label': '撤回原因'});
  return element(
    'details',
    {},
    element('summary', {}, '撤回本次表彰'),
    element('p', {}, '公布前可以撤回，原因会留在记录中；撤回后可以重新发起。'),
    reason,
    deed('撤回', '已撤回。', () => post('/api/cycles/' + year + '/commendation/withdrawal', {reason: reason.value}), again)
  );
}

function withdrawals(found) {
  return found.withdrawals.length
    ? table(
        ['撤回时间', '撤回人', '原因', '当时推荐'],
        found.withdrawals.map(one => [when(one.at), one.by, one.reason, one.nominees || '—']),
        ''
      )
    : null;
}

function ranking(found) {
  return element(
    'div',
    {},
    element(
      'p',
      {},
      found.stateTitle + '。' + found.formula,
      found.commended.length ? '推荐：' + found.commended.join('、') + '。' : '',
      found.state === 'PUBLISHED' ? link('表彰通报（Word）', url('/api/cycles/' + found.year + '/commendation.docx')) : null
    ),
    table(
      ['名次', '单位', '得分', '按时', '一次通过', '无异常', '协作', '规模', '表数', '期限数', '行数'],
      found.ranking.map(s => [
        s.place + (s.tied ? '（并列）' : ''),
        s.unitName,
        s.score,
        s.punctuality,
        s.quality,
        s.anomalies,
        s.help === null ? '—' : s.help,
        s.size,
        s.workload.tables,
        s.workload.deadlines,
        s.workload.rows
      ]),
      '正在排名，请稍后刷新。'
    )
  );
}

function shown(found, again) {
  if (found.state === 'WITHDRAWN') {
    return element('div', {}, withdrawals(found), begin(found.year, again));
  }
  return element('div', {}, ranking(found), found.state === 'RANKED' ? withdraw(found.year, again) : null, withdrawals(found));
}

export async function commendation(year, again) {
  const found = await find('/api/cycles/' + year + '/commendation');
  return found ? shown(found, again) : begin(year, again);
}
