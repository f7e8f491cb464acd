// 截止日期 and 工作日历: the office moves a date, with a reason, and keeps holidays and make-up days.
import {get, send} from '../../../shared/scripts/api.js';
import {day as inChinese, when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {advice} from '../../../shared/scripts/problem.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {savedOr} from '../../../shared/scripts/saved-version.js';

/** A button that opens a small form for a new date; path is where the date lives. */
export function moveButton(path, again) {
  const day = element('input', {type: 'date', class: 'form-control input-sm', 'aria-label': '新的截止日期'});
  const reason = element('input', {type: 'text', class: 'form-control input-sm', maxlength: '1000', placeholder: '原因（会告知有关人员）'});
  const message = element('div', {'aria-live': 'polite'});
  const save = async () => {
    try {
      const moved = await send('PUT', path, {day: day.value || null, reason: reason.value});
      message.replaceChildren(
        moved.unchanged
          ? '没有改动，截止日期仍是' + inChinese(day.value) + '，没有另外告知。'
          : '已调整，' + moved.tasks + '项待办任务随之调整，已告知有关人员。'
      );
      setTimeout(again, 1500);
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  const form = element(
    'div',
    {class: 'filing-move', hidden: true},
    day,
    reason,
    element('button', {class: 'btn btn-primary btn-xs', onclick: save}, '保存'),
    message
  );
  return element(
    'div',
    {},
    element(
      'button',
      {
        class: 'btn btn-default btn-xs',
        onclick: () => {
          form.hidden = !form.hidden;
        }
      },
      '调整'
    ),
    form
  );
}

/** The dates that were moved, the newest first. */
export async function changes(year) {
  const moved = await get('/api/cycles/' + year + '/due-changes');
  return table(
    ['时间', '对象', '原日期', '新日期', '原因', '调整人'],
    moved.map(m => [when(m.at), m.title, inChinese(m.oldDay), inChinese(m.newDay), m.reason, m.by]),
    '本年度还没有调整过截止日期。'
  );
}

/**
 * Holidays and make-up days.
 *
 * @param again shows what follows instead; show what is chosen
 * @param warning what the change before made of planned dates
 */
export async function calendar(year, again, show, warning = '') {
  const days = await get('/api/calendar/' + year);
  const message = element('div', {'aria-live': 'polite'}, warning);
  const act = action => async () => {
    try {
      const kept = await action();
      await again(next => calendar(year, next, show, kept.warning));
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  const day = element('input', {type: 'date', class: 'form-control input-sm', 'aria-label': '日期'});
  const kind = element(
    'select',
    {class: 'form-control input-sm', 'aria-label': '类型'},
    element('option', {value: 'false'}, '放假'),
    element('option', {value: 'true'}, '调休上班')
  );
  const name = element('input', {type: 'text', class: 'form-control input-sm', maxlength: '50', placeholder: '名称，如 校庆'});
  const add = act(() => {
    if (!day.value) {
      throw advice('请先选择日期。');
    }
    return send('PUT', '/api/calendar/days/' + day.value, {working: kind.value === 'true', name: name.value});
  });
  return [
    element(
      'p',
      {class: 'filing-buttons'},
      [year - 1, year, year + 1].map(y =>
        element(
          'button',
          {
            class: 'btn btn-sm ' + (y === year ? 'btn-primary' : 'btn-default'),
            onclick: () => show((next, other) => calendar(y, next, other))
          },
          y + '年'
        )
      )
    ),
    element('p', {class: 'filing-settle'}, day, kind, name, element('button', {class: 'btn btn-default btn-sm', onclick: add}, '添加')),
    message,
    table(
      ['日期', '类型', '名称', ''],
      days.map(d => [
        inChinese(d.day),
        d.working ? '调休上班' : '放假',
        d.name,
        element('button', {class: 'btn btn-default btn-xs', onclick: act(() => send('DELETE', '/api/calendar/days/' + d.day))}, '删除')
      ]),
      '本年没有设置节假日，周一至周五都是工作日。'
    )
  ];
}

const whole = text => (/^\d+$/.test(text.trim()) ? Number(text) : NaN);

/** 提醒日 and 宽限: how many working days before a due day people are reminded, and after it a record is made. */
export async function deadlineRules() {
  let rules = await get('/api/deadline-rules');
  const message = element('span', {'aria-live': 'polite'});
  const days = element('input', {
    type: 'text',
    class: 'form-control input-sm',
    value: rules.remindBefore.join('，'),
    'aria-label': '提醒日'
  });
  const grace = element('input', {
    type: 'number',
    min: '0',
    max: '10',
    class: 'form-control input-sm',
    value: rules.grace,
    'aria-label': '宽限工作日'
  });
  const save = async () => {
    try {
      const wish = {
        remindBefore: days.value
          .split(/[，,、\s]+/)
          .filter(part => part)
          .map(whole),
        grace: whole(grace.value)
      };
      if ([...wish.remindBefore, wish.grace].some(Number.isNaN)) {
        throw advice('请填写整数，提醒日用逗号分隔，例如 7，3，1，0。');
      }
      const kept = await send('PUT', '/api/deadline-rules', wish);
      days.value = kept.remindBefore.join('，');
      message.replaceChildren(' ' + savedOr(rules, kept, '已保存：提醒从下一个工作日早上起，宽限从此后开始的任务起生效。'));
      rules = kept;
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  return element(
    'p',
    {class: 'filing-rules'},
    '截止前 ',
    days,
    ' 个工作日提醒（0为当天），逾期后每个工作日提醒；逾期 ',
    grace,
    ' 个工作日后立案。',
    element('button', {class: 'btn btn-default btn-sm', onclick: save}, '保存'),
    message
  );
}
