// 一并办理: several tasks in which nothing is left to decide, done in one go, each on its own record.
import {get, post} from '../../../shared/scripts/api.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

function told(outcomes) {
  const failed = outcomes.filter(outcome => outcome.reason);
  return [
    '已办理' + (outcomes.length - failed.length) + '项。',
    failed.length
      ? table(
          ['任务', '没有办理的原因'],
          failed.map(outcome => [outcome.task, outcome.reason]),
          ''
        )
      : ''
  ];
}

/** None is chosen before its person has chosen it. */
function group({kind, title, word, action, tasks}, again) {
  const boxes = tasks.map(task => element('input', {type: 'checkbox', value: task.id, 'aria-label': task.name}));
  const all = element('input', {
    type: 'checkbox',
    'aria-label': '选择全部',
    onchange: () => boxes.forEach(box => (box.checked = all.checked))
  });
  const given = element('input', {type: 'checkbox'});
  const message = element('div', {'aria-live': 'polite'});
  const button = element('button', {class: 'btn btn-primary btn-sm', onclick: act}, action);
  async function act() {
    button.disabled = true;
    message.replaceChildren('正在逐项办理……');
    try {
      const chosen = boxes.filter(box => box.checked).map(box => box.value);
      const outcomes = await post('/api/me/routine/' + kind, {tasks: chosen, responsible: given.checked});
      message.replaceChildren(...told(outcomes));
      if (outcomes.every(outcome => !outcome.reason)) {
        setTimeout(again, 1500);
      } else {
        message.append(element('button', {class: 'btn btn-default btn-sm', onclick: again}, '知道了，刷新列表'));
      }
    } catch (error) {
      button.disabled = false;
      message.replaceChildren(problemBox(error));
    }
  }
  return element(
    'details',
    {class: 'routine'},
    element('summary', {}, title + '：' + tasks.length + '项'),
    element('p', {}, element('label', {}, all, ' 选择全部')),
    table(
      ['选择', '任务', kind === 'REQUIRE' ? '要求' : '情况'],
      tasks.map((task, i) => [boxes[i], task.name, task.figures]),
      ''
    ),
    element('p', {}, element('label', {}, given, ' ' + word)),
    element('p', {}, button),
    message
  );
}

/** Nothing where there are fewer than two of a kind. */
export async function routineWork(again) {
  const groups = (await get('/api/me/routine')).filter(one => one.tasks.length > 1);
  return groups.length
    ? element(
        'section',
        {},
        element('h4', {}, '可以一并办理'),
        groups.map(one => group(one, again))
      )
    : null;
}
