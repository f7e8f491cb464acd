// 常态监测 over the year, for the office and for whoever sees their own unit's: open alerts, the periods and who has answered.
import {day, when} from './dates.js';
import {element, table} from './elements.js';
import {stateLabel} from './states.js';
import {trendLine} from './trend-line.js';

/**
 * @typedef {{grade: string, gradeTitle: string, subjectName: string, sentence: string, unitName: string, stateTitle: string,
 *   cause: string, explanation: string, measures: string, foundAt: string, closedAt: string | null, closeReason: string,
 *   since: string, carriedInto: number | null, year: number,
 *   trends: {title: string, points: {year: string, value: number | null}[], limit: number | null}[], history: {at: string, by: string, text: string}[]}} Alert
 * @typedef {{looked: boolean, nextLook: string | null}} Looks
 * @typedef {{table: string, tableName: string, unitName: string, state: string, unchanged: boolean, dueOn: string,
 *   answeredAt: string | null}} Answer
 * @typedef {{label: string, rhythm: string, ends: string, closedOn: string | null, units: Answer[]}} Period
 */

/**
 * The alert's own words, and what has happened to it.
 *
 * @param {Alert} alert
 */
function story(alert) {
  return element(
    'div',
    {},
    alert.sentence,
    alert.explanation ? element('p', {}, '原因（' + alert.cause + '）：' + alert.explanation + '；措施：' + alert.measures) : null,
    element(
      'details',
      {},
      element('summary', {}, '经过（' + alert.history.length + '）'),
      element(
        'ul',
        {},
        alert.history.map(event => element('li', {}, when(event.at) + '，' + event.by + '：' + event.text))
      )
    )
  );
}

const HEADINGS = ['级别', '对象', '内容', '走势', '责任单位', '状态', '发现'];

/**
 * A line for each of its indicators, with their names where there are several.
 *
 * @param {Alert} alert
 */
const trends = alert =>
  alert.trends
    .filter(trend => trend.points.length > 1)
    .map(trend =>
      element('div', {}, alert.trends.length > 1 ? element('small', {}, trend.title) : null, trendLine(trend.points, trend.limit))
    );

/** @param {Alert} alert */
function stateOf(alert) {
  if (alert.carriedInto) {
    return '转入' + alert.carriedInto + '年度（' + when(alert.closedAt) + '）：' + alert.closeReason;
  }
  return alert.closedAt ? alert.stateTitle + '（' + when(alert.closedAt) + '）：' + alert.closeReason : alert.stateTitle;
}

/** @param {Alert[]} alerts */
const rows = alerts =>
  alerts.map(alert => [
    element('strong', {class: 'alert-grade grade-' + alert.grade.toLowerCase()}, alert.gradeTitle),
    alert.subjectName,
    story(alert),
    element('div', {}, trends(alert)),
    alert.unitName,
    stateOf(alert),
    when(alert.since)
  ]);

const WEIGHT = ['SEVERE', 'WARNING', 'NOTE'];

/**
 * When the alerts are looked at next, and that no alert says nothing before the first look.
 *
 * @param {Looks} looks
 */
function nextLook({looked, nextLook}) {
  const next = nextLook ? (looked ? '下次' : '第一次') + '在' + when(nextLook) + '。' : '';
  const often = '每天早上用最新数据核对。' + next;
  return looked ? often : '还没有用最新数据核对过，现在不能说有没有预警：' + often;
}

/**
 * @param {Alert[]} alerts
 * @param {Looks | null} looks null where the year is not monitored, and nothing is looked at
 */
export function alertsView(alerts, looks) {
  const open = alerts.filter(alert => !alert.closedAt).sort((a, b) => WEIGHT.indexOf(a.grade) - WEIGHT.indexOf(b.grade));
  const carried = alerts.filter(alert => alert.carriedInto);
  const over = alerts.filter(alert => alert.closedAt && !alert.carriedInto);
  return element(
    'div',
    {},
    element(
      'h4',
      {},
      '监测预警（未解除' + open.length + (carried.length ? '，转入下一年度' + carried.length : '') + '，已解除' + over.length + '）'
    ),
    looks ? element('p', {class: 'alerts-look'}, nextLook(looks)) : null,
    open.length || (!carried.length && (!looks || looks.looked)) ? table(HEADINGS, rows(open), '没有未解除的预警。') : null,
    carried.length
      ? element('div', {}, element('h5', {}, '数值没有恢复，转入下一年度继续跟踪的预警'), table(HEADINGS, rows(carried), ''))
      : null,
    over.length ? element('details', {}, element('summary', {}, '已解除的预警'), table(HEADINGS, rows(over), '')) : null
  );
}

/** @param {Period} period @param {boolean} isNewest */
function periodView(period, isNewest) {
  const answered = period.units.filter(unit => unit.state === 'ANSWERED').length;
  return element(
    'details',
    {open: isNewest},
    element(
      'summary',
      {},
      period.label +
        '（' +
        period.rhythm +
        '，至' +
        day(period.ends) +
        (period.closedOn ? '，已截止' : '') +
        '）：' +
        period.units.length +
        '项，已答复' +
        answered
    ),
    table(
      ['表格', '单位', '状态', '应在', '答复时间'],
      period.units.map(unit => [
        '表' + unit.table + ' ' + unit.tableName,
        unit.unitName,
        unit.unchanged ? '本期无变化' : stateLabel(unit.state),
        day(unit.dueOn),
        when(unit.answeredAt)
      ]),
      ''
    )
  );
}

/** @param {{periods: Period[]}} board */
export const periodsView = board =>
  element(
    'div',
    {},
    element('h4', {}, '监测期与各单位的答复'),
    board.periods.length
      ? board.periods.map((period, i) => periodView(period, i === 0))
      : element('p', {class: 'filing-empty'}, '还没有开启监测期：计划中的第一个完整的月、季度或学期开始时，各单位会收到任务。')
  );
