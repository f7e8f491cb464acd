// 代办: who does a person's work while they are away.
import {get, send} from '../../../shared/scripts/api.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {acting, choice, field, input} from './acting.js';
import {asksOfOwn} from './own-auditors.js';

const path = person => '/api/setup/people/' + encodeURIComponent(person.id) + '/stand-ins';

/**
 * Roles of the person's own that another may do for them.
 *
 * @param {any} person
 */
export const givable = person => person.roles.filter(one => !one.standIn && one.role !== 'EXPERT');

const OF_UNIT = ['UNIT_HEAD', 'DATA_LEAD', 'FILER'];

/**
 * Who may stand in: a unit's role stays in the unit, and nobody audits what they fill in.
 *
 * @param {any[]} people
 * @param {any} person
 * @param {string} role
 */
export const deputies = (people, person, role) =>
  people.filter(
    one =>
      one.id !== person.id &&
      (!OF_UNIT.includes(role) || one.unit === person.unit) &&
      !(role === 'UNIT_HEAD' && one.roles.some(has => has.role === 'FILER' || has.role === 'DATA_LEAD')) &&
      !(role === 'LEADER' && one.roles.some(has => has.role === 'OFFICE'))
  );

function wishForm(roster, person, done) {
  const roles = givable(person);
  if (!roles.length) {
    return element('p', {}, person.name + '没有可以由别人代办的角色。');
  }
  const role = choice(
    roles.map(one => [one.role, one.title]),
    '',
    '代办的角色'
  );
  const deputy = choice([], '', '代办人');
  const offer = () =>
    deputy.replaceChildren(
      ...[null, ...deputies(roster.people, person, role.value)].map(one =>
        element('option', {value: one?.id ?? ''}, one ? one.name + '（' + one.id + '，' + one.unitName + '）' : '请选择')
      )
    );
  role.addEventListener('change', offer);
  offer();
  const from = input(roster.on, {type: 'date', min: roster.on});
  const last = input('', {type: 'date', min: roster.on});
  const reason = input('', {maxlength: 200, placeholder: '如出差、休假'});
  const wish = () => ({
    role: role.value,
    standIn: deputy.value,
    from: from.value || null,
    last: last.value || null,
    reason: reason.value
  });
  const question = () => {
    const one = roster.people.find(other => other.id === deputy.value);
    return one ? asksOfOwn(one, role.value, roles.find(held => held.role === role.value)?.title ?? '') : '';
  };
  return element(
    'div',
    {class: 'setup-form'},
    field('角色', role),
    field('代办人', deputy),
    field('第一天', from),
    field('最后一天', last),
    field('原因', reason),
    acting('登记代办', () => send('POST', path(person), wish()).then(() => done(null, person.id)), 'btn-default', question)
  );
}

/** @param {any} roster @param {any} person @param {(outcome: any, open?: string) => Promise<unknown>} done */
export async function standIns(roster, person, done) {
  const lines = await get(path(person));
  const end = one =>
    one.state === '已结束'
      ? one.endedBy
        ? one.endedBy + '提前结束'
        : ''
      : acting(
          one.state === '未开始' ? '取消' : '现在结束',
          () => send('POST', path(person) + '/' + one.id + '/end', {}).then(() => done(null, person.id)),
          'btn-default btn-xs'
        );
  return element(
    'div',
    {},
    element('h5', {}, '代办'),
    element(
      'p',
      {},
      '从第一天起，该角色的未办任务和新任务都归代办人，代办人同时有这一角色的权限；最后一天过后任务自动归还。代办人本来就担任同一角色的，已转的任务由代办人办完。'
    ),
    table(
      ['角色', '离开的人', '代办人', '第一天', '最后一天', '原因', '登记人', '状态', ''],
      lines.map(one => [one.role, one.absent, one.standIn, one.from, one.last, one.reason, one.notedBy, one.state, end(one)]),
      '没有代办登记。'
    ),
    wishForm(roster, person, done)
  );
}
