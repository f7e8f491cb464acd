// Figures that no table has: the office enters them with where they come from.
import {send} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

/** @param again called once it is entered */
export function entryForm(year, level, subject, indicator, again) {
  const message = element('div', {'aria-live': 'polite'});
  const value = element('input', {class: 'form-control input-sm', type: 'number', step: 'any', 'aria-label': '数值'});
  const basis = element('input', {class: 'form-control input-sm', maxlength: 500, 'aria-label': '依据'});
  async function enter(event) {
    event.preventDefault();
    try {
      await send('PUT', '/api/indicators/' + encodeURIComponent(indicator.id) + '/figure', {
        year,
        level,
        subject,
        value: value.value === '' ? null : Number(value.value),
        basis: basis.value
      });
      await again();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  }
  return element(
    'form',
    {onsubmit: enter},
    element('h5', {}, '录入“' + indicator.name + '”（不填数值即撤回原来录入的）'),
    element('label', {}, '数值' + (indicator.unit ? '（' + indicator.unit + '）' : ''), value),
    element('label', {}, '依据（调查方法、样本或出处）', basis),
    element('p', {class: 'filing-buttons'}, element('button', {class: 'btn btn-primary btn-sm'}, '录入')),
    message
  );
}
