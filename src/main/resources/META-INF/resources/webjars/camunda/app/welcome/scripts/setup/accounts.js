// 登录账号: where sign-in is paused after wrong passwords, first passwords that are given, and what happened to accounts; the administrator's.
import {get, post} from '../../../shared/scripts/api.js';
import {second, when} from '../../../shared/scripts/dates.js';
import {element} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {outcomeOf} from '../home/trail.js';
import {acting} from './acting.js';

const MOST_SHOWN = 20;

/** @typedef {{id: string, name: string, lockedUntil: string | null, pausedFrom: string[], mustChange: boolean, secondFactor: boolean, left: boolean}} Account */

/** @param {Account} account */
export const stateOf = account =>
  account.left
    ? '已离岗，不能登录'
    : account.lockedUntil
      ? '连续输错密码，从' + account.pausedFrom.join('、') + '的登录暂停到' + when(account.lockedUntil) + '（其他地方不受影响）'
      : account.mustChange
        ? '首次密码，登录后须修改'
        : account.secondFactor
          ? '正常，使用第二因素'
          : '正常';

/**
 * The accounts that are shown: those whose sign-in is paused somewhere, where nothing is looked for.
 *
 * @param {Account[]} all
 * @param {string} sought
 */
export const shownOf = (all, sought) =>
  (sought
    ? all.filter(one => one.id.includes(sought) || one.name.includes(sought))
    : all.filter(one => one.lockedUntil && !one.left)
  ).slice(0, MOST_SHOWN);

/** @param {string[]} heads @param {import('../../../shared/scripts/elements.js').Child[][]} rows @param {string} none */
const table = (heads, rows, none) =>
  rows.length
    ? element(
        'table',
        {class: 'table filing-table'},
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            heads.map(head => element('th', {}, head))
          )
        ),
        element(
          'tbody',
          {},
          rows.map(row =>
            element(
              'tr',
              {},
              row.map(cell => element('td', {}, cell))
            )
          )
        )
      )
    : element('p', {}, none);

/** @param {Account} account @param {HTMLElement} said @param {() => unknown} again */
function deeds(account, said, again) {
  const path = '/api/setup/accounts/' + encodeURIComponent(account.id);
  if (account.left) {
    return '';
  }
  return element(
    'div',
    {},
    account.lockedUntil
      ? acting('解除暂停', async () => {
          await post(path + '/unlock', {});
          await again();
        })
      : null,
    acting(
      '给首次密码',
      async () => {
        const given = await post(path + '/first-password', {});
        said.replaceChildren(
          element(
            'div',
            {class: 'alert alert-warning', role: 'status'},
            account.name + '（' + account.id + '）的首次密码：',
            element('code', {}, given.password),
            '。只显示这一次，请当面或电话告诉本人；登录后须先改成自己的密码。原密码和已有的登录已经失效。'
          )
        );
        await again();
      },
      'btn-default',
      () => '给' + account.name + '（' + account.id + '）新的首次密码？原密码和已有的登录立即失效。'
    ),
    account.secondFactor
      ? acting(
          '重置第二因素',
          async () => {
            await post(path + '/second-factor/reset', {});
            await again();
          },
          'btn-default',
          () =>
            '重置' +
            account.name +
            '（' +
            account.id +
            '）的第二因素？请先当面或电话确认是本人。重置后只凭密码就能登录，已有的登录立即失效。'
        )
      : null
  );
}

export function accounts() {
  const said = element('div', {'aria-live': 'polite'});
  const list = place(element('div'));
  const events = place(element('div'));
  const sought = element('input', {
    class: 'form-control input-sm work-search',
    placeholder: '工号或姓名',
    'aria-label': '查找账号',
    oninput: () => list.renew(show)
  });
  const show = async () => {
    /** @type {Account[]} */
    const all = await get('/api/setup/accounts');
    const rows = shownOf(all, sought.value.trim()).map(one => [one.id, one.name, stateOf(one), deeds(one, said, () => list.renew(show))]);
    return table(
      ['工号（用户名）', '姓名', '状态', ''],
      rows,
      sought.value.trim() ? '没有这样的账号。' : '现在没有暂停登录的账号。要给某人首次密码，请在上面查找。'
    );
  };
  list.open(show);
  const history = element(
    'details',
    {
      ontoggle: () =>
        events.open(async () =>
          table(
            ['时间', '账号', '事项', '结果', '谁做的', '说明'],
            (await get('/api/setup/accounts/events')).map(one => [second(one.at), one.name, one.what, outcomeOf(one), one.by, one.detail]),
            '还没有记录。'
          )
        )
    },
    element('summary', {}, '账号记录（最近200条）'),
    events.node
  );
  return element('section', {}, element('h4', {}, '登录账号'), element('p', {}, sought), said, list.node, history);
}
