// 一并办理: several tasks in which nothing is left to decide, done in one go, each on its own record.
import {post} from '../../../shared/scripts/api.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {choice} from './choice.js';

function told({title, outcomes}) {
  const failed = outcomes.filter(outcome => outcome.reason);
  return element(
    'div',
    {class: 'alert ' + (failed.length ? 'alert-warning' : 'alert-success'), role: 'status'},
    title +
      '：已办理' +
      (outcomes.length - failed.length) +
      '项' +
      (failed.length ? '，' + failed.length + '项没有办理。' : '，各自留有记录。'),
    failed.length
      ? table(
          ['任务', '没有办理的原因'],
          failed.map(outcome => [outcome.task, outcome.reason]),
          ''
        )
      : null
  );
}

/** How many can be chosen, and how many wait for their corrections to be saved. */
function headed(choices) {
  const held = choices.filter(one => one.isHeldBack()).length;
  return choices.length - held + '项' + (held ? '，另有' + held + '项要先保存或放弃修改' : '');
}

/** None is chosen before its person has chosen it. */
function group({kind, title, word, action, tasks}, again) {
  const choices = tasks.map(task => choice(kind, task));
  const all = element('input', {
    type: 'checkbox',
    'aria-label': '选择全部',
    onchange: () => choices.forEach(one => one.choose(all.checked))
  });
  const given = element('input', {type: 'checkbox'});
  const message = element('div', {'aria-live': 'polite'});
  const button = element('button', {class: 'btn btn-primary btn-sm', onclick: act}, action);
  async function act() {
    const chosen = choices.filter(({box}) => box.checked);
    choices.forEach(one => one.look());
    if (chosen.some(one => one.isHeldBack())) {
      message.replaceChildren(element('div', {class: 'alert alert-warning'}, '选中的表格中有没有保存的修改，还没有提交。请看上面的说明。'));
      return;
    }
    button.disabled = true;
    message.replaceChildren('正在逐项办理……');
    try {
      const wished = chosen.map(({task: {id, version}}) => ({id, version}));
      const outcomes = await post('/api/me/routine/' + kind, {tasks: wished, responsible: given.checked});
      again(title, outcomes);
    } catch (error) {
      button.disabled = false;
      message.replaceChildren(problemBox(error));
    }
  }
  return element(
    'details',
    {class: 'routine'},
    element('summary', {}, title + '：' + headed(choices)),
    element('p', {}, element('label', {}, all, ' 选择全部')),
    table(
      ['选择', '任务', kind === 'REQUIRE' ? '要求' : '情况'],
      choices.map(({task, box, name}) => [box, name, task.figures]),
      ''
    ),
    element('p', {}, element('label', {}, given, ' ' + word)),
    element('p', {}, button),
    message
  );
}

/**
 * Nothing where there is nothing of the kind.
 *
 * @param {any[]} groups what may be done in one go, by its kind
 * @param {{title: string, outcomes: any[]} | null} done what was done just now
 * @param {(title: string, outcomes: any[]) => void} again shows the page anew, after that was done
 */
export function routineWork(groups, done, again) {
  return groups.length || done
    ? element(
        'section',
        {},
        element('h4', {}, '可以一并办理'),
        done ? told(done) : null,
        groups.map(one => group(one, again))
      )
    : null;
}
