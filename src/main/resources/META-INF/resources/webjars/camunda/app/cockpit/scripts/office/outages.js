// 系统停机: when the system was away, and what the office makes of it.
import {get, post} from '../../../shared/scripts/api.js';
import {day as inChinese, when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

function lost(outage) {
  return outage.lostDays.length
    ? '占用' + outage.lostDays.length + '个工作日：' + outage.lostDays.map(inChinese).join('、') + '。'
    : '没有占用工作日。';
}

function button(title, act, message, again) {
  const run = async () => {
    try {
      await act();
      await again();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  return element('p', {}, element('button', {class: 'btn btn-primary btn-xs', onclick: run}, title));
}

function dates(outage, message, again) {
  if (outage.movedAt) {
    return element('p', {}, '日期已于' + when(outage.movedAt) + '顺延。');
  }
  if (!outage.dates.length) {
    return element('p', {}, '没有需要顺延的日期（停机结束30天以后不再列出）。');
  }
  return element(
    'div',
    {},
    table(
      ['年度', '对象', '截止日期', '顺延到'],
      outage.dates.map(d => [d.year, d.title, inChinese(d.due), inChinese(d.proposed)]),
      ''
    ),
    element('p', {}, '整改、会议意见和常态监测的期限不在其中。'),
    button('顺延以上日期并告知有关人员', () => post('/api/outages/' + outage.id + '/dates', {}), message, again)
  );
}

function lateness(outage, message, again) {
  const struck = outage.struckAt ? element('p', {}, '已于' + when(outage.struckAt) + '撤销过因此造成的迟报记录。') : null;
  if (!outage.records.length) {
    return element('div', {}, struck || element('p', {}, '没有截止时间在停机期间的迟报记录。'));
  }
  return element(
    'div',
    {},
    struck,
    table(
      ['年度', '单位', '事项', '截止日期', '状态', ''],
      outage.records.map(r => [
        r.year,
        r.unitName,
        r.subject,
        r.plannedOn ? inChinese(r.plannedOn) : '',
        r.state,
        r.canBeStruck ? '' : '单位已说明，请在待办任务中认定'
      ]),
      ''
    ),
    outage.records.some(r => r.canBeStruck)
      ? button('撤销待说明的迟报记录并告知单位', () => post('/api/outages/' + outage.id + '/lateness', {}), message, again)
      : null
  );
}

export async function outages(again) {
  const all = await get('/api/outages');
  if (!all.length) {
    return element('p', {}, '没有超过30分钟的停机。系统停机后，可在这里顺延截止日期，并撤销因此造成的迟报。');
  }
  return all.map(outage => {
    const message = element('div', {'aria-live': 'polite'});
    return element(
      'section',
      {},
      element('h4', {}, when(outage.began) + ' 至 ' + when(outage.ended)),
      element('p', {}, lost(outage)),
      dates(outage, message, again),
      lateness(outage, message, again),
      message
    );
  });
}
