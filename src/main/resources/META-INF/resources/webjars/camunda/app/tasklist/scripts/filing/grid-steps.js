// From one problem in the grid to the next; an anomaly is explained where it stands.
import {element} from '../../../shared/scripts/elements.js';
import {explainHere} from './explanations.js';

/**
 * @param placed findings and notes that have a cell
 * @param open the anomalies that may be explained here, from the explanations
 * @param jump leads to a row and column
 * @returns {{node: HTMLElement | null, step: (by: number) => void}} node is null where there is nothing to step through
 */
export function problemSteps(id, placed, open, jump) {
  if (placed.length === 0) {
    return {node: null, step: () => {}};
  }
  let at = -1;
  const say = element('span', {'aria-live': 'polite', class: 'grid-step'});
  const here = element('div');
  const step = by => {
    at = (at + by + placed.length) % placed.length;
    const one = placed[at];
    say.textContent = at + 1 + '/' + placed.length + '：' + one.message;
    say.title = one.message;
    const same = one.severity === 'ANOMALY' ? open.filter(o => o.rule === one.rule && o.column === one.column) : [];
    here.replaceChildren(...(same.length ? [explainHere(id, same, () => here.replaceChildren('已说明。'))] : []));
    jump(one.row, one.column);
  };
  return {
    step,
    node: element(
      'div',
      {},
      element(
        'p',
        {class: 'filing-buttons grid-steps'},
        element('button', {class: 'btn btn-default btn-sm', onclick: () => step(-1)}, '上一个问题'),
        element('button', {class: 'btn btn-default btn-sm', onclick: () => step(1)}, '下一个问题'),
        say
      ),
      here
    )
  };
}
