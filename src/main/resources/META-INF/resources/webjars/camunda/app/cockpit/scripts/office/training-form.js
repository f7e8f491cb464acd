// What the office writes of a session, and whom it invites.
import {element} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

/** @type {[string, string][]} */
const ROLES = [
  ['FILER', '数据填报人'],
  ['DATA_LEAD', '数据负责人'],
  ['UNIT_HEAD', '单位负责人'],
  ['EXPERT', '专家']
];
const MOST_EVERYBODY = 3;

/** A moment as a field shows it on the school's clock, and back. */
export const toField = instant => (instant ? new Date(Date.parse(instant) + 8 * 3600 * 1000).toISOString().substring(0, 16) : '');
export const fromField = text => (text ? new Date(text + ':00+08:00').toISOString() : null);

const field = (label, input) => element('label', {class: 'filing-field'}, label + ' ', input);

function audience(units) {
  const roles = ROLES.map(([value, title], i) => ({
    value,
    box: element('input', {type: 'checkbox', checked: i < MOST_EVERYBODY}),
    title
  }));
  const some = element(
    'select',
    {class: 'form-control input-sm', multiple: true, size: 5, 'aria-label': '只邀请这些单位'},
    units.map(unit => element('option', {value: unit.unit}, unit.unitName))
  );
  const missing = element('input', {type: 'checkbox'});
  return {
    node: element(
      'fieldset',
      {},
      element('legend', {}, '邀请'),
      element(
        'p',
        {},
        roles.map(role => [element('label', {}, role.box, ' ' + role.title), ' '])
      ),
      element('p', {}, field('只邀请这些单位（不选为全部）', some)),
      element('p', {}, element('label', {}, missing, ' 补训：只邀请本年度还没有参加过培训的人员'))
    ),
    read: () => ({
      roles: roles.filter(role => role.box.checked).map(role => role.value),
      units: [...some.selectedOptions].map(option => option.value),
      missing: missing.checked
    })
  };
}

/** A button that sends what is filled in, once at a time, and says what came of it. */
function sending(label, act) {
  const said = element('div', {'aria-live': 'polite'});
  const button = element(
    'button',
    {
      class: 'btn btn-primary btn-sm',
      onclick: async () => {
        button.disabled = true;
        try {
          said.replaceChildren((await act()) || '');
        } catch (error) {
          said.replaceChildren(problemBox(error));
        }
        button.disabled = false;
      }
    },
    label
  );
  return [element('p', {class: 'filing-buttons'}, button), said];
}

/**
 * @param {any} session null for a new one
 * @param {string} label
 * @param {(plan: any) => Promise<unknown>} save
 * @param {any[] | null} units whom a new one is for
 */
export function sessionForm(session, label, save, units = null) {
  const input = (value, more) => element('input', {class: 'form-control input-sm', value, ...more});
  const title = input(session?.title ?? '', {maxlength: 100});
  const starts = input(toField(session?.startsAt), {type: 'datetime-local'});
  const ends = input(toField(session?.endsAt), {type: 'datetime-local'});
  const where = input(session?.place ?? '', {maxlength: 200});
  const online = input(session?.link ?? '', {maxlength: 500, placeholder: 'https://'});
  const content = element('textarea', {class: 'form-control', rows: 3, maxlength: 2000}, session?.content ?? '');
  const people = units ? audience(units) : null;
  return element(
    'div',
    {},
    [
      field('名称', title),
      field('开始', starts),
      field('结束', ends),
      field('地点', where),
      field('线上链接', online),
      field('内容', content)
    ].map(one => element('p', {}, one)),
    people?.node,
    sending(label, async () => {
      await save({
        title: title.value,
        startsAt: fromField(starts.value),
        endsAt: fromField(ends.value),
        place: where.value,
        link: online.value,
        content: content.value,
        missing: false,
        ...people?.read()
      });
      return '';
    })
  );
}

/** Invites more people to a session that is planned. */
export function inviting(units, send) {
  const people = audience(units);
  return element(
    'div',
    {},
    people.node,
    sending('邀请', async () => {
      const {added} = await send(people.read());
      return added ? '新邀请' + added + '人，已发邮件。' : '这些人员都已邀请过，没有新邀请。';
    })
  );
}
