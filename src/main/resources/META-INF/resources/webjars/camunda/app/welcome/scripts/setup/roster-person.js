// One person: name, unit and addresses, roles, what they were, and how they leave.
import {get, send} from '../../../shared/scripts/api.js';
import {day, when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {acting, choice, field, input} from './acting.js';
import {asksOfOwn} from './own-auditors.js';
import {standIns} from './stand-ins.js';

const path = id => '/api/setup/people/' + encodeURIComponent(id);

function about(roster, person, done) {
  const id = input(person?.id ?? '', {maxlength: 64, disabled: Boolean(person)});
  const name = input(person?.name ?? '', {maxlength: 50});
  const unit = choice(
    roster.units.map(one => [one.code, one.name]),
    person?.unit ?? '',
    '单位'
  );
  const email = input(person?.email ?? '', {type: 'email', maxlength: 200});
  const phone = input(person?.phone ?? '', {maxlength: 30});
  const from = input(person?.from ?? '', {type: 'date'});
  const wish = () => ({
    name: name.value,
    unit: unit.value,
    email: email.value,
    phone: phone.value,
    from: from.value || null
  });
  const form = element(
    'div',
    {class: 'setup-form'},
    field('工号（登录名）', id),
    field('姓名', name),
    field('单位', unit),
    field('邮箱', email),
    field('手机', phone),
    field('到岗日期', from),
    acting(person ? '保存' : '增加人员', () =>
      send('PUT', path(id.value.trim() || '-'), wish()).then(outcome => done(outcome, id.value.trim()))
    )
  );
  return {form, wish};
}

/** @param {any} roster @param {string} unit */
export const headOf = (roster, unit) =>
  roster.people.find(one => one.unit === unit && one.roles.some(role => role.role === 'UNIT_HEAD' && !role.standIn)) ?? null;

function roles(roster, person, done) {
  const set = (role, wish) => send('PUT', path(person.id) + '/roles/' + role, wish).then(outcome => done(outcome, person.id));
  const held = person.roles.map(one => {
    const last = input('', {type: 'date', 'aria-label': one.title + '的免职日期'});
    return one.standIn
      ? [one.title, one.from ?? '', '', '']
      : [one.title, one.from ?? '', last, acting('免去', () => set(one.role, {endsOn: last.value || roster.on}), 'btn-default btn-xs')];
  });
  const free = roster.roles.filter(one => !person.roles.some(has => has.role === one.name && !has.standIn));
  const next = choice(
    free.map(one => [one.name, one.title]),
    '',
    '角色'
  );
  const from = input('', {type: 'date'});
  const give = () => {
    const head = next.value === 'UNIT_HEAD' ? headOf(roster, person.unit) : null;
    return set(next.value, {from: from.value || null, replaces: head?.id ?? null});
  };
  const question = () => asksOfOwn(person, next.value, free.find(one => one.name === next.value)?.title ?? '');
  const instead = element('p', {});
  const say = () => {
    const head = next.value === 'UNIT_HEAD' ? headOf(roster, person.unit) : null;
    instead.textContent = head ? '同时免去现任单位负责人' + head.name + '，其待办的审核任务转给' + person.name + '。' : '';
  };
  next.addEventListener('change', say);
  say();
  return element(
    'div',
    {},
    element('h5', {}, '角色'),
    table(['角色', '任职日期', '免职日期', ''], held, '还没有角色。'),
    element('div', {class: 'setup-form'}, field('增加角色', next), field('任职日期', from), acting('任职', give, 'btn-default', question)),
    instead
  );
}

function leaving(roster, person, tasks, wish, done) {
  const last = input(roster.on, {type: 'date', max: roster.on});
  const others = roster.people.filter(one => one.id !== person.id);
  const next = choice(
    [['', '（不需要）'], ...others.map(one => [one.id, one.name + '（' + one.id + '，' + one.unitName + '）'])],
    '',
    '接办人'
  );
  return element(
    'div',
    {},
    element('h5', {}, '离岗'),
    element(
      'p',
      {},
      '登记后立即不能登录，已登录的退出，通知停发，记录保留。按职责分派的任务由担任该职责的人接办，其余的由接办人接办；填报人的任务，接办人是本单位人员的由其接办。'
    ),
    table(
      ['未办任务', '步骤', '按职责', '截止'],
      tasks.map(task => [task.name, task.step, task.role, when(task.dueAt)]),
      '没有未办任务。'
    ),
    element(
      'div',
      {class: 'setup-form'},
      field('离岗日期', last),
      field('接办人', next),
      acting(
        '登记离岗' + (tasks.length ? '并移交' + tasks.length + '项任务' : ''),
        () => send('PUT', path(person.id), {...wish(), endsOn: last.value || roster.on, successor: next.value}).then(done),
        'btn-primary',
        () => '登记' + person.name + '从' + (last.value || roster.on) + '起离岗？登记后立即不能登录，未办任务转给接办人。'
      )
    )
  );
}

const history = lines =>
  element(
    'details',
    {},
    element('summary', {}, '任职经历'),
    table(
      ['单位', '角色', '起', '止（不含当天）', '登记人', '结束登记人'],
      lines.map(one => [one.unit, one.role || '在岗', day(one.from) || '启用前', day(one.endsOn), one.notedBy, one.endedBy]),
      '没有记录。'
    )
  );

/** @param {any} roster @param {any} person null for a new one @param {(outcome: any, open?: string) => Promise<unknown>} done what follows, and whom to show again */
export async function rosterPerson(roster, person, done) {
  const {form, wish} = about(roster, person, done);
  if (!person) {
    return [element('h5', {}, '增加人员'), form];
  }
  const [tasks, lines, away] = await Promise.all([
    get(path(person.id) + '/tasks'),
    get(path(person.id) + '/history'),
    standIns(roster, person, done)
  ]);
  return [
    element('h5', {}, person.name + '（' + person.id + '）'),
    form,
    roles(roster, person, done),
    away,
    history(lines),
    leaving(roster, person, tasks, wish, done)
  ];
}
