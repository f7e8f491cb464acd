// 任务下达: how many of a year's tasks are there already, while the system hands them out to the assisting units.
import {element} from '../../../shared/scripts/elements.js';

const COLLECTION = 2;

/**
 * A part that its responsible unit has said what to do with, and that nobody has a task for yet.
 *
 * @param {{stages: {stage: number, state: string}[], tables: {requiring: boolean, units: {part: string, state: string}[]}[]}} progress
 * @returns {{all: number, done: number} | null} null where none is on its way
 */
export function onItsWay(progress) {
  if (!progress.stages.some(stage => stage.stage === COLLECTION && stage.state === 'RUNNING')) {
    return null;
  }
  const parts = progress.tables
    .filter(table => !table.requiring)
    .flatMap(table => table.units)
    .filter(unit => unit.part === 'ASSISTING');
  const done = parts.filter(unit => unit.state !== 'NOT_STARTED').length;
  return done < parts.length ? {all: parts.length, done} : null;
}

/**
 * @param {Parameters<typeof onItsWay>[0]} progress
 * @param {() => unknown} again brings what is shown once more
 */
export function handingOut(progress, again) {
  const way = onItsWay(progress);
  if (!way) {
    return null;
  }
  setTimeout(again, 2000);
  return element(
    'p',
    {'aria-live': 'polite'},
    element('progress', {max: String(way.all), value: String(way.done)}),
    ' 正在向协助单位下达填报任务：' + way.done + '/' + way.all + '项，随时更新，可以离开本页。'
  );
}
