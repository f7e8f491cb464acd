// 校验与指标: what is wrong in the year's data, what stands out in it, and the figures themselves.
import {get} from '../../../../shared/scripts/api.js';
import {element, table} from '../../../../shared/scripts/elements.js';
import {stateLabel} from '../../../../shared/scripts/states.js';
import {highlights} from '../highlights.js';
import {indicators} from '../indicators.js';
import {yearCheck} from '../year-check.js';

/** What an empty list of findings means: nothing there, nothing checked, or nothing found. */
function nothingFound(tables) {
  if (!tables.length) {
    return '任务分解表确认后，这里列出各表的错误和异常。';
  }
  if (!tables.some(t => t.state !== 'NOT_STARTED')) {
    return '还没有表格上传数据，没有可以列出的错误和异常。';
  }
  if (tables.every(t => t.unchecked || t.state === 'NOT_STARTED')) {
    return '还没有校验过的表格。';
  }
  return tables.some(t => t.unchecked) ? '校验过的表格都没有查出错误和异常。' : '已有数据的各表都校验过，没有查出错误和异常。';
}

async function foundInTables(year) {
  const {tables} = await get('/api/cycles/' + year + '/progress');
  const unchecked = tables.filter(t => t.unchecked);
  return [
    unchecked.length
      ? element(
          'p',
          {class: 'alert alert-warning'},
          unchecked.length + '张表格的数据没有校验过，有没有错误和异常不清楚。请做上面的“全校校验”。'
        )
      : null,
    table(
      ['表格', '责任单位', '状态', '错误', '异常'],
      tables
        .filter(t => t.errors || t.anomalies)
        .sort((one, other) => other.errors - one.errors || other.anomalies - one.anomalies)
        .map(t => ['表' + t.code + ' ' + t.name, t.responsibleName, stateLabel(t.state), t.errors || '', t.anomalies || '']),
      nothingFound(tables),
      cells => (cells[3] ? 'danger' : '')
    )
  ];
}

/** @type {import('../section.js').Room} */
export const checksRoom = {
  id: 'checks',
  title: '校验与指标',
  sections: [
    {title: '全校校验', load: (year, again, room) => yearCheck(year, room)},
    {title: '各表的错误和异常', load: foundInTables},
    {title: '值得关注的监测指标', load: (year, again) => highlights(year, again)},
    {title: '监测指标：学校、学院、专业', load: (year, again, room, show) => indicators(year, again, show)}
  ]
};
