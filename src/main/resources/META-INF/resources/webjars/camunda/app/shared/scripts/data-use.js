// 数据使用: requests for data as their applicant, a source unit and the office read them.
import {get, url} from './api.js';
import {day, when} from './dates.js';
import {element, link, table} from './elements.js';

/**
 * @typedef {{table: string, unitName: string, columns: string[], verdictTitle: string, reason: string, asTheyAre: boolean}} AskedTable
 * @typedef {{personName: string, at: string, address: string}} Download
 * @typedef {{id: number, number: string, applicantName: string, unitName: string, natureTitle: string, matter: string,
 *   purpose: string, fromYear: number, toYear: number, granularityTitle: string, recipient: string, useUntil: string,
 *   state: string, stateTitle: string, reason: string, tables: AskedTable[], own: boolean, withdrawable: boolean,
 *   askedAt: string, destroyedHow: string, downloads: Download[]}} DataUse
 */

/** @returns {Promise<DataUse[]>} those that whoever is signed in may see, the newest first */
export const dataUses = () => get('/api/data-use');

/** @param {AskedTable} one */
const tableLine = one =>
  element(
    'p',
    {},
    '表' + one.table + '（' + one.columns.join('、') + '），' + one.unitName + '：' + one.verdictTitle,
    one.reason ? '，' + one.reason : '',
    one.asTheyAre ? '；提供个人信息原文' : ''
  );

/** @param {Download} one */
const downloadLine = one => element('p', {}, one.personName + '，' + when(one.at) + '，' + one.address);

/**
 * @param {DataUse[]} all
 * @param {string} empty
 * @param {(one: DataUse) => import("./elements.js").Child | import("./elements.js").Child[]} actions what can be done with a request
 */
export const dataUseTable = (all, empty, actions) =>
  table(
    ['申请', '申请人', '事项和用途', '年度和粒度', '表格和数据项', '使用到', '状态', '下载记录', ''],
    all.map(one => [
      [element('p', {}, one.number), element('p', {}, when(one.askedAt))],
      one.applicantName + '（' + one.unitName + '）',
      [
        element('p', {}, one.natureTitle + '：' + one.matter),
        element('p', {}, one.purpose),
        one.recipient ? element('p', {}, element('strong', {}, '提供给校外：' + one.recipient)) : null
      ],
      (one.fromYear === one.toYear ? one.toYear : one.fromYear + '—' + one.toYear) + '，' + one.granularityTitle,
      one.tables.map(tableLine),
      day(one.useUntil),
      one.stateTitle + (one.reason ? '：' + one.reason : '') + (one.destroyedHow ? '（' + one.destroyedHow + '）' : ''),
      one.downloads.map(downloadLine),
      actions(one)
    ]),
    empty
  );

/** The same as a workbook. */
export const registerLink = () => link('登记簿（Excel）', url('/api/data-use/register.xlsx'));
