// 数据项含义: the office writes what columns mean that the catalog leaves unexplained.
import {get, send} from '../../../shared/scripts/api.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

const LONGEST = 100;
const pending = columns => columns.filter(column => !column.meaning).length;

function tableView(year, one, again) {
  const message = element('div', {'aria-live': 'polite'});
  const inputs = one.columns.map(column =>
    element('input', {
      class: 'form-control input-sm',
      value: column.meaning,
      maxlength: LONGEST,
      placeholder: '待补充',
      'aria-label': column.name
    })
  );
  const save = async () => {
    const written = {};
    one.columns.forEach((column, i) => {
      const text = inputs[i].value.trim();
      if (text && text !== column.meaning) {
        written[column.name] = text;
      }
    });
    if (!Object.keys(written).length) {
      message.replaceChildren('没有新写的含义。已写的含义可以改写，不能清空。');
      return;
    }
    try {
      await send('PUT', '/api/catalogs/' + year + '/meanings/' + encodeURIComponent(one.code), written);
      await again();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  return element(
    'details',
    {},
    element('summary', {}, one.title + '：' + (pending(one.columns) ? '待补充' + pending(one.columns) + '项' : '已写全')),
    table(
      ['数据项', '含义（' + LONGEST + '字以内）'],
      one.columns.map((column, i) => [column.name, inputs[i]]),
      ''
    ),
    element('p', {class: 'filing-buttons'}, element('button', {class: 'btn btn-sm btn-primary', onclick: save}, '保存本表的含义')),
    message
  );
}

/** Loaded when it is opened. */
export function meaningsSection(year) {
  const content = place(element('div', {}, '正在加载……'));
  const load = async again => {
    const tables = await get('/api/catalogs/' + year + '/meanings');
    const open = tables.reduce((sum, one) => sum + pending(one.columns), 0);
    return element(
      'div',
      {},
      element(
        'p',
        {},
        open
          ? '有' + open + '个数据项的含义待补充。写好即在填报页面和模板中显示，已启动的年度也可以写；口径请以当年填报指南为准。'
          : '所有数据项都已有含义。'
      ),
      tables.map(one => tableView(year, one, () => again()))
    );
  };
  const section = element('details', {}, element('summary', {}, '数据项含义'), content.node);
  section.addEventListener('toggle', () => section.open && content.renew(load), {once: true});
  return section;
}
