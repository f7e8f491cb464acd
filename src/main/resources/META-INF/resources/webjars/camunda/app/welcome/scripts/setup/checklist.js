// 开通清单: what is missing before a year can be launched, as it is; each step leads to the page that does it.
import {get} from '../../../shared/scripts/api.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {onChange} from './changed.js';

/** @typedef {{key: string, title: string, state: string, stateTitle: string, missing: string[], said: string[], by: string, where: string}} Step */
/** @typedef {{year: number, ready: boolean, done: boolean, steps: Step[]}} Checklist */

/** The part of this page that does the step, where it is here. */
const SECTIONS = {
  SCHOOL: 'setup-school',
  MAIL: 'setup-mail',
  PEOPLE: 'setup-roster',
  PAST_YEARS: 'setup-past-years'
};

const COLOURS = {DONE: 'work-ready', MISSING: 'work-wrong', OPTIONAL: 'work-nothing', NEXT: 'work-open'};

/**
 * How far the school is, in a sentence.
 *
 * @param {Checklist} list
 */
export function standing(list) {
  const open = list.steps.filter(step => step.state === 'MISSING').length;
  if (open) {
    return '启动' + list.year + '年度填报之前，还有' + open + '步没有完成。';
  }
  return list.done ? list.year + '年度已启动，开通所需的都已就绪。' : '开通所需的都已就绪，等评估督导处启动' + list.year + '年度填报。';
}

/** @param {string} id */
function show(id) {
  const section = document.getElementById(id);
  if (section instanceof HTMLDetailsElement) {
    section.open = true;
  }
  section?.scrollIntoView({behavior: 'smooth'});
  /** @type {HTMLElement | null | undefined} */ (section?.querySelector('summary, [tabindex]'))?.focus({preventScroll: true});
}

/** @param {Step} step */
function way(step) {
  const id = SECTIONS[step.key];
  return id && document.getElementById(id)
    ? element('button', {type: 'button', class: 'btn btn-default btn-xs', onclick: () => show(id)}, '去“' + step.title + '”')
    : step.where;
}

/** @param {Step} step */
const row = step => [
  step.title,
  element('span', {class: 'work-state ' + COLOURS[step.state]}, (step.state === 'DONE' ? '✓ ' : '') + step.stateTitle),
  [...step.missing.map(text => element('div', {class: 'setup-missing'}, text)), ...step.said.map(text => element('div', {}, text))],
  step.by,
  way(step)
];

/** @param {Checklist} list */
const steps = list => table(['步骤', '状态', '情况', '由谁办理', '在哪里'], list.steps.map(row), '');

export function checklist() {
  const shown = place(element('div'));
  const load = async () => {
    const list = await get('/api/setup/checklist');
    const title = element('h4', {}, list.done ? '开通清单' : '首次使用：开通清单');
    return list.done
      ? [title, element('details', {}, element('summary', {}, standing(list)), steps(list))]
      : [title, element('p', {role: 'status'}, standing(list)), steps(list)];
  };
  const ready = shown.open(load);
  onChange(shown.node, () => shown.renew(load));
  return {node: element('section', {class: 'setup-checklist'}, shown.node), ready};
}
