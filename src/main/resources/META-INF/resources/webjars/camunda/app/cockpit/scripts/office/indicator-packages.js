// 指标汇总包: the school's signed indicators of an approved year, which a province rolls up.
import {get, post, url} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, hash, link, table} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

/** @typedef {{kind: string, createdAt: string, fileName: string, missing: string[], keyFingerprint: string, sha256: string}} Package */

/** @param {number} year */
export async function indicatorPackages(year) {
  const path = '/api/cycles/' + year + '/packages';
  const box = element('div', {class: 'indicator-packages'});
  const word = element('div', {'aria-live': 'polite'});
  const button = element('button', {class: 'btn btn-default btn-sm', onclick: () => make()}, '制作指标汇总包');
  const make = async () => {
    button.setAttribute('disabled', '');
    try {
      await post(path + '/indicators', {});
      show(await get(path));
      word.replaceChildren(
        element('div', {class: 'alert alert-success', role: 'status'}, '已制作，列在最上面。请下载后报送；汇总时以最后制作的一份为准。')
      );
    } catch (error) {
      word.replaceChildren(problemBox(error));
    } finally {
      button.removeAttribute('disabled');
    }
  };
  /** @param {Package[]} all */
  const show = all => {
    const made = all.filter(one => one.kind === 'INDICATORS');
    box.replaceChildren(
      element(
        'p',
        {},
        '全校的监测指标和口径，没有表格数据和个人信息，用本校的密钥签名，供省里汇总。校长办公会通过以后、全部表格锁定时才能制作。'
      ),
      element('p', {class: 'filing-buttons'}, button, ' ', made.length ? link('下载最新的指标汇总包', url(path + '/indicators.zip')) : ''),
      word,
      table(
        ['制作时间', '文件', '没有数值的指标', '公钥指纹', 'SHA-256'],
        made.map(one => [when(one.createdAt), one.fileName, one.missing.length + '项', one.keyFingerprint, hash(one.sha256)]),
        '还没有制作过指标汇总包。'
      )
    );
  };
  show(await get(path));
  return box;
}
