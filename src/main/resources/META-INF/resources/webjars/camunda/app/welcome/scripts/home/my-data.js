// 我的数据: what is kept about whoever is signed in, by kinds, and the copy to take away.
import {get, url} from '../../../shared/scripts/api.js';
import {element, link, table} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';

/** @typedef {{title: string, count: number, headings: string[], rows: string[][]}} DataPart */

/** @param {DataPart} part */
const shown = part =>
  element(
    'details',
    {},
    element('summary', {}, part.title + '（' + part.count + '）'),
    table(part.headings, part.rows, '没有保存这一类信息。'),
    part.count > part.rows.length ? element('p', {}, '只列出前' + part.rows.length + '条，全部在下载的副本中。') : null
  );

async function all() {
  const found = await get('/api/me/data');
  return element(
    'div',
    {},
    element(
      'p',
      {},
      '本系统按业务和归档的需要保存关于您的这些信息，共' + found.entries + '条。',
      link('下载副本（.zip）', url('/api/me/data.zip')),
      ' ',
      element('a', {href: url('/guide/personal-data'), target: '_blank'}, '保存多久、谁能看到')
    ),
    element(
      'p',
      {},
      '发现有误：姓名、单位、邮箱、电话请系统管理员更正；填报表格中的内容请数据来源单位更正（锁定后走“数据更正”）；其他请与评估督导处联系。'
    ),
    found.parts.map(shown)
  );
}

/** Looked for only when it is opened: it reads all years. */
export function myData() {
  const inside = place(element('div'));
  return element(
    'details',
    {
      ontoggle: event => {
        if (/** @type {HTMLDetailsElement} */ (event.target).open && event.target === event.currentTarget) {
          inside.open(all, '正在加载……');
        }
      }
    },
    element('summary', {}, '我的数据（本系统保存的关于我的信息）'),
    inside.node
  );
}
