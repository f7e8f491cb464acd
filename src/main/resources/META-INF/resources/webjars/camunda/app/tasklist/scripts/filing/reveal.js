// 看这一行是谁: the masked columns of one row, for a reason that stays on record.
import {post} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

/** @param {string | number} id the submission @param {number} row */
export function reveal(id, row) {
  const said = element('div', {'aria-live': 'polite'});
  const reason = element('input', {class: 'form-control input-sm', maxlength: '500', placeholder: '为什么需要知道', 'aria-label': '理由'});
  async function show() {
    try {
      const {values} = await post('/api/submissions/' + id + '/rows/' + row + '/reveal', {reason: reason.value});
      said.replaceChildren(
        Object.entries(values)
          .map(([column, text]) => column + '：' + (text || '（空）'))
          .join('，')
      );
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
  }
  return element(
    'details',
    {},
    element('summary', {}, '看这一行是谁'),
    element('div', {class: 'text-muted'}, '只为核对所需。您的姓名、理由和时间会登记。'),
    reason,
    element('button', {class: 'btn btn-default btn-xs', onclick: show}, '查看并登记'),
    said
  );
}
