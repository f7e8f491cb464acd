// 批注: pinned to cells by whoever audits or reviews, seen at the same cells by the filer.
import {get, post, send} from './api.js';
import {element, table, when} from './elements.js';
import {problem} from './upload.js';

export const remarksOf = id => get('/api/submissions/' + id + '/remarks');

export const placeOf = remark => (remark.row ? '第' + remark.row + '行' : '') + (remark.column ? '“' + remark.column + '”' : '') || '整表';

/** @param locate leads to the remark's cell */
export async function remarksView(id, mayRemark, locate) {
  const holder = element('div');
  const message = element('div', {'aria-live': 'polite'});
  const show = remarks => holder.replaceChildren(table(['位置', '批注', '批注人', '时间', '版本', ''],
    remarks.map(r => [placeOf(r), r.text, r.by, when(r.at), r.version, element('span', {},
      r.row ? element('button', {class: 'btn btn-default btn-xs', onclick: () => locate(r)}, '定位') : null, ' ',
      r.own && mayRemark ? element('button', {class: 'btn btn-default btn-xs', onclick: async () => {
        await send('DELETE', '/api/submissions/' + id + '/remarks/' + r.id);
        show(await remarksOf(id));
      }}, '撤回') : null)]),
    mayRemark ? '还没有批注。在“数据”中点一个单元格，写下批注，退回时填报人在同一单元格看到。' : '没有批注。'));
  show(await remarksOf(id));
  const text = element('input', {type: 'text', class: 'form-control input-sm', maxlength: '1000', 'aria-label': '对整表的批注', placeholder: '对整表的批注'});
  const add = async () => {
    try {
      show(await post('/api/submissions/' + id + '/remarks', {row: 0, column: '', text: text.value}));
      text.value = '';
      message.replaceChildren();
    } catch (error) {
      message.replaceChildren(problem(error));
    }
  };
  return element('div', {}, holder,
    mayRemark ? element('p', {class: 'filing-settle'}, text, element('button', {class: 'btn btn-default btn-sm', onclick: add}, '添加')) : null, message);
}

/**
 * A line in which to remark on the cell that was chosen last.
 *
 * @returns {node, choose} choose is called with row and column
 */
export function remarkLine(id, added) {
  const place = element('strong', {}, '点一个单元格可以批注');
  const text = element('input', {type: 'text', class: 'form-control input-sm', maxlength: '1000', 'aria-label': '批注', placeholder: '哪里不对、怎样改', disabled: true});
  const message = element('div', {'aria-live': 'polite'});
  let chosen = null;
  const save = async () => {
    try {
      const remarks = await post('/api/submissions/' + id + '/remarks', {row: chosen.row, column: chosen.column, text: text.value});
      text.value = '';
      message.replaceChildren('已批注。退回时填报人在同一单元格看到。');
      added(remarks);
    } catch (error) {
      message.replaceChildren(problem(error));
    }
  };
  const button = element('button', {class: 'btn btn-default btn-sm', onclick: save, disabled: true}, '批注');
  return {
    node: element('div', {}, element('p', {class: 'filing-settle'}, place, text, button), message),
    choose(row, column) {
      chosen = {row, column};
      place.textContent = '第' + row + '行“' + column + '”：';
      text.disabled = false;
      button.disabled = false;
    }
  };
}
