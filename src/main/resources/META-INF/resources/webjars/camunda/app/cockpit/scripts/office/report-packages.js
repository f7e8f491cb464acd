// 上报数据包: those that were made of the year's locked tables.
import {get, url} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, hash, link, table} from '../../../shared/scripts/elements.js';
import {size} from '../../../shared/scripts/archive-packages.js';

export async function reportPackages(year) {
  const made = (await get('/api/cycles/' + year + '/packages')).filter(one => one.kind === 'REPORT');
  return [
    made.length ? element('p', {}, link('下载最新的上报数据包', url('/api/cycles/' + year + '/packages/report.zip'))) : null,
    table(
      ['生成时间', '文件', '文件数', '大小', 'SHA-256'],
      made.map(one => [when(one.createdAt), one.fileName, one.files, size(one.size), hash(one.sha256)]),
      '上报数据包还没有生成：校长办公会通过后自动生成。由系统启用前的数据导入的年度没有。'
    )
  ];
}
