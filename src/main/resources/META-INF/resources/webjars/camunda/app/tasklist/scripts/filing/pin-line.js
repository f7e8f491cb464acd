// One line in which to say something of the cell that was chosen last, of its column or of the whole table.
import {element} from '../../../shared/scripts/elements.js';
import {goOnWriting, keepHalfWritten} from '../../../shared/scripts/half-written.js';
import {advice} from '../../../shared/scripts/problem.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

const SCOPES = {
  cell: {title: '单元格', place: chosen => chosen},
  column: {title: '整列', place: chosen => ({row: 0, column: chosen.column})},
  table: {title: '整表', place: () => ({row: 0, column: ''})}
};

const words = place => (place.row ? '第' + place.row + '行' : '') + (place.column ? '“' + place.column + '”' : '') || '整表';

/**
 * @param {{label: string, placeholder: string, extras?: HTMLElement[], key: string, save: (place, text: string) => Promise<unknown>, done: string}} kind
 *     key of what is half written (see half-written.js); save gives what was said; done is a sentence
 * @param said called with what save returned
 * @returns {{node: HTMLElement, choose: (row: number, column: string) => void, focus: () => void}}
 */
export function pinLine(kind, said) {
  const scope = element(
    'select',
    {class: 'form-control input-sm pin-scope', 'aria-label': '范围'},
    Object.entries(SCOPES).map(([value, one]) => element('option', {value}, one.title))
  );
  const where = element('strong', {'aria-live': 'polite'}, '点一个单元格，写下' + kind.label);
  const text = element('input', {
    type: 'text',
    class: 'form-control input-sm',
    maxlength: '1000',
    'aria-label': kind.label,
    placeholder: kind.placeholder
  });
  const message = element('div', {'aria-live': 'polite'});
  let chosen = null;

  const place = () => (scope.value === 'table' ? SCOPES.table.place() : chosen && SCOPES[scope.value].place(chosen));
  const placeName = () => (place() ? words(place()) : '');
  /** What is half written stays with its place: another one has its own. */
  const show = () => {
    where.textContent = place() ? words(place()) + '：' : '点一个单元格，写下' + kind.label;
    text.value = goOnWriting(kind.key, placeName());
  };
  text.addEventListener('input', () => keepHalfWritten(kind.key, placeName(), text.value));
  show();
  scope.addEventListener('change', show);

  async function save() {
    if (!place()) {
      message.replaceChildren(problemBox(advice('请先点一个单元格，或把范围改为“整表”。', '还没有选定位置')));
      return;
    }
    const about = placeName();
    try {
      const answer = await kind.save(place(), text.value);
      keepHalfWritten(kind.key, about, '');
      text.value = goOnWriting(kind.key, placeName());
      message.replaceChildren(kind.done);
      said(answer);
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  }

  text.addEventListener('keydown', event => event.key === 'Enter' && save());
  return {
    node: element(
      'div',
      {class: 'pin-line'},
      element(
        'p',
        {class: 'filing-settle'},
        scope,
        where,
        kind.extras || null,
        text,
        element('button', {class: 'btn btn-default btn-sm', onclick: save}, kind.label)
      ),
      message
    ),
    choose(row, column) {
      chosen = {row, column};
      show();
    },
    focus: () => text.focus()
  };
}
