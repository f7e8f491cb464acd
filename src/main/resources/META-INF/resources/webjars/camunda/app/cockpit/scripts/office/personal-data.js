// 个人信息: how long what is kept, who was shown whom, and copies for people who ask in writing.
import {get, saved, url} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

export async function personalRecords() {
  const found = await get('/api/personal-data');
  return [
    element(
      'p',
      {},
      element('a', {href: url('/guide/personal-data'), target: '_blank'}, '个人信息保护说明'),
      '：哪些数据项是个人信息、谁能看到、保存多久。'
    ),
    element('h4', {}, '查看个人信息的登记'),
    table(
      ['时间', '谁', '报送', '版本', '行', '数据项', '理由'],
      found.reveals.map(r => [when(r.at), r.by, r.submission, r.version, r.row, r.columns.join('、'), r.reason]),
      '还没有专家查看过某一行是谁。'
    ),
    element('h4', {}, '到期删除的登记'),
    table(
      ['时间', '内容', '删除什么时间以前的', '条数'],
      found.deletions.map(d => [when(d.at), d.title, when(d.before), d.deleted]),
      '还没有到期的内容。每晚0:40检查一次。'
    ),
    element('h4', {}, '保存期限'),
    table(
      ['内容', '包括', '期限', '理由'],
      found.kept.map(k => [k.title, k.what, k.period, k.reason]),
      ''
    )
  ];
}

/** @param {() => unknown} again brings the section once more */
export async function personalCopies(again) {
  const found = await get('/api/personal-data');
  const person = element('input', {class: 'form-control input-sm', maxlength: '64', placeholder: '账号（工号）', 'aria-label': '账号'});
  const reason = element('input', {
    class: 'form-control input-sm',
    maxlength: '500',
    placeholder: '本人何时、以什么书面形式申请',
    'aria-label': '书面申请'
  });
  const said = element('div', {'aria-live': 'polite'});
  async function make() {
    try {
      await saved('/api/personal-data/' + encodeURIComponent(person.value.trim() || '-') + '/copy', {reason: reason.value});
      await again();
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
  }
  return [
    element('p', {}, '能登录的人在首页“我的数据”自己下载。不能登录的，凭书面申请在这里制作，交给本人。'),
    element(
      'p',
      {class: 'filing-buttons'},
      person,
      reason,
      element('button', {class: 'btn btn-default btn-sm', onclick: make}, '制作个人数据副本')
    ),
    said,
    table(
      ['时间', '关于谁', '由谁制作', '理由', '条数'],
      found.copies.map(c => [when(c.at), c.about, c.by, c.reason, c.entries]),
      '还没有制作过副本。'
    )
  ];
}
