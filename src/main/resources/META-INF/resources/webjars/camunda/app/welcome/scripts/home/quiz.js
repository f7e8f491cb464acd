// 填报测验: what was asked is answered here and judged on the server; the explanations come with the result.
import {post} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

const LETTERS = 'ABCDEFGH';

/**
 * The places that are chosen, a list a question.
 *
 * @param {{checked: boolean}[][]} boxes
 */
export const chosen = boxes => boxes.map(some => some.flatMap((box, place) => (box.checked ? [place] : [])));

const letters = places => places.map(place => LETTERS[place]).join('');

function judgedView(judged) {
  return element(
    'div',
    {},
    element(
      'p',
      {class: judged.passed ? 'alert alert-success' : 'alert alert-warning', role: 'status'},
      '得分' + judged.score + '，' + (judged.passed ? '通过。' : '没有通过。看完解析后可以再测一次。')
    ),
    element(
      'ol',
      {},
      judged.questions.map(one =>
        element(
          'li',
          {},
          one.text,
          element(
            'div',
            {class: one.correct ? 'text-success' : 'text-danger'},
            one.correct
              ? '答对了。'
              : '您选了' +
                  letters(one.chosen) +
                  '，正确的是' +
                  letters(one.right) +
                  '：' +
                  one.right.map(i => one.options[i]).join('；') +
                  '。'
          ),
          element('div', {}, one.explanation + (one.reference ? '（' + one.reference + '）' : ''))
        )
      )
    )
  );
}

/** @param {number} year @param {() => void} done called once it was judged */
export async function quiz(year, done) {
  const asked = await post('/api/training/' + year + '/quiz', {});
  const boxes = asked.questions.map((one, i) =>
    one.options.map(() => element('input', {type: one.multiple ? 'checkbox' : 'radio', name: 'question-' + asked.id + '-' + i}))
  );
  const said = element('div', {'aria-live': 'polite'});
  const handIn = async () => {
    button.disabled = true;
    try {
      node.replaceChildren(judgedView(await post('/api/training/quiz/' + asked.id, {answers: chosen(boxes)})));
      done();
    } catch (error) {
      said.replaceChildren(problemBox(error));
      button.disabled = false;
    }
  };
  const button = element('button', {class: 'btn btn-primary btn-sm', onclick: handIn}, '交卷');
  const node = element(
    'div',
    {},
    element(
      'ol',
      {},
      asked.questions.map((one, i) =>
        element(
          'li',
          {},
          one.text,
          one.options.map((text, place) => element('div', {}, element('label', {}, boxes[i][place], ' ' + LETTERS[place] + '. ' + text)))
        )
      )
    ),
    element('p', {class: 'filing-buttons'}, button),
    said
  );
  return node;
}
