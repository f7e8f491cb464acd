// 轮到您的任务: what is to be done, how it stands, until when, and whom to ask.
import {url} from '../../../shared/scripts/api.js';
import {overdue, when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {taskHash} from '../../../shared/scripts/task-address.js';
import {unsavedOf} from '../../../shared/scripts/unsaved.js';

/** From so many on, a list is searched rather than read. */
const MANY = 8;

const LOOKS = {NOTHING: 'work-nothing', WRONG: 'work-wrong', RETURNED: 'work-returned', READY: 'work-ready', OPEN: 'work-open'};

export const isLate = task => task.workingDaysLeft !== null && task.workingDaysLeft < 0;

function left(task) {
  const days = task.workingDaysLeft;
  if (days === null) {
    return '';
  }
  return days < 0 ? overdue(-days) : days === 0 ? '今天到期' : '还有' + days + '个工作日';
}

/** Filling in begins with the data, everything else with its form. */
export const taskLink = ({id, name, fills}) => element('a', {href: url('/camunda/app/tasklist/default/' + taskHash(id, fills))}, name);

/** What is not saved yet would be left out: such a table is not ready, whatever the server knows of it. */
function stateOf(task) {
  const unsaved = task.fills && task.submissionId !== null ? unsavedOf(task.submissionId) : '';
  const known = {text: task.state, kind: task.kind};
  const {text, kind} = unsaved && task.kind === 'READY' ? {text: '先保存修改', kind: 'WRONG'} : known;
  return [
    text ? element('span', {class: 'work-state ' + LOOKS[kind]}, text) : '',
    unsaved ? element('div', {class: 'work-reason'}, '没有保存：' + unsaved) : null
  ];
}

const askOf = ({ask}) => (ask ? [ask.name, ask.phone].filter(part => part).join(' ') : '');

const reasonOf = ({reason, returnedBy}) => (returnedBy ? returnedBy + '退回，原因：' : '更正原因：') + reason;

function line(task) {
  return [
    element('div', {}, taskLink(task), task.reason ? element('div', {class: 'work-reason'}, reasonOf(task)) : null),
    stateOf(task),
    when(task.dueAt),
    left(task),
    element('span', {title: task.ask ? task.ask.unit : ''}, askOf(task))
  ];
}

const linesOf = tasks =>
  table(['任务', '状态', '截止', '剩余', '咨询'], tasks.map(line), '没有符合的任务。', cells =>
    cells[3].startsWith('已逾期') ? 'danger' : cells[3] === '今天到期' ? 'warning' : ''
  );

const cameBack = task => task.kind === 'RETURNED' || Boolean(task.reason);

/**
 * What came back is looked at first: somebody waits for it, and it is known what is to be mended.
 *
 * @template {{kind: string, reason: string}} T
 * @param {T[]} tasks the most urgent first
 * @returns {T[]}
 */
export const returnedFirst = tasks => [...tasks.filter(cameBack), ...tasks.filter(task => !cameBack(task))];

/** @returns {[string, any[]][]} what is to be done, and the tasks in which it is; the first of them first */
function groups(tasks) {
  const bySteps = new Map();
  tasks.forEach(task => bySteps.set(task.step, [...(bySteps.get(task.step) || []), task]));
  return [...bySteps];
}

function grouped(tasks) {
  const all = groups(tasks);
  return all.length < 2
    ? linesOf(tasks)
    : all.map(([step, some]) =>
        element('details', {open: true}, element('summary', {}, step + '（' + some.length + '项）'), linesOf(some))
      );
}

/** Each word of the wish stands in the task's name or state. */
const fits = (task, wish) =>
  wish
    .split(/\s+/)
    .filter(word => word)
    .every(word => (task.name + ' ' + task.state + ' ' + left(task)).includes(word));

function searchable(tasks) {
  const shown = element('div', {}, grouped(tasks));
  const search = element('input', {
    type: 'search',
    class: 'form-control input-sm work-search',
    placeholder: '查找：表号、表名、状态，如“错误”“已退回”',
    'aria-label': '在任务中查找',
    oninput: () => shown.replaceChildren(...[grouped(tasks.filter(task => fits(task, search.value)))].flat())
  });
  return [search, shown];
}

function heading(tasks, done) {
  const late = tasks.filter(isLate).length;
  const finished = done ? done.year + '年度已办' + done.tasks + '项' : '';
  if (!tasks.length) {
    return '轮到您的任务' + (finished ? '（' + finished + '）' : '');
  }
  return '轮到您的任务：' + tasks.length + '项' + (late ? '，其中' + late + '项已逾期' : '') + (finished ? '；' + finished : '');
}

/**
 * @param urgent the tasks, the most urgent first
 * @param done how many were done this year; null where no year is running
 */
export function workList(urgent, done) {
  const tasks = returnedFirst(urgent);
  return element(
    'section',
    {},
    element('h4', {}, heading(tasks, done)),
    tasks.length
      ? tasks.length < MANY
        ? grouped(tasks)
        : searchable(tasks)
      : element('p', {class: 'filing-empty'}, '现在没有轮到您的任务。有新任务时会发邮件通知您。')
  );
}
