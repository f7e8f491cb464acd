// 一并审核: a head approves several submissions without errors and anomalies in one go, each on its own record.
import {get, post} from '../../../shared/scripts/api.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

/** Nothing where there are fewer than two. */
export async function cleanAudits(again) {
  const clean = await get('/api/me/clean-audits');
  if (clean.length < 2) {
    return null;
  }
  const boxes = clean.map(task => ({task, box: element('input', {type: 'checkbox', checked: true})}));
  const word = element('input', {type: 'checkbox'});
  const message = element('div', {'aria-live': 'polite'});
  const approve = async () => {
    message.replaceChildren('正在逐项审核……');
    try {
      const chosen = boxes.filter(b => b.box.checked).map(b => b.task.id);
      const outcomes = await post('/api/me/clean-audits', {tasks: chosen, responsible: word.checked});
      const failed = outcomes.filter(o => o.reason);
      message.replaceChildren(
        '已审核通过' + (outcomes.length - failed.length) + '项。',
        failed.length
          ? table(
              ['任务', '未通过的原因'],
              failed.map(o => [o.task, o.reason]),
              ''
            )
          : ''
      );
      setTimeout(again, failed.length ? 8000 : 2000);
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  return element(
    'section',
    {},
    element('h4', {}, '可以一并审核：' + clean.length + '项数据没有错误和异常'),
    element(
      'ul',
      {class: 'list-unstyled'},
      boxes.map(b => element('li', {}, element('label', {}, b.box, ' ' + b.task.name)))
    ),
    element('p', {}, element('label', {}, word, ' 谁填报，谁负责：我已审核以上数据，并对其负责')),
    element('p', {}, element('button', {class: 'btn btn-primary btn-sm', onclick: approve}, '审核通过选中的数据')),
    message
  );
}
