// In the demo only: its clock, which the office moves, and the mails that were sent.
import {find, post, url} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

/** Nothing where this is not the demo. */
export async function demoClock(year, again, room) {
  const clock = await find('/api/demo/clock');
  if (!clock) {
    return null;
  }
  const message = element('span', {'aria-live': 'polite'});
  const move = by => async () => {
    message.textContent = '正在拨动……';
    try {
      await post('/api/demo/clock', {by});
      room();
      await again();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  return element(
    'div',
    {},
    element('h4', {}, '演示时钟：' + when(clock.instant)),
    element(
      'p',
      {class: 'filing-buttons'},
      [
        ['PT1H', '1小时'],
        ['P1D', '1天'],
        ['P3D', '3天'],
        ['P7D', '1周']
      ].map(([by, name]) => element('button', {class: 'btn btn-default btn-sm', onclick: move(by)}, '向前拨' + name)),
      ' ',
      message
    )
  );
}

/** Nothing where this is not the demo. */
export async function demoMails() {
  const mails = await find('/api/demo/mails?limit=20');
  return mails
    ? [
        element('h4', {}, '最近的邮件（', element('a', {href: url('/api/demo/mailbox'), target: '_blank'}, '查看全部'), '）'),
        table(
          ['时间', '收件人', '主题', '状态'],
          mails.map(m => [when(m.createdAt), m.to, m.subject, m.state === 'SENT' ? '已发送' : '待发送 ' + m.lastError]),
          '还没有邮件。'
        )
      ]
    : null;
}
