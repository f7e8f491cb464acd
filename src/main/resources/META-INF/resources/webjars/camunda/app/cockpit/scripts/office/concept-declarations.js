// 统计口径的维护: the office declares one concept after the other here, or all of them in a workbook.
import {get, post, send, upload, url} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, link} from '../../../shared/scripts/elements.js';
import {fileButton} from '../../../shared/scripts/file-button.js';
import {place} from '../../../shared/scripts/place.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {NOTHING_NEW} from '../../../shared/scripts/saved-version.js';
import {conceptForm} from './concept-form.js';

const PATH = '/api/concepts/declarations';

/** What was saved, and what of it cannot be reckoned. */
const told = ({concepts, unchanged, remarks}, what) => [
  element(
    'p',
    {class: 'alert alert-success', role: 'status'},
    unchanged ? NOTHING_NEW : what + '现有' + concepts + '项统计口径。请点上面的“重新比对”，按新的口径比对。'
  ),
  ...remarks.map(text => element('p', {class: 'alert alert-warning'}, text))
];

/** Drawn when it is opened, so that dozens of forms do not wait unseen. */
function unfolding(title, content) {
  const node = element('details', {}, element('summary', {}, title));
  node.addEventListener('toggle', () => node.open && node.append(content()), {once: true});
  return node;
}

const titleOf = concept =>
  concept.name + (concept.unit ? '（' + concept.unit + '）' : '') + '：' + concept.occurrences.map(one => one.name).join('、');

function ending(concept, end) {
  const said = element('div', {'aria-live': 'polite'});
  const sure = element('button', {class: 'btn btn-danger btn-sm', onclick: go}, '确认停用');
  async function go() {
    sure.disabled = true;
    try {
      await end(concept);
    } catch (error) {
      said.replaceChildren(problemBox(error));
      sure.disabled = false;
    }
  }
  return element(
    'details',
    {},
    element('summary', {}, '停用这项统计口径'),
    element('p', {}, '停用后不再比对“' + concept.name + '”；正在说明的差异照常办完，以前的说明仍然保留、归档。'),
    sure,
    said
  );
}

async function declarations(year, found, again) {
  const {edition, concepts} = await get(PATH);
  const at = path => path + '?year=' + year + '&basedOn=' + edition;
  const ids = concepts.map(one => one.id);
  const one = concept => at(PATH + '/' + encodeURIComponent(concept.id));
  const change = async concept => again(told(await send('PUT', one(concept), concept), '“' + concept.name + '”已保存。'));
  const end = async concept => again(told(await send('DELETE', one(concept)), '“' + concept.name + '”已停用。'));
  const add = async concept => again(told(await post(at(PATH), concept), '“' + concept.name + '”已增加。'));
  return [
    element(
      'p',
      {},
      '现有' +
        concepts.length +
        '项统计口径，' +
        (found.loadedBy ? found.loadedBy + '于' + when(found.loadedAt) + '修改。' : '为系统自带，尚未修改过。') +
        '点开一项即可修改或停用，每次保存是新的一版，以前各版都保留。'
    ),
    ...concepts.map(concept =>
      unfolding(titleOf(concept), () => element('div', {}, conceptForm(concept, ids, change), ending(concept, end)))
    ),
    unfolding('增加一项统计口径', () => conceptForm(null, ids, add))
  ];
}

function workbook(year, again) {
  const said = element('div', {'aria-live': 'polite'});
  const load = async file => {
    try {
      await again(told(await upload(PATH + '?year=' + year, file, () => {}), '统计口径表已保存。'));
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
  };
  return [
    element(
      'p',
      {},
      '也可以下载统计口径表，每个出处一行：增加、修改或删去后整体上传，表中没有的口径即停用；上传以前别人在本页改过的，请重新下载再改。格式有错误的整份不保存，并逐行指出；公式在本年度算不出的，保存后列出原因。'
    ),
    element(
      'p',
      {class: 'filing-buttons'},
      link('统计口径表（Excel）', url('/api/concepts/declarations.xlsx')),
      fileButton('上传修改后的统计口径表', 'btn-default btn-sm', load, '.xlsx')
    ),
    said
  ];
}

export function conceptDeclarations(year) {
  const content = place(element('div'));
  const show = async said => {
    await content.renew(async () => {
      const found = await get('/api/concepts?year=' + year);
      return element('div', {}, said, await declarations(year, found, show), workbook(year, show));
    });
    said[0]?.scrollIntoView({block: 'center'});
  };
  show([]);
  return content.node;
}
