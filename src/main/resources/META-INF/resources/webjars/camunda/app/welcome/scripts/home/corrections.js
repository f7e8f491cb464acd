// 数据更正: what the unit has asked for, and the way to ask for the correction of one of its locked tables.
import {get} from '../../../shared/scripts/api.js';
import {correctionRegister} from '../../../shared/scripts/correction-register.js';
import {correctionRequest} from '../../../shared/scripts/correction-request.js';
import {element} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';

const TO_CHOOSE = '请选择';

/**
 * @param {string} label
 * @param {[string, string][]} options value, text
 * @param {(value: string) => void} chosen
 */
function choice(label, options, chosen) {
  const select = element(
    'select',
    {class: 'form-control input-sm', 'aria-label': label, onchange: () => chosen(select.value)},
    options.map(([value, text]) => element('option', {value}, text))
  );
  return element('label', {}, label + ' ', select);
}

/**
 * @param {number[]} years the newest first
 * @param {() => void} again
 */
function asking(years, again) {
  const tables = place(element('span'));
  const form = place(element('div'));
  const show = async (/** @type {string} */ year) => {
    form.clear();
    await tables.open(async () => {
      const all = await get('/api/corrections/tables?year=' + year);
      return all.length
        ? choice('表格', [['', TO_CHOOSE], ...all.map((/** @type {any} */ t) => [String(t.submissionId), t.table])], id =>
            id ? form.open(async () => (await correctionRequest(Number(id), again, true)) ?? '这张表现在不能申请更正。') : form.clear()
          )
        : element('span', {}, year + '年度没有本单位负责的、已锁定的表格。');
    });
  };
  return element(
    'details',
    {},
    element('summary', {}, '为已锁定的表格申请更正'),
    element(
      'p',
      {},
      choice('年度', [['', TO_CHOOSE], ...years.map(year => /** @type {[string, string]} */ ([String(year), year + '年度']))], year =>
        year ? show(year) : tables.clear()
      ),
      ' ',
      tables.node
    ),
    form.node
  );
}

/**
 * @param {{roles: string[]}} me
 * @param {number[]} years the newest first
 */
export function corrections(me, years) {
  const list = place(element('div'));
  const renew = () => list.renew(async () => correctionRegister(null, renew));
  renew();
  const asks = me.roles.includes('FILER') || me.roles.includes('UNIT_HEAD');
  return element('section', {}, element('h4', {}, '本单位的数据更正'), asks ? asking(years, renew) : null, list.node);
}
