// The tab 填报数据 of a task: its submission, the tables laid before an expert or the office, or the task decomposition.
import {get, url} from '../../../shared/scripts/api.js';
import {draftsBelongTo} from '../../../shared/scripts/drafts.js';
import {element, link, table} from '../../../shared/scripts/elements.js';
import {meetingCondition, meetingMaterial, meetingRecord} from '../../../shared/scripts/meetings.js';
import {nationalReport} from '../../../shared/scripts/national-report.js';
import {place} from '../../../shared/scripts/place.js';
import {remarksOfReading} from '../../../shared/scripts/reading.js';
import {rectification} from '../../../shared/scripts/rectification.js';
import {rectificationList} from '../../../shared/scripts/rectification-list.js';
import {archiveDesk} from './archive-desk.js';
import {paperDesk} from './paper-desk.js';
import {submissionDesk} from './submission-desk.js';
import {uploadArea} from './upload.js';

function decompositionDesk(task) {
  const path = '/api/cycles/' + task.cycle + '/assignments.xlsx';
  return element(
    'div',
    {class: 'filing-desk'},
    element('h4', {}, task.cycle + '年度任务分解表'),
    element('p', {class: 'filing-buttons'}, link('下载任务分解表', url(path))),
    uploadArea(
      path,
      '每行一张表格，全部表格都在其中：“本年度填报”为“是”的须填责任单位号，协助单位号用英文分号分隔。上传后整体替换。',
      async result =>
        element(
          'div',
          {class: 'alert alert-success'},
          '已更新：' + result.tables + '张表格。请回到“表单”页签，重新打开任务核对后确认。',
          remarksOfReading(result.remarks)
        )
    )
  );
}

/** 监测指标 that the tables make up, against the official limits and last year; for whoever may see them. */
async function indicatorsView(year) {
  const all = await get('/api/cycles/' + year + '/indicators');
  const number = (value, i) => (value === null ? '—' : value.toFixed(i.decimals) + i.unit);
  return element(
    'details',
    {},
    element(
      'summary',
      {},
      '监测指标：与合格标准和上年对照（' + all.filter(i => i.value !== null).length + '/' + all.length + '项已有数据）'
    ),
    table(
      ['指标', '本年', '上年', '合格标准', '限制招生', '结论', '说明'],
      all.map(i => [
        i.name,
        number(i.value, i),
        number(i.lastYear, i),
        i.limits.qualified ?? '',
        i.limits.restricted ?? '',
        i.verdictTitle,
        i.missing || i.note
      ]),
      '本年度没有监测指标。',
      cells => (cells[5].startsWith('达到') ? 'danger' : cells[5].startsWith('未') ? 'warning' : '')
    )
  );
}

/** The tables that a task lays before its person; each opens below the list. */
async function tablesDesk(lines, task) {
  const chosen = place(element('div'));
  const show = async line => {
    if (await chosen.open(again => submissionDesk({...task, submissionId: line.submissionId}, again))) {
      chosen.node.scrollIntoView({block: 'start'});
    }
  };
  return element(
    'div',
    {class: 'filing-desk'},
    table(
      ['表格', '责任单位', '状态', '行数', '上年行数', '异常', '专家意见', ''],
      lines.map(l => [
        l.table,
        l.unit,
        l.state,
        l.rows,
        l.lastYear,
        l.anomalies,
        l.comments,
        element('button', {class: 'btn btn-default btn-xs', onclick: () => show(l)}, '查看')
      ]),
      ''
    ),
    task.may.comment ? await indicatorsView(task.cycle) : null,
    chosen.node
  );
}

/** What lies before the president's meeting: its material, what it has decided before, and the tables. */
const meetingDesk = async (lines, task, again) =>
  element(
    'div',
    {class: 'filing-desk'},
    element('h4', {}, '会议材料'),
    await meetingMaterial(task.cycle),
    element('h4', {}, '会议记录'),
    await meetingRecord(task.cycle, again),
    element('h4', {}, '各表数据'),
    await tablesDesk(lines, task)
  );

async function desk(taskId, again) {
  const [task, me] = await Promise.all([get('/api/tasks/' + taskId), get('/api/me')]);
  draftsBelongTo(me.id);
  if (task.may.paper) {
    return paperDesk(task);
  }
  if (task.submissionId) {
    return submissionDesk(task, again);
  }
  if (task.may.decompose) {
    return decompositionDesk(task);
  }
  if (task.may.archive) {
    return archiveDesk(task);
  }
  if (task.may.report) {
    return element('div', {class: 'filing-desk'}, await nationalReport(task.cycle));
  }
  if (task.may.list) {
    return element('div', {class: 'filing-desk'}, rectificationList(task.cycle));
  }
  if (task.rectificationId) {
    return element('div', {class: 'filing-desk'}, rectification(task.rectificationId));
  }
  if (task.conditionId) {
    return element('div', {class: 'filing-desk'}, await meetingCondition(task.conditionId, again));
  }
  const lines = await get('/api/tasks/' + taskId + '/tables');
  if (task.may.meeting) {
    return meetingDesk(lines, task, again);
  }
  return lines.length ? tablesDesk(lines, task) : element('p', {class: 'filing-empty'}, '这项任务没有表格数据，请在“表单”页签办理。');
}

let shown = null;

export default {
  id: 'filing-data',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: {label: '填报数据'},
  render(node, {taskId}) {
    shown = place(node);
    shown.open(again => desk(taskId, again));
  },
  unmount: () => shown.leave()
};
