// 年度表彰: the ranking from the year's record; nominations and approval are tasks.
import {find, post, url} from '../../../shared/scripts/api.js';
import {element, link, table} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

function begin(year, again) {
  const message = element('div', {'aria-live': 'polite'});
  const start = async () => {
    try {
      await post('/api/cycles/' + year + '/commendation', {});
      setTimeout(again, 1500);
      message.replaceChildren('已发起，请在任务列表中推荐先进单位和个人。');
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  return element(
    'div',
    {},
    element('p', {}, '按当年的按时、一次审核通过、无异常和协作情况给各单位排名，推荐名单经分管校领导同意后公布（第二十二条）。'),
    element('p', {}, element('button', {class: 'btn btn-default btn-sm', onclick: start}, '发起' + year + '年度表彰')),
    message
  );
}

function ranking(found) {
  const w = found.weights;
  return element(
    'div',
    {},
    element(
      'p',
      {},
      found.stateTitle + '。权重：按时' + w.punctuality + '，一次通过' + w.quality + '，无异常' + w.anomalies + '，协作' + w.help + '。',
      found.commended.length ? '推荐：' + found.commended.join('、') + '。' : '',
      found.state === 'PUBLISHED' ? link('表彰通报（Word）', url('/api/cycles/' + found.year + '/commendation.docx')) : null
    ),
    table(
      ['名次', '单位', '得分', '按时', '一次通过', '无异常', '协作'],
      found.ranking.map(s => [s.place, s.unitName, s.score, s.punctuality, s.quality, s.anomalies, s.help === null ? '—' : s.help]),
      '正在排名，请稍后刷新。'
    )
  );
}

export async function commendation(year, again) {
  const found = await find('/api/cycles/' + year + '/commendation');
  return found ? ranking(found) : begin(year, again);
}
