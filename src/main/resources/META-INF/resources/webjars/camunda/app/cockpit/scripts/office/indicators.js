// 监测指标 of a year, against the official limits.
import {get} from '../../../shared/scripts/api.js';
import {element, table} from '../../../shared/scripts/elements.js';

export async function indicators(year) {
  const all = await get('/api/cycles/' + year + '/indicators');
  return element(
    'details',
    {},
    element('summary', {}, '监测指标（' + all.filter(i => i.value !== null).length + '/' + all.length + '项已有数据）'),
    table(
      ['指标', '数值', '合格标准', '限制招生', '结论', '说明', '依据'],
      all.map(i => [
        i.name,
        i.value === null ? '—' : i.value + i.unit,
        i.qualified,
        i.restricted,
        i.verdictTitle,
        i.missing || i.note,
        i.source
      ]),
      '本年度没有监测指标。',
      cells => (cells[4].startsWith('达到') ? 'danger' : cells[4].startsWith('未') ? 'warning' : '')
    )
  );
}
