// 培训场次: planned, moved and cancelled by the office; who is invited is told by mail.
import {get, post, send, upload, url} from '../../../shared/scripts/api.js';
import {element, link, table} from '../../../shared/scripts/elements.js';
import {fileButton} from '../../../shared/scripts/file-button.js';
import {place} from '../../../shared/scripts/place.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {materialLinks} from '../../../shared/scripts/training.js';
import {attendanceList} from './training-attendance.js';
import {inviting, sessionForm} from './training-form.js';
import {signInScreen} from './training-sign-in.js';

const stateOf = one =>
  one.cancelled ? '已取消：' + one.cancelled : one.enteredAfterwards ? '已举行，补录' : one.begun ? '已举行' : '未开始';

/**
 * @param {any} session
 * @param {() => unknown} anew
 */
function changing(session, anew) {
  const said = element('div', {'aria-live': 'polite'});
  const reason = element('input', {
    class: 'form-control input-sm',
    maxlength: 500,
    placeholder: session.enteredAfterwards ? '作废的原因' : '取消的原因（会告知受邀人员）',
    'aria-label': '取消的原因'
  });
  const cancel = async () => {
    try {
      await post('/api/training/sessions/' + session.id + '/cancellation', {reason: reason.value});
      anew();
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
  };
  return [
    sessionForm(session, session.enteredAfterwards ? '保存更正' : '保存变更并邮件通知', async plan => {
      await send('PUT', '/api/training/sessions/' + session.id, plan);
      anew();
    }),
    element(
      'p',
      {class: 'filing-buttons'},
      reason,
      ' ',
      element('button', {class: 'btn btn-default btn-sm', onclick: cancel}, session.enteredAfterwards ? '作废这条补录' : '取消这场培训')
    ),
    said
  ];
}

const headingOf = (session, present, invited) =>
  session.title + '（' + session.when + '，' + stateOf(session) + '，签到' + present + '/' + invited + '）';

/**
 * @param {any} session
 * @param {any[]} units
 * @param {() => unknown} anew
 * @param {() => unknown} standings shows anew who has attended
 */
function sessionView(session, units, anew, standings) {
  const below = place(element('div'));
  const said = element('div', {'aria-live': 'polite'});
  const button = (text, load) => element('button', {class: 'btn btn-default btn-sm', onclick: () => below.open(load)}, text);
  const addMaterial = async file => {
    try {
      await upload('/api/training/sessions/' + session.id + '/materials', file, () => {}, 'POST');
      anew();
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
  };
  const heading = element('summary', {}, headingOf(session, session.present, session.invited));
  /** What was ticked or whom one invited is seen above and below at once, and what is open stays open. */
  const counted = (present, invited) => {
    if (present !== session.present || invited !== session.invited) {
      Object.assign(session, {present, invited});
      heading.textContent = headingOf(session, present, invited);
      standings();
    }
  };
  const invite = async people => {
    const done = await post('/api/training/sessions/' + session.id + '/invitations', people);
    counted(session.present, session.invited + done.added);
    return done;
  };
  return element(
    'details',
    {},
    heading,
    element('p', {}, '地点：' + (session.place || '线上') + ' ' + session.link),
    session.content ? element('p', {}, session.content) : null,
    element('p', {}, '材料：', session.materials.length ? materialLinks(session) : '还没有'),
    session.cancelled
      ? null
      : element(
          'p',
          {class: 'filing-buttons'},
          button('签到名单', () => attendanceList(session, people => counted(people.filter(one => one.present).length, people.length))),
          session.enteredAfterwards ? null : button('签到二维码', () => signInScreen(session)),
          link('打印签到表', url('/api/training/sessions/' + session.id + '/sign-in-sheet.xlsx')),
          button('补邀', () => inviting(units, invite)),
          fileButton('添加材料', 'btn-default btn-sm', addMaterial, '.pdf,.docx,.xlsx,.png,.jpg'),
          session.enteredAfterwards
            ? button('更正或作废', () => changing(session, anew))
            : session.begun
              ? null
              : button('变更或取消', () => changing(session, anew))
        ),
    said,
    below.node
  );
}

/**
 * @param {number} year
 * @param {import('./section.js').Again} again
 * @param {() => void} room
 * @param {() => unknown} standings shows anew who has attended
 */
export async function trainingSessions(year, again, room, standings) {
  const [all, units, years] = await Promise.all([get('/api/training/' + year + '/sessions'), get('/api/filers'), get('/api/cycles')]);
  const isArchived = years.some(one => one.year === year && one.state === 'ARCHIVED');
  const planned = element(
    'details',
    {},
    element('summary', {}, '安排一场培训，或补录已开过的培训'),
    element('p', {}, '结束时间已过的作为补录：不发邮件，不能扫码；保存后在“签到名单”中登记到场人员，或导入签到表。'),
    sessionForm(
      null,
      '保存（没有开的邮件邀请）',
      async plan => {
        await post('/api/training/' + year + '/sessions', plan);
        room();
      },
      units
    )
  );
  return [
    isArchived ? element('p', {}, '本年度已经归档，培训记录只能查看，不能再改动。') : planned,
    all.length
      ? null
      : table([], [], isArchived ? '本年度没有安排过培训。' : '本年度还没有安排培训。安排后，受邀人员收到邮件，首页“我的培训”也会显示。'),
    ...all.map(session => sessionView(session, units, () => again(), standings))
  ];
}
