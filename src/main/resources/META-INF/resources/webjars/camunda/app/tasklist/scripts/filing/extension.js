// 申请延期: more time is asked for before the day; the office decides.
import {send} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

export function extensionButton(taskId) {
  const day = element('input', {type: 'date', class: 'form-control input-sm', 'aria-label': '申请延至'});
  const reason = element('input', {
    type: 'text',
    class: 'form-control input-sm',
    maxlength: '1000',
    placeholder: '延期的原因',
    'aria-label': '延期的原因'
  });
  const message = element('div', {'aria-live': 'polite'});
  const ask = async () => {
    try {
      await send('POST', '/api/tasks/' + taskId + '/extension', {day: day.value || null, reason: reason.value});
      form.hidden = true;
      message.replaceChildren(element('p', {class: 'alert alert-success'}, '已提交评估督导处审批，结果会发邮件告知。审批期间请继续办理。'));
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  const form = element(
    'span',
    {class: 'filing-settle', hidden: true},
    element('label', {}, '申请延至 ', day),
    reason,
    element('button', {class: 'btn btn-primary btn-sm', onclick: ask}, '提交申请')
  );
  return element(
    'span',
    {},
    element(
      'button',
      {
        class: 'btn btn-default btn-sm',
        onclick: () => {
          form.hidden = !form.hidden;
        }
      },
      '申请延期'
    ),
    form,
    message
  );
}
