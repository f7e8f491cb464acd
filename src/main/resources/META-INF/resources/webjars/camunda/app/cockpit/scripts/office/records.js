// 追责问责记录 of a year.
import {get, url} from '../../../shared/scripts/api.js';
import {day} from '../../../shared/scripts/dates.js';
import {link, table} from '../../../shared/scripts/elements.js';

export async function records(year) {
  const all = await get('/api/accountability?year=' + year);
  return table(
    ['单位', '类别', '事由', '计划', '实际', '迟报工作日', '扣除', '提醒', '影响', '情况说明', '申诉', '等级', '状态', ''],
    all.map(r => [
      r.unitName,
      r.kindTitle,
      r.subject,
      day(r.plannedOn),
      day(r.actualOn),
      r.daysLate || '',
      r.deductions,
      r.reminders || '',
      r.consequence === '无' ? '' : r.consequence,
      r.explanation,
      r.appeal,
      r.grade === 'NONE' && r.state !== 'CLOSED' ? '' : r.gradeTitle,
      r.stateTitle,
      r.decision ? link('通知', url('/api/accountability/' + r.id + '/notice.docx')) : ''
    ]),
    '本年度没有追责问责记录。'
  );
}
