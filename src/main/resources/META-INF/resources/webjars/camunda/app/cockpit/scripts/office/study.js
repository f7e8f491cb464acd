// 填报指南 and 口径问答 for the office: uploads the one, answers the other; what waits longest stands first.
import {get, send, upload} from '../../../shared/scripts/api.js';
import {guideLinks, questionList} from '../../../shared/scripts/definition-questions.js';
import {element} from '../../../shared/scripts/elements.js';
import {fileButton} from '../../../shared/scripts/file-button.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

/**
 * @param {number} year
 * @param {import('./section.js').Again} again
 */
export async function filingGuide(year, again) {
  const said = element('div', {'aria-live': 'polite'});
  const add = async file => {
    try {
      await upload('/api/training/' + year + '/guides', file, () => {}, 'POST');
      await again();
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

function answering(asked, again) {
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
    said
  );
}

/** @param {import('./section.js').Again} again */
export async function definitionQuestions(again) {
  const all = await get('/api/training/definition-questions');
  const open = all.filter(asked => !asked.answers.length).reverse();
  const late = open.filter(asked => asked.late).length;
  return [
    element(
      'p',
      {},
      open.length
        ? '待答复' + open.length + '个' + (late ? '，其中' + late + '个已超过3个工作日' : '') + '，排在前面。'
        : '没有待答复的问题。'
    ),
    ...questionList([...open, ...all.filter(asked => asked.answers.length)], asked => answering(asked, again))
  ];
}
