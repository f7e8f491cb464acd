// 历史年度: which years there are, and the one that the office brings in or looks at.
import {get} from '../../../shared/scripts/api.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {pastYear} from './past-year.js';

const FIRST = 2010;

/** What may be brought in: years that are over. */
const choosable = () => {
  const last = new Date().getFullYear() - 1;
  return Array.from({length: last - FIRST + 1}, (_, i) => last - i);
};

const GUIDE =
  '把一个往年的各表工作簿打成一个.zip（国家平台导出的、学校自己留存的都可以；一表一个文件、多表一个文件、各单位分别一个文件均可），选择年度后上传试读。' +
  '系统说出每个文件认作哪张表、每个表头对应哪个数据项、哪些行没有读入；核对后再导入。导入的年度只供查阅和比较，不产生任务、通知和迟报。';

/** @typedef {import('./section.js').Again} Again */
/** @typedef {import('./section.js').Show} Show */

/**
 * @param {Again} again
 * @param {Show} show
 * @param {number} [chosen]
 */
export async function pastYears(again, show, chosen) {
  const known = await get('/api/setup/past-years');
  const open = (/** @type {number} */ year) => show((next, other) => pastYears(next, other, year));
  const years = choosable();
  const choice = element(
    'select',
    {class: 'form-control input-sm', 'aria-label': '要导入或查看的年度', onchange: () => choice.value && open(Number(choice.value))},
    element('option', {value: ''}, '选择年度'),
    years.map(year => element('option', {value: year, selected: year === chosen}, year + '年度'))
  );
  return element(
    'div',
    {},
    element('p', {}, GUIDE),
    table(
      ['年度', '来源', '状态', ''],
      known.map((/** @type {{year: number, origin: string, originTitle: string, running: boolean}} */ one) => [
        one.year,
        one.originTitle,
        one.running ? '正在进行' : '已结束',
        one.origin === 'IMPORT'
          ? element(
              'button',
              {class: 'btn btn-default btn-xs', 'aria-label': '查看' + one.year + '年度', onclick: () => open(one.year)},
              '查看'
            )
          : ''
      ]),
      '还没有任何年度。'
    ),
    element('p', {class: 'filing-settle'}, element('label', {}, '导入历史年度：', choice)),
    chosen ? await pastYear(chosen, again, next => show((n, s) => pastYears(n, s, next))) : null
  );
}
