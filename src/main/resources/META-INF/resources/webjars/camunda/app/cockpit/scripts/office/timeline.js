// 截止日期 and 工作日历: the office moves a date, with a reason, and keeps holidays and make-up days.
import {get, send} from '../../../tasklist/scripts/filing/api.js';
import {element, table, when} from '../../../tasklist/scripts/filing/elements.js';
import {problem} from '../../../tasklist/scripts/filing/upload.js';

/** A button that opens a small form for a new date; path is where the date lives. */
export function moveButton(path, again) {
  const day = element('input', {type: 'date', class: 'form-control input-sm', 'aria-label': '新的截止日期'});
  const reason = element('input', {type: 'text', class: 'form-control input-sm', maxlength: '1000', placeholder: '原因（会告知有关人员）'});
  const message = element('div', {'aria-live': 'polite'});
  const save = async () => {
    try {
      const moved = await send('PUT', path, {day: day.value || null, reason: reason.value});
      message.replaceChildren('已调整，' + moved.tasks + '项待办任务随之调整，已告知有关人员。');
      setTimeout(again, 1500);
    } catch (error) {
      message.replaceChildren(problem(error));
    }
  };
  const form = element('div', {class: 'filing-move', hidden: true}, day, reason,
    element('button', {class: 'btn btn-primary btn-xs', onclick: save}, '保存'), message);
  return element('div', {},
    element('button', {class: 'btn btn-default btn-xs', onclick: () => { form.hidden = !form.hidden; }}, '调整'), form);
}

async function changes(year) {
  const moved = await get('/api/cycles/' + year + '/due-changes');
  return table(['时间', '对象', '原日期', '新日期', '原因', '调整人'],
    moved.map(m => [when(m.at), m.title, m.oldDay, m.newDay, m.reason, m.by]), '本年度还没有调整过截止日期。');
}

async function calendar(holder, year) {
  const days = await get('/api/calendar/' + year);
  const message = element('div', {'aria-live': 'polite'});
  const act = action => async () => {
    try {
      await action();
      await calendar(holder, year);
    } catch (error) {
      message.replaceChildren(problem(error));
    }
  };
  const day = element('input', {type: 'date', class: 'form-control input-sm', 'aria-label': '日期'});
  const kind = element('select', {class: 'form-control input-sm', 'aria-label': '类型'},
    element('option', {value: 'false'}, '放假'), element('option', {value: 'true'}, '调休上班'));
  const name = element('input', {type: 'text', class: 'form-control input-sm', maxlength: '50', placeholder: '名称，如 校庆'});
  const add = act(() => {
    if (!day.value) {
      throw {detail: '请先选择日期。'};
    }
    return send('PUT', '/api/calendar/days/' + day.value, {working: kind.value === 'true', name: name.value});
  });
  holder.replaceChildren(
    element('p', {class: 'filing-buttons'}, [year - 1, year, year + 1].map(y =>
      element('button', {class: 'btn btn-sm ' + (y === year ? 'btn-primary' : 'btn-default'), onclick: () => calendar(holder, y)}, y + '年'))),
    element('p', {class: 'filing-settle'}, day, kind, name, element('button', {class: 'btn btn-default btn-sm', onclick: add}, '添加')), message,
    table(['日期', '类型', '名称', ''],
      days.map(d => [d.day, d.working ? '调休上班' : '放假', d.name,
        element('button', {class: 'btn btn-default btn-xs', onclick: act(() => send('DELETE', '/api/calendar/days/' + d.day))}, '删除')]),
      '本年没有设置节假日，周一至周五都是工作日。'));
}

/** 提醒日: how many working days before a due day the morning mail reminds. */
async function reminderDays() {
  const {workingDays} = await get('/api/reminder-days');
  const message = element('span', {'aria-live': 'polite'});
  const days = element('input', {type: 'text', class: 'form-control input-sm', value: workingDays.join('，'), 'aria-label': '提醒日'});
  const save = async () => {
    try {
      const wish = days.value.split(/[，,、\s]+/).filter(part => part).map(Number);
      if (wish.some(day => !Number.isInteger(day))) {
        throw {detail: '提醒日应为整数，用逗号分隔，例如 7，3，1，0。'};
      }
      const kept = await send('PUT', '/api/reminder-days', {workingDays: wish});
      days.value = kept.workingDays.join('，');
      message.replaceChildren(' 已保存，从下一个工作日早上起按此提醒。');
    } catch (error) {
      message.replaceChildren(problem(error));
    }
  };
  return element('p', {class: 'filing-settle'}, '截止日前 ', days, ' 个工作日提醒（0为当天）；逾期后每个工作日提醒。',
    element('button', {class: 'btn btn-default btn-sm', onclick: save}, '保存'), message);
}

/** Loaded when it is opened. */
export function timelineSection(year) {
  const content = element('div', {}, '正在加载……');
  const section = element('details', {}, element('summary', {}, '日期调整记录、提醒日与工作日历'), content);
  section.addEventListener('toggle', async () => {
    if (section.open) {
      const holder = element('div');
      content.replaceChildren(await changes(year), element('h5', {}, '提醒日'), await reminderDays(), element('h5', {}, '工作日历'), holder);
      await calendar(holder, year);
    }
  });
  return section;
}
