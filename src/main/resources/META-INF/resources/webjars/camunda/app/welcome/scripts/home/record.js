// 本单位的追责问责记录 over the years; for the unit itself and the office only.
import {get, url} from '../../../shared/scripts/api.js';
import {element, link, table} from '../../../shared/scripts/elements.js';

export async function unitRecord(unit) {
  const found = await get('/api/units/' + unit + '/accountability');
  return element(
    'details',
    {},
    element('summary', {}, found.unitName + '历年追责问责记录（' + found.records.length + '）'),
    table(
      ['年度', '类别', '事由', '迟报工作日', '扣除', '等级', '状态', ''],
      found.records.map(r => [
        r.year,
        r.kindTitle,
        r.subject,
        r.daysLate || '',
        r.deductions,
        r.decision ? r.gradeTitle : '',
        r.stateTitle,
        r.decision && r.grade !== 'NONE' ? link('通知', url('/api/accountability/' + r.id + '/notice.docx')) : ''
      ]),
      '没有记录，请继续保持。只有本单位和评估督导处能看到这里的内容。'
    )
  );
}
