// 标出变化: what differs from the version before or from last year, marked on the cells.
import {get} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {latest} from '../../../shared/scripts/latest.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

const MOST = 5000;
const CHOICES = [
  ['', '不标出变化'],
  ['sinceLastVersion', '标出与上一版本的不同'],
  ['sinceLastYear', '标出与上年的不同']
];

/**
 * @param chosen which of these to begin with
 * @returns {{node: HTMLElement, show: () => Promise<boolean>}} show marks what is chosen
 */
export function changeMarks(id, marks, redraw, chosen) {
  let both;
  const words = element('span', {class: 'filing-hint', 'aria-live': 'polite'});
  const select = element(
    'select',
    {class: 'form-control input-sm grid-compare', 'aria-label': '标出变化'},
    CHOICES.map(([value, title]) => element('option', {value, selected: value === chosen}, title))
  );
  const asked = latest();
  const load = async () => {
    both = both || (select.value ? await get('/api/submissions/' + id + '/comparison?most=' + MOST) : null);
    return select.value ? both[select.value] : null;
  };
  function mark(compared) {
    marks.showChanges(compared ? compared.changes : []);
    words.textContent = compared
      ? '新增' +
        compared.added +
        '行，修改' +
        compared.changed +
        '行，删除' +
        compared.removed +
        '行' +
        (compared.changes.length === MOST ? '；只标出前' + MOST + '处' : '')
      : '';
    redraw();
  }
  const show = () => asked.ask(load, mark, error => words.replaceChildren(problemBox(error)));
  select.addEventListener('change', show);
  return {node: element('span', {class: 'filing-buttons'}, select, words), show};
}
