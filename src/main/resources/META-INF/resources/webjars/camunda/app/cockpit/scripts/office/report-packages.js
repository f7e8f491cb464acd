// 上报数据包: those that were made of the year's locked tables; 指标汇总包, what the province rolls up.
import {get, post, url} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, hash, link, problemBox, table} from '../../../shared/scripts/elements.js';
import {size} from '../../../shared/scripts/archive-packages.js';

export async function reportPackages(year) {
  const all = await get('/api/cycles/' + year + '/packages');
  const made = all.filter(one => one.kind === 'REPORT');
  return [
    made.length ? element('p', {}, link('下载最新的上报数据包', url('/api/cycles/' + year + '/packages/report.zip'))) : null,
    table(
      ['生成时间', '文件', '文件数', '大小', 'SHA-256'],
      made.map(one => [when(one.createdAt), one.fileName, one.files, size(one.size), hash(one.sha256)]),
      '上报数据包还没有生成：校长办公会通过后自动生成。由系统启用前的数据导入的年度没有。'
    ),
    made.length ? indicatorPackages(year, all) : null
  ];
}

/** @param {number} year @param {{kind: string, createdAt: string, fileName: string, missing: string[], keyFingerprint: string, sha256: string}[]} all */
function indicatorPackages(year, all) {
  const node = element('div', {class: 'indicator-packages'});
  const word = element('div', {'aria-live': 'polite'});
  const make = async () => {
    try {
      await post('/api/cycles/' + year + '/packages/indicators', {});
      show(await get('/api/cycles/' + year + '/packages'));
      word.replaceChildren(
        element('div', {class: 'alert alert-success', role: 'status'}, '已制作，列在下面。请下载后报送；以最新的一份为准。')
      );
    } catch (error) {
      word.replaceChildren(problemBox(error));
    }
  };
  /** @param {typeof all} packages */
  const show = packages => {
    const made = packages.filter(one => one.kind === 'INDICATORS');
    node.replaceChildren(
      element('h5', {}, '指标汇总包（报送省里）'),
      element('p', {}, '全校的监测指标及其口径，没有表格数据和个人信息，用本校的密钥签名。全部表格锁定时才能制作。'),
      element(
        'p',
        {class: 'filing-buttons'},
        element('button', {class: 'btn btn-default btn-sm', onclick: make}, '制作指标汇总包'),
        made.length ? [' ', link('下载最新的指标汇总包', url('/api/cycles/' + year + '/packages/indicators.zip'))] : ''
      ),
      word,
      table(
        ['制作时间', '文件', '没有数值的指标', '公钥指纹', 'SHA-256'],
        made.map(one => [when(one.createdAt), one.fileName, one.missing.length + '项', one.keyFingerprint, hash(one.sha256)]),
        '还没有制作过指标汇总包。'
      )
    );
  };
  show(all);
  return node;
}
