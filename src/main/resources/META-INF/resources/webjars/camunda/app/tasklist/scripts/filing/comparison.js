// 对比: what differs between two versions of a table, and what became of a return.
import {get} from '../../../shared/scripts/api.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {foldedRemarks} from '../../../shared/scripts/reading.js';

const LISTED = 20;

const KINDS = {ADDED: '新增', REMOVED: '删除', CHANGED: '修改'};

/** The row's number, that which it had where it is gone. */
export const rowOf = ({kind, row, formerRow}) => (kind === 'REMOVED' ? '原第' + formerRow + '行' : '第' + row + '行');

/** What stands, or stood, in the row's first columns. */
export const contentOf = ({first}) => first.filter(text => text).join('｜');

/**
 * @param {string} title
 * @param compared
 * @param {boolean} [single] whether there is but one row, which needs no telling
 */
export function comparison(title, compared, single = false) {
  return element(
    'div',
    {},
    element(
      'h5',
      {},
      title +
        '：新增' +
        compared.added +
        '行，删除' +
        compared.removed +
        '行，修改' +
        compared.changed +
        '行，不变' +
        compared.unchanged +
        '行'
    ),
    table(
      ['变化', ...(single ? [] : ['行', '前几列的内容']), '数据项', '原值', '现值'],
      compared.changes.map(c => [KINDS[c.kind], ...(single ? [] : [rowOf(c), contentOf(c)]), c.column, c.before, c.after]),
      '没有变化。'
    )
  );
}

/** The cells that were changed come before whole rows: they are what a sample would miss. */
export function changes(title, since) {
  const cells = since.changes.filter(change => change.kind === 'CHANGED');
  const others = since.changes.filter(change => change.kind !== 'CHANGED');
  const all = [...cells, ...others];
  return element(
    'div',
    {},
    comparison(title, {...since, changes: all.slice(0, LISTED)}),
    all.length > LISTED ? element('p', {}, '列出前' + LISTED + '处，其余见“对比”。') : null
  );
}

const nothing = ({added, removed, changed}) => added + removed + changed === 0;

/**
 * What became of a return: what was asked for, what its filer says, and what is different.
 *
 * @param {{version: number, reason: string, word: string, changes: object}} since
 */
export function corrected({version, reason, word, changes: since}) {
  return element(
    'div',
    {},
    element('h5', {}, '退回后的更正'),
    element('p', {}, '退回原因：' + (reason || '没有写')),
    element('p', {}, '更正说明：' + (word || '没有写')),
    nothing(since)
      ? element('div', {class: 'alert alert-warning'}, '与更正前的版本' + version + '内容完全相同，没有任何更正。')
      : changes('与更正前的版本' + version + '相比', since)
  );
}

export async function comparisonView(id, submission) {
  const both = await get('/api/submissions/' + id + '/comparison');
  const newest = submission.versions.find(version => version.number === submission.latestVersion);
  return element(
    'div',
    {},
    newest ? foldedRemarks(newest.remarks) : null,
    both.sinceReturn ? corrected(both.sinceReturn) : null,
    comparison('与上一版本相比', both.sinceLastVersion, submission.single),
    comparison('与上年相比', both.sinceLastYear, submission.single)
  );
}
