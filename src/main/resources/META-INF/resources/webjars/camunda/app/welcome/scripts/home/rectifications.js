// 本单位的整改任务 of all years: those that the unit leads, and those in which it assists.
import {get} from '../../../shared/scripts/api.js';
import {day} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {rectification} from '../../../shared/scripts/rectification.js';

function whole(r) {
  const details = element('details', {}, element('summary', {}, '办理经过和佐证'));
  details.addEventListener('toggle', () => details.open && details.append(rectification(r.id)), {once: true});
  return details;
}

export async function unitRectifications(unit) {
  const all = await get('/api/rectifications?unit=' + encodeURIComponent(unit));
  const open = all.filter(r => r.state !== 'STRUCK_OFF');
  return element(
    'details',
    {open: open.length > 0},
    element('summary', {}, '本单位的整改任务（未销号' + open.length + '项，共' + all.length + '项）'),
    table(
      ['编号', '问题', '牵头单位、责任人', '完成时限', '状态'],
      all.map(r => [
        r.number,
        [element('p', {}, r.problem), whole(r)],
        r.unitName + '，' + r.responsibleName + (r.unit === unit ? '' : '（本单位协助）'),
        day(r.dueOn),
        r.stateTitle + '，' + r.progress + '%' + (r.overdue ? '，已逾期' : '')
      ]),
      '没有整改任务。',
      cells => (cells[4].endsWith('已逾期') ? 'danger' : '')
    )
  );
}
