// 编制整改任务清单: what is proposed is taken in or left out with a reason, until the list is published.
import {get, post, send} from './api.js';
import {day} from './dates.js';
import {element, table} from './elements.js';
import {place} from './place.js';
import {problemBox} from './problem-box.js';
import {EMPTY, rectificationForm} from './rectification-form.js';

/** @typedef {import('./rectification-form.js').Line} Line */
/**
 * @typedef {Line & {id: number, sourceTitle: string, unitName: string, assistingNames: string[], responsibleName: string,
 *   kindTitle: string}} ListLine
 */
/** @typedef {import('./rectification-form.js').Picks & {mayMake: boolean, tally: string, lines: ListLine[]}} Draft */
/**
 * @typedef {object} Proposal
 * @property {string} source
 * @property {string} sourceTitle
 * @property {string} unit
 * @property {string} unitName
 * @property {string} problem
 * @property {string} requirement
 * @property {string} value
 * @property {boolean} suggested
 * @property {string} stateTitle
 * @property {boolean} open
 * @property {string} leftOutReason
 */

const SHOWN = 20;

/** @param {string} text @param {() => unknown} onclick */
const button = (text, onclick, kind = 'btn-default') => element('button', {class: 'btn btn-xs ' + kind, type: 'button', onclick}, text);

/**
 * What is done once and shown with what comes of it.
 *
 * @param {HTMLElement} message
 * @param {() => Promise<unknown>} deed
 * @param {() => unknown} after
 */
const doing = (message, deed, after) => async () => {
  message.replaceChildren();
  try {
    await deed();
    await after();
  } catch (error) {
    message.replaceChildren(problemBox(error));
  }
};

/**
 * The form, in the place that it has above the proposals.
 *
 * @param {HTMLElement} where
 * @param {string} title
 * @param {Draft} draft
 * @param {Line} line
 * @param {(value: object) => Promise<unknown>} save
 * @param {() => unknown} after
 */
function open(where, title, draft, line, save, after) {
  const form = rectificationForm(draft, line);
  const message = element('div', {'aria-live': 'polite'});
  where.replaceChildren(
    element('h5', {}, title),
    form.node,
    message,
    element(
      'p',
      {class: 'filing-buttons'},
      button(
        '保存',
        doing(message, () => save(form.value()), after),
        'btn-primary'
      ),
      button('取消', () => where.replaceChildren())
    )
  );
  where.scrollIntoView({block: 'nearest'});
  where.querySelector('textarea')?.focus();
}

/**
 * @param {string} path
 * @param {Draft} draft
 * @param {HTMLElement} form
 * @param {() => unknown} again
 */
function lines(path, draft, form, again) {
  return table(
    ['来源', '问题', '牵头单位、责任人', '协助单位', '类型、时限', ''],
    draft.lines.map(line => {
      const message = element('div', {'aria-live': 'polite'});
      return [
        line.sourceTitle,
        [
          element('p', {}, line.problem),
          line.target ? element('p', {}, '目标：' + line.target) : null,
          line.requirement ? element('p', {}, '要求：' + line.requirement) : null,
          message
        ],
        line.unitName + '，' + line.responsibleName,
        line.assistingNames.join('、') || '无',
        line.kindTitle + '，' + day(line.dueOn),
        draft.mayMake
          ? [
              button('修改', () => open(form, '修改清单中的一项', draft, line, value => send('PUT', path + '/' + line.id, value), again)),
              ' ',
              button(
                '移出清单',
                doing(message, () => send('DELETE', path + '/' + line.id), again)
              )
            ]
          : ''
      ];
    }),
    '清单中还没有整改任务。'
  );
}

/**
 * @param {string} path
 * @param {Draft} draft
 * @param {Proposal} proposal
 * @param {HTMLElement} form
 * @param {() => unknown} again
 */
function deciding(path, draft, proposal, form, again) {
  const message = element('div', {'aria-live': 'polite'});
  if (!draft.mayMake) {
    return [proposal.leftOutReason && '理由：' + proposal.leftOutReason, message];
  }
  /** @param {object} body */
  const leave = body => send('PUT', path + '/left-out', {source: proposal.source, ...body});
  if (proposal.leftOutReason) {
    return [
      '理由：' + proposal.leftOutReason,
      button(
        '重新考虑',
        doing(message, () => leave({again: true}), again)
      ),
      message
    ];
  }
  if (!proposal.open) {
    return ['', message];
  }
  const line = {...EMPTY, unit: proposal.unit, problem: proposal.problem, requirement: proposal.requirement, valueBefore: proposal.value};
  const reason = element('input', {
    class: 'form-control input-sm',
    maxlength: 500,
    placeholder: '不列入的，写明理由',
    'aria-label': '“' + proposal.source + '”不列入的理由'
  });
  return [
    element(
      'p',
      {class: 'filing-buttons'},
      button(
        '列入清单',
        () => open(form, '列入清单：' + proposal.source, draft, line, value => post(path, {source: proposal.source, ...value}), again),
        'btn-primary'
      ),
      button(
        '不列入',
        doing(message, () => leave({reason: reason.value}), again)
      )
    ),
    reason,
    message
  ];
}

/**
 * @param {string} path
 * @param {Draft} draft
 * @param {Proposal[]} all
 * @param {HTMLElement} form
 * @param {() => unknown} again
 */
function proposals(path, draft, all, form, again) {
  const headings = ['来源', '单位', '问题和要求', '情况', '处理'];
  /** @param {Proposal[]} some */
  const rows = some =>
    some.map(one => [
      one.source,
      one.unitName || '请选定牵头单位',
      [element('p', {}, one.problem), one.requirement ? element('p', {}, '要求：' + one.requirement) : null],
      one.open ? '待处理' + (one.suggested ? '（建议列入）' : '') : one.stateTitle,
      deciding(path, draft, one, form, again)
    ]);
  const waiting = all.filter(one => one.open);
  const decided = all.filter(one => !one.open);
  /** @param {string} title @param {Proposal[]} some */
  const folded = (title, some) =>
    some.length ? element('details', {}, element('summary', {}, title + some.length + '项'), table(headings, rows(some), '')) : null;
  return [
    table(
      headings,
      rows(waiting.slice(0, SHOWN)),
      '没有还没有处理的提议。专家意见、监测指标、数据校验、追责记录、国家平台反馈和会议决议中的问题，会列在这里。'
    ),
    folded('其余还没有处理的', waiting.slice(SHOWN)),
    folded('已经处理的', decided)
  ];
}

/**
 * The list of a year that is not published, with what may be taken into it.
 *
 * @param {number} year
 */
export function rectificationList(year) {
  const path = '/api/cycles/' + year + '/rectification-draft';
  const shown = place(element('div', {class: 'rectification-list'}));
  /** @type {import('./place.js').Load} */
  const load = async again => {
    const [draft, all] = /** @type {[Draft, Proposal[]]} */ (
      await Promise.all([get(path), get('/api/cycles/' + year + '/rectification-proposals')])
    );
    const form = element('div');
    return [
      element('p', {}, draft.tally),
      lines(path, draft, form, again),
      draft.mayMake
        ? element(
            'p',
            {},
            button('另行增加一项', () => open(form, '另行增加一项', draft, EMPTY, value => post(path, value), again))
          )
        : '',
      form,
      element('h5', {}, '提议'),
      ...proposals(path, draft, all, form, again).filter(node => node !== null)
    ];
  };
  shown.open(load);
  return shown.node;
}
