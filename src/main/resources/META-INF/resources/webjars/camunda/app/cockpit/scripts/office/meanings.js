// 数据项含义: the office writes what columns mean that the catalog leaves unexplained.
import {get, send} from '../../../shared/scripts/api.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

const LONGEST = 100;
const pending = columns => columns.filter(column => !column.meaning).length;
const heading = one => one.title + '：' + (pending(one.columns) ? '待补充' + pending(one.columns) + '项' : '已写全');

/** A table's columns; what is saved shows here, and what is being written elsewhere on the page stays. */
function tableView(year, one, saved) {
  const message = element('div', {'aria-live': 'polite'});
  const summary = element('summary', {}, heading(one));
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
    const texts = inputs.map(input => input.value.trim());
    const changed = one.columns.map((column, i) => ({column, text: texts[i]})).filter(({column, text}) => text && text !== column.meaning);
    if (!changed.length) {
      message.replaceChildren('没有新写的含义。已写的含义可以改写，不能清空。');
      return;
    }
    try {
      await send(
        'PUT',
        '/api/catalogs/' + year + '/meanings/' + encodeURIComponent(one.code),
        Object.fromEntries(changed.map(({column, text}) => [column.name, text]))
      );
    } catch (error) {
      message.replaceChildren(problemBox(error));
      return;
    }
    changed.forEach(({column, text}) => {
      column.meaning = text;
    });
    summary.textContent = heading(one);
    message.replaceChildren('已保存' + changed.length + '项，填报页面和模板现在就显示。');
    saved();
  };
  return element(
    'details',
    {},
    summary,
    table(
      ['数据项', '含义（' + LONGEST + '字以内）'],
      one.columns.map((column, i) => [column.name, inputs[i]]),
      ''
    ),
    element('p', {class: 'filing-buttons'}, element('button', {class: 'btn btn-sm btn-primary', onclick: save}, '保存本表的含义')),
    message
  );
}

async function meaningsView(year) {
  const tables = await get('/api/catalogs/' + year + '/meanings');
  const told = element('p', {});
  const tell = () => {
    const open = tables.reduce((sum, one) => sum + pending(one.columns), 0);
    told.textContent = open
      ? '有' + open + '个数据项的含义待补充。写好即在填报页面和模板中显示，已启动的年度也可以写；口径请以当年填报指南为准。'
      : '所有数据项都已有含义。';
  };
  tell();
  return element(
    'div',
    {},
    told,
    tables.map(one => tableView(year, one, tell))
  );
}

/** Loaded when it is opened. */
export function meaningsSection(year) {
  const content = place(element('div'));
  const section = element('details', {}, element('summary', {}, '数据项含义'), content.node);
  section.addEventListener('toggle', () => section.open && content.renew(() => meaningsView(year)), {once: true});
  return section;
}
