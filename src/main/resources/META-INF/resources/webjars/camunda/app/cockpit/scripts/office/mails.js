// 未送达的邮件: whom a mail did not reach, and why.
import {get, post} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

export async function mailsInTrouble(again) {
  const mails = await get('/api/mails/in-trouble');
  if (mails.length === 0) {
    return element('p', {}, '没有未送达的邮件：全部送达或正在发送。');
  }
  const message = element('div', {'aria-live': 'polite'});
  const retry = mail => async () => {
    try {
      await post('/api/mails/in-trouble/' + mail.id + '/retry', {});
      await again();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  return [
    table(
      ['时间', '收件人', '地址', '主题', '状态', '原因', ''],
      mails.map(m => [
        when(m.createdAt),
        m.person,
        m.to,
        m.subject,
        m.state,
        m.error,
        element('button', {class: 'btn btn-default btn-xs', onclick: retry(m)}, '按现在的地址重发')
      ]),
      ''
    ),
    message
  ];
}
