// 填报指南 and 口径问答 for the office: uploads the one, answers the other; what waits longest stands first.
import {get, send, upload} from '../../../shared/scripts/api.js';
import {guideLinks, questionList} from '../../../shared/scripts/definition-questions.js';
import {element} from '../../../shared/scripts/elements.js';
import {fileButton} from '../../../shared/scripts/file-button.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {NOTHING_NEW} from '../../../shared/scripts/saved-version.js';

/**
 * @param {number} year
 * @param {import('./section.js').Again} again
 */
export async function filingGuide(year, again) {
  const path = '/api/training/' + year + '/guides';
  const said = element('div', {'aria-live': 'polite'});
  const add = async file => {
    try {
      const before = await get(path);
      const after = await upload(path, file, () => {}, 'POST');
      await (after.length === before.length ? said.replaceChildren(NOTHING_NEW) : again());
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
  };
  return [
    element('p', {}, await guideLinks(year)),
    element(
      'p',
      {class: 'filing-buttons'},
      fileButton('上传填报指南', 'btn-default btn-sm', add, '.pdf,.docx'),
      ' PDF或Word，每次上传是新的一版，以前的都保留；填报人在填报页面和首页下载最新的一版。'
    ),
    said
  ];
}

/** Points to a question asked before, of the same table first. */
function pointing(asked, all, again) {
  const said = element('div', {'aria-live': 'polite'});
  const point = async sameAs => {
    try {
      await send('PUT', '/api/training/definition-questions/' + asked.id + '/same-as', {sameAs});
      await again();
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
  };
  if (asked.sameAs) {
    return element(
      'p',
      {class: 'filing-buttons'},
      element('button', {class: 'btn btn-default btn-xs', onclick: () => point(0)}, '取消指向相同的问题'),
      said
    );
  }
  const others = sameFirst(asked, all);
  const other = element(
    'select',
    {class: 'form-control input-sm', 'aria-label': '相同的问题'},
    others.map(one =>
      element(
        'option',
        {value: String(one.id)},
        '表' + one.table + (one.column ? '“' + one.column + '”' : '') + '：' + one.text.substring(0, 60)
      )
    )
  );
  return others.length
    ? element(
        'details',
        {},
        element('summary', {}, '以前有人问过'),
        other,
        element(
          'p',
          {class: 'filing-buttons'},
          element('button', {class: 'btn btn-default btn-sm', onclick: () => point(Number(other.value))}, '指向这个问题的答复')
        ),
        said
      )
    : null;
}

/**
 * The questions that it may lead to, those of its column first, then those of its table.
 *
 * @param {import('../../../shared/scripts/definition-questions.js').Asked} asked
 * @param {import('../../../shared/scripts/definition-questions.js').Asked[]} all
 */
export const sameFirst = (asked, all) => {
  const far = one => (one.table !== asked.table ? 2 : one.column !== asked.column ? 1 : 0);
  return all.filter(one => one.id !== asked.id && !one.sameAs).sort((one, other) => far(one) - far(other));
};

function answering(asked, all, again) {
  if (asked.sameAs) {
    return pointing(asked, all, again);
  }
  const text = element('textarea', {class: 'form-control', rows: 2, maxlength: 2000, 'aria-label': '答复'}, asked.answers[0]?.text ?? '');
  const said = element('div', {'aria-live': 'polite'});
  const save = async () => {
    try {
      await send('PUT', '/api/training/definition-questions/' + asked.id + '/answer', {text: text.value});
      await again();
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
  };
  return element(
    'details',
    {open: !asked.answers.length},
    element('summary', {}, asked.answers.length ? '更正答复' : '答复'),
    text,
    element('p', {class: 'filing-buttons'}, element('button', {class: 'btn btn-primary btn-sm', onclick: save}, '答复并告知提问人')),
    said,
    pointing(asked, all, again)
  );
}

/** @param {import('./section.js').Again} again */
export async function definitionQuestions(again) {
  const all = await get('/api/training/definition-questions');
  const open = all.filter(asked => !asked.answers.length && !asked.sameAs).reverse();
  const late = open.filter(asked => asked.late).length;
  return [
    element(
      'p',
      {},
      open.length ? '待答复' + open.length + '个' + (late ? '，其中' + late + '个已过答复期限' : '') + '，排在前面。' : '没有待答复的问题。'
    ),
    ...questionList([...open, ...all.filter(asked => !open.includes(asked))], asked => answering(asked, all, again))
  ];
}
