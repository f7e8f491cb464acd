// The ladder of states, the same everywhere: 未开始 → 填报中 → 待说明异常 → 待审核 → 已退回 → 已审核 → 已锁定 → 已上报.
// Each has a sign besides its colour, for whoever does not tell colours apart and for print.
import {element} from './elements.js';

/** @type {Record<string, {title: string, sign: string, style: string}>} */
export const STATES = {
  NOT_STARTED: {title: '未开始', sign: '○', style: 'state-not-started'},
  FILLING: {title: '填报中', sign: '填', style: 'state-filling'},
  TO_EXPLAIN: {title: '待说明异常', sign: '说', style: 'state-to-explain'},
  SUBMITTED: {title: '待审核', sign: '审', style: 'state-submitted'},
  RETURNED: {title: '已退回', sign: '退', style: 'state-returned'},
  CORRECTING: {title: '更正中', sign: '改', style: 'state-correcting'},
  AUDITED: {title: '已审核', sign: '✓', style: 'state-audited'},
  LOCKED: {title: '已锁定', sign: '锁', style: 'state-locked'},
  REPORTED: {title: '已上报', sign: '报', style: 'state-reported'},
  ANSWERED: {title: '已更新', sign: '更', style: 'state-answered'},
  CLOSED: {title: '监测期已截止', sign: '止', style: 'state-closed'}
};

/** Those of a monitoring period, which no table of the year has. */
export const OF_PERIODS = ['ANSWERED', 'CLOSED'];

/**
 * The state as everybody sees it: colour and words.
 *
 * @param {string} state
 */
export const stateLabel = state => element('span', {class: 'state-label ' + stateOf(state).style}, stateOf(state).title);

/** @param {string} state */
export const stateOf = state => STATES[state] || {title: state, sign: '?', style: ''};
