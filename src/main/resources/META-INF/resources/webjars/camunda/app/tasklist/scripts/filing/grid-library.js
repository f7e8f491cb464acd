// Tabulator: loaded when the first grid is opened, and what we ask of it.
import {url} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {KEY} from './pending.js';

const LIBRARY = '/webjars/tabulator-tables/dist/';
const TEXTS = {zh: {data: {loading: '正在加载……', error: '加载失败'}, headerFilters: {default: '筛选'}}};

let loading;

export function library() {
  if (!loading) {
    document.head.append(element('link', {rel: 'stylesheet', href: url(LIBRARY + 'css/tabulator_simple.min.css')}));
    loading = import(url(LIBRARY + 'js/tabulator_esm.min.mjs')).then(module => module.TabulatorFull);
    loading.catch(() => {
      loading = undefined;
    });
  }
  return loading;
}

/**
 * Whoever comes to a heading by keyboard moves the headings; the cells go along.
 *
 * @param {HTMLElement} place the grid's element
 */
export function keepTogether(place) {
  const [headings, cells] = ['.tabulator-header-contents', '.tabulator-tableholder'].map(part => place.querySelector(part));
  headings?.addEventListener('scroll', () => {
    if (cells && cells.scrollLeft !== headings.scrollLeft) {
      cells.scrollLeft = headings.scrollLeft;
    }
  });
}

/**
 * Keyboard, ranges, writing and the clipboard are ours, see decision 12.
 *
 * @param {string} tableCode whose widths and hidden columns are kept
 * @param {boolean} editable
 */
export const options = (tableCode, editable) => ({
  index: KEY,
  height: '58vh',
  layout: 'fitData',
  nestedFieldSeparator: false,
  keybindings: false,
  selectableRows: editable ? 'highlight' : false,
  persistence: {columns: ['width', 'visible']},
  // the library keeps the columns' order along with them: under this name it is the template's
  persistenceID: 'template-' + tableCode,
  locale: 'zh',
  langs: TEXTS,
  placeholderHeaderFilter: '没有符合筛选条件的行，其余的行还在。清空表头下的筛选即可看到。',
  placeholder: editable ? '还没有数据：下载模板填写后上传，或在这里添加行、粘贴。' : '还没有数据。'
});
