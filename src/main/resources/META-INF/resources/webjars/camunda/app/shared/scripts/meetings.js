// 校长办公会: the material before it, the record of each session with its minutes, and its conditions with their proofs.
import {get, upload, url} from './api.js';
import {day, when} from './dates.js';
import {element, link, table} from './elements.js';
import {fileButton} from './file-button.js';
import {problemBox} from './problem-box.js';

const FILES = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx';

/**
 * @typedef {{id: number, fileName: string, by: string, at: string}} MeetingFile
 * @typedef {{deedTitle: string, text: string, by: string, at: string}} ConditionStep
 * @typedef {{id: number, year: number, number: number, text: string, unitName: string, dueOn: string, tables: string[],
 *   state: string, closed: boolean, overdue: boolean, steps: ConditionStep[], files: MeetingFile[]}} Condition
 * @typedef {{id: number, title: string, heldOn: string, place: string, chair: string, present: string, absent: string,
 *   attending: string, item: string, topic: string, reporter: string, discussion: string, resolutionTitle: string,
 *   reason: string, nextOn: string | null, returned: string[], minutesNumber: string, signedBy: string, signedOn: string,
 *   recordedBy: string, recordedAt: string, conditions: Condition[], minutes: MeetingFile[]}} Session
 * @typedef {{tables: {locked: boolean}[], pledged: string[], notPledged: string[],
 *   indicators: {name: string, value: string, lastYear: string, qualified: string, restricted: string, verdict: string}[],
 *   highlights: {sentence: string, decision: string}[],
 *   review: {experts: number}, reviewed: {table: string, unit: string, looked: string, inconsistent: number, kinds: string,
 *   severities: string, states: string, open: number, conclusion: string}[],
 *   experts: {table: string, kind: string, severity: string, problem: string, state: string}[],
 *   openPoints: {kind: string, unit: string, what: string, said: string}[]}} Material
 */

/** @param {MeetingFile[]} files @param {string} path */
const fileLinks = (files, path) =>
  files.map(one => element('p', {}, link(one.fileName, url(path + '/' + one.id)), '（' + one.by + '，' + when(one.at) + '）'));

/**
 * A button that adds a file and shows what there is then.
 *
 * @param {string} label
 * @param {string} path
 * @param {() => unknown} again
 */
function adding(label, path, again) {
  const said = element('div', {'aria-live': 'polite'});
  /** @param {File} file */
  const send = async file => {
    try {
      await upload(path, file, () => {}, 'POST');
      await again();
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
  };
  return [fileButton(label, 'btn-default btn-sm', send, FILES), said];
}

/** @param {ConditionStep} step */
const stepLine = step => element('p', {}, when(step.at) + ' ' + step.by + '：' + step.deedTitle + (step.text ? '，' + step.text : ''));

/** @param {Condition[]} all */
export const openConditions = all => all.filter(one => !one.closed);

/** @param {Session[]} sessions in words, what keeps the year from being reported; empty where nothing does */
export function heldBack(sessions) {
  const newest = sessions[sessions.length - 1];
  const open = newest ? openConditions(newest.conditions) : [];
  return open.length
    ? '还有' +
        open.length +
        '项会议意见没有销号（' +
        [...new Set(open.map(one => one.unitName))].join('、') +
        '），数据暂不能上报国家平台。'
    : '';
}

/** @param {Condition[]} all */
const conditionTable = all =>
  table(
    ['序号', '要求', '负责单位', '完成日期', '退回的表格', '状态', '办理情况', '佐证'],
    all.map(one => [
      one.number,
      one.text,
      one.unitName,
      day(one.dueOn),
      one.tables.map(code => '表' + code).join('、'),
      one.state + (one.overdue ? '，已逾期' : ''),
      one.steps.map(stepLine),
      fileLinks(one.files, '/api/meeting-conditions/' + one.id + '/files')
    ]),
    ''
  );

/** @param {Session} one @param {number} year @param {boolean} keeps @param {() => unknown} again */
function sessionPart(one, year, keeps, again) {
  const path = '/api/cycles/' + year + '/meetings/' + one.id;
  const facts = [
    ['会议日期和地点', day(one.heldOn) + '，' + one.place],
    ['主持人', one.chair],
    ['出席', one.present],
    ['缺席', one.absent],
    ['列席', one.attending],
    ['议题', (one.item ? one.item + '　' : '') + one.topic],
    ['汇报人', one.reporter],
    ['讨论要点', one.discussion],
    ['决定', one.resolutionTitle + (one.reason ? '：' + one.reason : '')],
    ['退回的表格', one.returned.map(code => '表' + code).join('、')],
    ['再次上会', day(one.nextOn)],
    ['会议纪要', one.minutesNumber + '，' + one.signedBy + '于' + day(one.signedOn) + '签发'],
    ['登记', one.recordedBy + '，' + when(one.recordedAt)]
  ];
  return element(
    'div',
    {},
    element('h5', {}, one.title + '：' + one.resolutionTitle),
    table(
      ['项目', '内容'],
      facts.filter(([, text]) => text),
      ''
    ),
    fileLinks(one.minutes, path + '/files'),
    one.minutes.length ? null : element('p', {}, '还没有会议纪要的文件。'),
    keeps ? adding('上传会议纪要', path + '/minutes', again) : null,
    one.conditions.length ? conditionTable(one.conditions) : null
  );
}

/**
 * 会议记录: each session, the newest first.
 *
 * @param {number} year
 * @param {() => unknown} again
 */
export async function meetingRecord(year, again) {
  const [sessions, me] = await Promise.all([get('/api/cycles/' + year + '/meetings'), get('/api/me')]);
  const keeps = me.roles.includes('OFFICE') || me.roles.includes('SECRETARY');
  const held = heldBack(sessions);
  return element(
    'div',
    {class: 'meeting-record'},
    held ? element('div', {class: 'alert alert-warning'}, held) : null,
    sessions.length
      ? [...sessions].reverse().map(one => sessionPart(one, year, keeps, again))
      : element('p', {class: 'filing-empty'}, '还没有会议记录。校长办公会开过以后，由秘书在“登记校长办公会决定”任务中登记。')
  );
}

/** 会议材料, as it is now. @param {number} year */
export async function meetingMaterial(year) {
  const path = '/api/cycles/' + year + '/meetings/material';
  /** @type {Material} */
  const now = await get(path);
  return element(
    'div',
    {class: 'meeting-material'},
    element('p', {class: 'filing-buttons'}, link('下载请示和附件（Word）', url(path + '.docx'))),
    element(
      'p',
      {},
      now.tables.length + '张表格，已锁定' + now.tables.filter(one => one.locked).length + '张；承诺书已收到' + now.pledged.length + '份',
      now.notPledged.length ? '，尚未收到：' + now.notPledged.join('、') : '',
      '。'
    ),
    table(
      ['指标', '本年', '上年', '合格标准', '限制招生', '结论'],
      now.indicators.map(one => [one.name, one.value, one.lastYear, one.qualified, one.restricted, one.verdict]),
      '本年度没有监测指标。'
    ),
    table(
      ['值得关注的问题', '处理'],
      now.highlights.map(one => [one.sentence, one.decision]),
      '没有值得关注的问题。'
    ),
    table(
      ['专家审核的表格', '责任单位', '抽样（已看/应看）', '机器核对不一致', '意见类别', '严重程度', '意见状态', '未办结', '审核结论'],
      now.reviewed.map(one => [
        one.table,
        one.unit,
        one.looked,
        one.inconsistent,
        one.kinds,
        one.severities,
        one.states,
        one.open,
        one.conclusion || '尚未给出'
      ]),
      '没有分配专家审核。'
    ),
    table(
      ['表格', '类别', '程度', '专家意见', '状态'],
      now.experts.map(one => [one.table, one.kind, one.severity, one.problem, one.state]),
      '专家没有提出意见。'
    ),
    table(
      ['类别', '单位', '内容', '说明'],
      now.openPoints.map(one => [one.kind, one.unit, one.what, one.said]),
      '没有异常、迟报和正在办理的更正。'
    )
  );
}

/**
 * 会议意见: one condition, for the unit that fulfils it and the office that looks at it.
 *
 * @param {number} id
 * @param {() => unknown} again
 */
export async function meetingCondition(id, again) {
  const one = await get('/api/meeting-conditions/' + id);
  return element(
    'div',
    {class: 'meeting-condition'},
    conditionTable([one]),
    one.closed ? null : adding('上传佐证', '/api/meeting-conditions/' + id + '/files', again)
  );
}
