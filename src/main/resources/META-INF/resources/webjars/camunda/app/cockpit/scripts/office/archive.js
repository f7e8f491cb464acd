// 归档 over the years: where each year's material is, who decided what about it, and each unit's own package.
import {get, post, url} from '../../../shared/scripts/api.js';
import {size, verdict} from '../../../shared/scripts/archive-packages.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, hash, link, table} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {addressFor} from './address.js';

/** The state of a year that was over before it was known here. */
const NOT_HERE = 'NOT_HERE';

/** 移交与接收: the state, and how it came to it. */
export async function handOver(year) {
  const {year: shown, steps} = await get('/api/cycles/' + year + '/archive');
  const state = element('p', {}, element('strong', {}, shown.stateTitle), '。');
  return shown.state === NOT_HERE
    ? state
    : [
        state,
        table(
          ['时间', '事项', '结果', '说明', '办理人'],
          steps.map(s => [when(s.at), s.what, s.verdict, s.reason, s.by]),
          '还没有移交。移交和接收在第六阶段的任务中办理，退回的补充后重新移交。'
        )
      ];
}

/** The units' own packages, and who has confirmed what was kept of the unit. */
export async function unitPackages(year) {
  const {year: shown, units} = await get('/api/cycles/' + year + '/archive');
  const result = place(element('div', {'aria-live': 'polite'}));
  const path = unit => '/api/cycles/' + year + '/units/' + encodeURIComponent(unit) + '/archive';
  const verify = u => () =>
    result.open(
      async () => [element('h5', {}, u.unitName), verdict(await post(path(u.unit) + '/verification', {}))],
      '正在核对' + u.unitName + '的归档包……'
    );
  const made = units.filter(u => u.newest);
  return [
    made.length
      ? element('p', {}, units.length + '个单位，已生成' + made.length + '个，已确认' + units.filter(u => u.confirmedAt).length + '个。')
      : null,
    result.node,
    made.length
      ? table(
          ['单位', '生成时间', '文件数', '大小', 'SHA-256', '单位确认', ''],
          units.map(u => [
            u.unitName,
            u.newest ? when(u.newest.createdAt) : '尚未生成',
            u.newest ? u.newest.files : '',
            u.newest ? size(u.newest.size) : '',
            u.newest ? hash(u.newest.sha256) : '',
            u.confirmedAt ? u.confirmedBy + '，' + when(u.confirmedAt) : '',
            u.newest
              ? [
                  link('下载', url(path(u.unit) + '.zip')),
                  element('button', {class: 'btn btn-default btn-sm', 'aria-label': '核对' + u.unitName, onclick: verify(u)}, '核对')
                ]
              : ''
          ]),
          ''
        )
      : element(
          'p',
          {class: 'filing-empty'},
          shown.state === NOT_HERE ? '没有各单位的归档包。' : '各单位的归档包还没有生成：档案馆接收全校归档包后自动生成，由各单位确认。'
        )
  ];
}

/** Every year, and where its material is. */
export async function years(year) {
  const all = await get('/api/archive');
  return table(
    ['年度', '情况', '生成时间', '文件数', '大小', 'SHA-256', '结束时间'],
    all.map(one => [
      one.year === year ? one.year : element('a', {href: addressFor('archive', one.year)}, one.year),
      one.stateTitle,
      one.newest ? when(one.newest.createdAt) : '',
      one.newest ? one.newest.files : '',
      one.newest ? size(one.newest.size) : '',
      one.newest ? hash(one.newest.sha256) : '',
      when(one.closedAt)
    ]),
    '还没有年度。'
  );
}
