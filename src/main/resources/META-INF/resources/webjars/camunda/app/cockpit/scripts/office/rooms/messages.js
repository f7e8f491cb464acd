// 消息: what did not arrive and what was not done, whatever the year.
import {demoMails} from '../demo.js';
import {mailsInTrouble} from '../mails.js';
import {troubles} from '../troubles.js';

/** @type {import('../section.js').Room} */
export const messagesRoom = {
  id: 'messages',
  title: '消息',
  timeless: true,
  sections: [
    {title: '未办成的事项', always: true, load: (year, again) => troubles(again)},
    {title: '未送达的邮件（各年度）', always: true, load: (year, again) => mailsInTrouble(again)},
    {title: '最近的邮件', bare: true, always: true, load: () => demoMails()}
  ]
};
