// 归档包: a year's packages, what each lacks, and whether one is whole: the one that is kept here or a file at hand.
import {get, post, sendFile, url} from './api.js';
import {when} from './dates.js';
import {element, hash, link, table} from './elements.js';
import {fileButton} from './file-button.js';
import {problemBox} from './problem-box.js';

const MEGABYTE = 1024 * 1024;

/** @param {number} bytes */
export const size = bytes => (bytes < MEGABYTE ? Math.ceil(bytes / 1024) + 'KB' : (bytes / MEGABYTE).toFixed(1) + 'MB');

/** @typedef {{verdict: string, verdictTitle: string, files: number, altered: string[], missing: string[], added: string[], faults: string[], trail: string, sha256: string, of: {fileName: string, createdAt: string, sha256: string} | null}} Verification */

/** @typedef {{property: string, what: string, resultTitle: string, detail: string}} Check */

/** @typedef {{kind: string, files: number, size: number, sha256: string, keyFingerprint: string | null, missing: string[], checks: Check[], createdAt: string}} Package */

/** @param {string} what @param {string[]} files */
const named = (what, files) => files.map(file => element('li', {}, what + '：' + file));

/**
 * What looking at a package came to.
 *
 * @param {Verification} found
 */
export function verdict(found) {
  const whole = found.verdict === 'WHOLE';
  return element(
    'div',
    {class: 'alert ' + (whole ? 'alert-success' : 'alert-danger'), role: 'status'},
    element('strong', {}, '结论：' + found.verdictTitle),
    element(
      'p',
      {},
      found.of
        ? '对照：' + found.of.fileName + '（' + when(found.of.createdAt) + '生成）'
        : '系统中没有与它对应的归档包，按文件自带的校验清单和本校的公钥核对。'
    ),
    whole
      ? element('p', {}, found.files + '个文件都与校验清单一致，签名有效。')
      : element(
          'ul',
          {},
          named('问题', found.faults),
          named('内容被改动', found.altered),
          named('缺少', found.missing),
          named('多出', found.added)
        ),
    found.trail ? element('p', {}, found.trail + '。') : null,
    element('p', {}, 'SHA-256：', element('code', {}, found.sha256))
  );
}

/** @param {Package} one */
function properties(one) {
  return element(
    'details',
    {},
    element('summary', {}, '四性检测和缺少的材料（' + one.missing.length + '项）'),
    table(
      ['性质', '检测项目', '结果', '说明'],
      one.checks.map(check => [check.property, check.what, check.resultTitle, check.detail]),
      '没有检测记录。',
      cells => (cells[2] === '不通过' ? 'danger' : '')
    ),
    element(
      'ul',
      {},
      one.missing.map(text => element('li', {}, text))
    )
  );
}

/**
 * The year's packages for whoever hands over or takes them.
 *
 * @param {number} year
 */
export async function archivePackages(year) {
  /** @type {[Package[], {year: {takeable: boolean}}]} */
  const [
    made,
    {
      year: {takeable}
    }
  ] = await Promise.all([get('/api/cycles/' + year + '/packages'), get('/api/cycles/' + year + '/archive')]);
  const all = made.filter(one => one.kind === 'ARCHIVE');
  const result = element('div', {'aria-live': 'polite'});
  /** @param {() => Promise<Verification>} work */
  const look = async work => {
    result.replaceChildren(element('p', {}, '正在核对……'));
    try {
      result.replaceChildren(verdict(await work()));
    } catch (error) {
      result.replaceChildren(problemBox(error));
    }
  };
  const paths = '/api/cycles/' + year + '/packages/archive';
  return element(
    'div',
    {class: 'archive-packages'},
    element('h4', {}, year + '年度归档包'),
    element(
      'p',
      {class: 'filing-buttons'},
      all.length
        ? [
            takeable ? link('下载归档包', url(paths + '.zip')) : '归档包只在移交以后、接收或退回以前可以下载。',
            ' ',
            link('移交与接收登记表', url(paths + '/hand-over.docx')),
            ' ',
            element(
              'button',
              {class: 'btn btn-default btn-sm', onclick: () => look(() => post(paths + '/verification', {}))},
              '核对系统中的归档包'
            ),
            ' '
          ]
        : null,
      fileButton(
        '核对手中的归档包',
        'btn-default btn-sm',
        file => look(() => sendFile('/api/packages/verification', file, 'application/zip')),
        '.zip'
      )
    ),
    result,
    table(
      ['生成时间', '文件数', '大小', 'SHA-256', '公钥指纹', ''],
      all.map((one, n) => [
        when(one.createdAt),
        one.files,
        size(one.size),
        hash(one.sha256),
        one.keyFingerprint || '',
        n === 0 ? '最新' : ''
      ]),
      '没有归档包：还没有生成，或者本年度在本系统启用前已经办结。'
    ),
    all.length ? properties(all[0]) : null
  );
}
