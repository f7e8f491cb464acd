// 未办成的事项: what was to be done for one person, unit or table and was not, while the others went on.
import {get, post} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

export async function troubles(again) {
  const open = await get('/api/troubles');
  if (open.length === 0) {
    return element('p', {}, '没有未办成的事项：各人、各单位、各表该办的都已办理。');
  }
  const message = element('div', {'aria-live': 'polite'});
  const noted = trouble => async () => {
    try {
      await post('/api/troubles/' + trouble.id + '/noted', {});
      await again();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  return [
    element('p', {}, '下列事项没有办成，其他人和单位不受影响。按原因处理后，系统下次办理时补上，并从这里消失。'),
    table(
      ['事项', '对象', '原因和处理办法', '最早', '最近', '次数', ''],
      open.map(t => [
        t.matter,
        t.whose,
        t.reason,
        when(t.since),
        when(t.lastAt),
        t.times,
        element('button', {class: 'btn btn-default btn-xs', onclick: noted(t)}, '知道了')
      ]),
      ''
    ),
    message
  ];
}
