// 学校信息: what papers, headers and mails name the school by.
import {get, send} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {savedOr} from '../../../shared/scripts/saved-version.js';
import {acting, choice, field, input} from './acting.js';
import {hasChanged} from './changed.js';

/** @type {[string, string, number, string][]} field, label, longest, hint */
const FIELDS = [
  ['name', '学校名称', 60, '全称，用于文书'],
  ['code', '学校代码', 5, '教育部公布的5位数字'],
  ['regulationTitle', '实施办法名称', 120, '不带书名号'],
  ['regulationNumber', '实施办法文号', 40, '没有的可不填'],
  ['office', '评估部门名称', 40, '文书落款用'],
  ['header', '页眉', 30, '显示在每页左上角；不填用学校名称'],
  ['senderAddress', '发件人邮箱', 200, '一般与邮件服务器的用户名相同'],
  ['senderName', '发件人名称', 60, '不填用学校名称']
];

function form(school, done) {
  /** @type {Record<string, HTMLInputElement>} */
  const inputs = Object.fromEntries(
    FIELDS.map(([name, , longest, hint]) => [name, input(school[name], {maxlength: longest, title: hint})])
  );
  const category = choice([['', '请选择'], ...school.categories.map(one => [one, one])], school.category, '学校类别');
  const wish = () => ({
    edition: school.edition,
    category: category.value,
    ...Object.fromEntries(Object.entries(inputs).map(([name, one]) => [name, one.value]))
  });
  return element(
    'div',
    {},
    element(
      'div',
      {class: 'setup-form setup-school-form'},
      FIELDS.map(([name, label, , hint]) => element('div', {}, field(label, inputs[name]), element('small', {}, hint))),
      element('div', {}, field('学校类别', category), element('small', {}, '监测指标与这一类的合格标准比较'))
    ),
    acting('保存学校信息', async () => done(await send('PUT', '/api/setup/school', wish())))
  );
}

const history = school =>
  element(
    'details',
    {},
    element('summary', {}, '修改记录（' + school.history.length + '次）'),
    table(
      ['时间', '修改人', '内容'],
      school.history.map(one => [when(one.at), one.by, one.changes.map(text => element('div', {}, text))]),
      '还没有在页面上登记过；现在显示的是系统配置中的初始值。'
    )
  );

export function schoolSection() {
  const shown = place(element('div'));
  const section = element('details', {id: 'setup-school'}, element('summary', {}, element('h4', {}, '学校信息')), shown.node);
  const drawn = (school, said) => {
    section.open ||= school.missing.length > 0;
    return [
      said ? element('p', {class: 'alert alert-info', role: 'status'}, said) : null,
      school.missing.length ? element('p', {class: 'setup-missing'}, school.missing.join('；') + '。') : null,
      form(school, after => {
        hasChanged();
        return shown.renew(() =>
          drawn(after, savedOr(school.edition, after.edition, '已保存。文书、页眉和邮件从现在起使用新的内容；页眉在刷新后更新。'))
        );
      }),
      history(school)
    ];
  };
  const ready = shown.open(async () => drawn(await get('/api/setup/school'), ''));
  return {node: section, ready};
}
