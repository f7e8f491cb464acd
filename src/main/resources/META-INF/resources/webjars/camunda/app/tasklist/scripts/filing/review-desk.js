// 抽样与核对: the rows that an expert looks at, and what machines compared before; each is ticked or becomes a comment.
import {get, post, send} from '../../../shared/scripts/api.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {KINDS, SEVERITIES, choice} from './comments.js';
import {reveal} from './reveal.js';

/** What a machine says of figures that agree. */
const CONSISTENT = '一致';

/** Rows shown at once; the rest by a button. */
const SHOWN = 50;

/**
 * How far the expert is.
 *
 * @param {{rows: {own: boolean}[], checks: {said: string}[]}} found
 */
export const progressWords = ({rows, checks}) =>
  '抽样已看' +
  rows.filter(row => row.own).length +
  '/' +
  rows.length +
  '行，核对项已处理' +
  checks.filter(check => check.said).length +
  '/' +
  checks.length +
  '项';

/** What a machine found, in one text. */
export const figuresWords = figures =>
  Object.entries(figures)
    .map(([title, value]) => title + ' ' + value)
    .join('，');

function checkCell(check) {
  return element('div', {}, check.number + '. ' + check.title, check.note ? element('div', {class: 'text-muted'}, check.note) : null);
}

function resultCell(check) {
  return element(
    'div',
    {},
    element('strong', {}, check.verdict),
    check.why ? '：' + check.why : '',
    Object.keys(check.figures).length ? element('div', {}, figuresWords(check.figures)) : null,
    check.odd.length
      ? element(
          'details',
          {},
          element('summary', {}, '不一致的行（' + check.odd.length + '）'),
          element(
            'ul',
            {},
            check.odd.map(one => element('li', {}, one.words))
          )
        )
      : null
  );
}

/** @param locate leads to a row */
export async function reviewView(id, locate) {
  const shown = place(element('div'));
  const message = element('div', {'aria-live': 'polite'});
  let leftOnly = false;
  let all = false;
  const path = '/api/submissions/' + id + '/review';
  const put = async (rest, body) => {
    try {
      const found = await send('PUT', path + rest, body);
      message.replaceChildren();
      await shown.renew(() => page(found));
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  const seen = (rows, isSeen) => put('/rows', {rows, seen: isSeen});

  /** The machine's words are the beginning of a comment, where it found something. */
  function commenting(check) {
    const text = element(
      'textarea',
      {class: 'form-control input-sm', rows: '4', maxlength: '4000', 'aria-label': '意见', placeholder: '存在的问题'},
      check.verdict === CONSISTENT ? '' : check.comment
    );
    const kind = choice('类别', KINDS);
    kind.value = 'ANOMALY';
    const severity = choice('严重程度', SEVERITIES);
    async function comment() {
      try {
        await post('/api/submissions/' + id + '/comments', {
          row: 0,
          column: '',
          text: text.value,
          kind: kind.value,
          severity: severity.value
        });
      } catch (error) {
        message.replaceChildren(problemBox(error));
        return;
      }
      await put('/checks/' + check.number, {fine: false});
    }
    return element(
      'details',
      {},
      element('summary', {}, '提意见'),
      text,
      kind,
      severity,
      element('button', {class: 'btn btn-default btn-xs', onclick: comment}, '提出意见')
    );
  }

  const checkActions = (found, check) =>
    found.mayTick
      ? element(
          'div',
          {},
          check.said ? element('div', {}, check.said) : null,
          check.said
            ? null
            : element(
                'button',
                {class: 'btn btn-default btn-xs', onclick: () => put('/checks/' + check.number, {fine: true})},
                '已核实无问题'
              ),
          commenting(check)
        )
      : check.said;

  function rowLine(found, row) {
    const tick = element('input', {
      type: 'checkbox',
      checked: row.own,
      'aria-label': '第' + row.row + '行已看',
      onchange: () => seen([row.row], tick.checked)
    });
    return [
      '第' + row.row + '行',
      '抽样：' + row.why.join('；'),
      found.mayTick ? element('label', {}, tick, ' 已看') : row.seenBy.join('、'),
      element(
        'div',
        {},
        element('button', {class: 'btn btn-default btn-xs', onclick: () => locate({row: row.row, column: ''})}, '定位'),
        found.mayTick && found.masked ? reveal(id, row.row) : null
      )
    ];
  }

  function page(found) {
    const wanted = found.rows.filter(row => !leftOnly || !row.own);
    const again = change => () => {
      change();
      shown.renew(() => page(found));
    };
    const only = element('input', {type: 'checkbox', checked: leftOnly, onchange: again(() => (leftOnly = !leftOnly))});
    return element(
      'div',
      {},
      found.mayTick ? element('p', {'aria-live': 'polite'}, progressWords(found) + '。没有看完的，提交任务时须写明原因。') : null,
      element('h5', {}, '机器先行核对的常见不一致'),
      table(
        ['核对项', '结果', ''],
        found.checks.map(check => [checkCell(check), resultCell(check), checkActions(found, check)]),
        '没有关于这张表的核对项。'
      ),
      element('h5', {}, '抽样的行'),
      element('p', {}, found.sample),
      found.mayTick ? element('p', {class: 'filing-buttons'}, element('label', {}, only, ' 只看还没看的')) : null,
      table(
        ['行', '为什么', '已看', ''],
        wanted.slice(0, all ? wanted.length : SHOWN).map(row => rowLine(found, row)),
        found.rows.length ? '抽样的行都看过了。' : '没有抽样的行。'
      ),
      wanted.length > SHOWN && !all
        ? element('button', {class: 'btn btn-default btn-sm', onclick: again(() => (all = true))}, '显示全部' + wanted.length + '行')
        : null
    );
  }
  await shown.renew(async () => page(await get(path)));
  return element('div', {}, message, shown.node);
}

/** The sampled rows as the grid marks them. */
export const sampledMarks = rows =>
  rows.map(row => ({
    id: 'sample-' + row.row,
    row: row.row,
    column: '',
    severity: 'SAMPLE',
    message: '抽样：' + row.why.join('；')
  }));

/** @returns nothing for whoever does not judge the table */
export const sampledOf = async (id, wanted) => (wanted ? sampledMarks(await get('/api/submissions/' + id + '/review/rows')) : []);
