// 邮件服务器: where mails are handed in, and a test mail.
import {get, post, send} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {savedOr} from '../../../shared/scripts/saved-version.js';
import {acting, choice, field, input} from './acting.js';
import {hasChanged} from './changed.js';

/** The port that usually goes with it. */
export const PORTS = {STARTTLS: 587, SSL: 465, NONE: 25};

const protectionOf = server => server.protections.find(one => one.name === server.protection)?.title ?? '';

/**
 * The server in a sentence.
 *
 * @param {any} server
 */
export function inWords(server) {
  if (!server.host) {
    return '还没有邮件服务器，邮件都在队列中等待（现有' + server.waiting + '封）。';
  }
  return (
    '邮件经' +
    server.host +
    ':' +
    server.port +
    '发出，' +
    protectionOf(server) +
    (server.username ? '，用户名' + server.username + '，' + (server.hasPassword ? '密码已保存（不显示）' : '没有密码') : '，不登录') +
    '。' +
    (server.waiting ? '有' + server.waiting + '封邮件在等待。' : '')
  );
}

function form(server, done) {
  const host = input(server.host, {maxlength: 253, placeholder: '例如smtp.school.example'});
  const protection = choice(
    server.protections.map(one => [one.name, one.title]),
    server.protection ?? 'SSL',
    '加密方式'
  );
  const port = input(String(server.port ?? PORTS.SSL), {type: 'number', min: 1, max: 65535});
  protection.addEventListener('change', () => (port.value = String(PORTS[protection.value])));
  const username = input(server.username, {maxlength: 128, autocomplete: 'off', placeholder: '不需要登录的可不填'});
  const password = input('', {
    type: 'password',
    maxlength: 256,
    autocomplete: 'new-password',
    placeholder: server.hasPassword ? '其余各项都不变的，可不填' : '密码或授权码'
  });
  const wish = () => ({
    edition: server.edition,
    host: host.value,
    port: port.value ? Number(port.value) : null,
    username: username.value,
    password: password.value || null,
    protection: protection.value
  });
  return element(
    'div',
    {class: 'setup-form'},
    field('服务器地址', host),
    field('加密方式', protection),
    field('端口', port),
    field('用户名', username),
    field('密码', password),
    acting('保存邮件服务器', async () => done(await send('PUT', '/api/setup/mail', wish()))),
    server.host
      ? acting('取消邮件服务器', async () => done(await send('DELETE', '/api/setup/mail?edition=' + server.edition)), 'btn-default')
      : null
  );
}

/** @param {() => Promise<unknown>} again */
function trial(again) {
  const to = input('', {type: 'email', maxlength: 200, placeholder: '您能查收的邮箱'});
  const said = element('div', {'aria-live': 'polite'});
  const ask = async () => {
    said.replaceChildren(element('p', {}, '正在等邮件服务器应答，最多半分钟……'));
    try {
      const answer = await post('/api/setup/mail/trial', {to: to.value});
      await again();
      said.replaceChildren(
        element(
          'p',
          {class: 'alert ' + (answer.accepted ? 'alert-info' : 'alert-danger'), role: 'status'},
          element('strong', {}, answer.title + '：'),
          answer.answer
        )
      );
    } catch (error) {
      said.replaceChildren();
      throw error;
    }
  };
  return element(
    'div',
    {},
    element('div', {class: 'setup-form'}, field('发一封测试邮件到', to), acting('发送测试邮件', ask, 'btn-default')),
    said
  );
}

const records = server =>
  element(
    'details',
    {},
    element('summary', {}, '测试和修改记录'),
    table(
      ['时间', '收件邮箱', '服务器', '结果', '说明', '发送人'],
      server.trials.map(one => [when(one.at), one.to, one.server, one.outcome, one.answer, one.by]),
      '还没有发过测试邮件。'
    ),
    table(
      ['时间', '修改人', '服务器', '用户名', '加密方式', '密码'],
      server.history.map(one => [
        when(one.at),
        one.by,
        one.server || '（取消）',
        one.username,
        one.protection,
        one.newPassword ? '更换' : '未改'
      ]),
      '还没有在页面上改过邮件服务器。'
    )
  );

export function mailSection() {
  const about = element('div');
  const kept = element('div');
  const fields = place(element('div'));
  const tests = element('div');
  const section = element(
    'details',
    {id: 'setup-mail'},
    element('summary', {}, element('h4', {}, '邮件服务器')),
    about,
    fields.node,
    tests,
    kept
  );
  const tell = server => {
    section.open ||= !server.host || server.passwordLost;
    about.replaceChildren(
      ...[
        element('p', {}, inWords(server)),
        server.stopped ? element('p', {class: 'alert alert-danger'}, server.stopped) : null,
        server.passwordLost
          ? element('p', {class: 'setup-missing'}, '保存的密码无法解开（加密它的密钥文件已更换），请重新填写密码。')
          : null,
        server.ofEnvironment
          ? element('p', {}, '邮件服务器由环境配置（SPRING_MAIL_HOST等；示范学校自带）指定，这里只能查看；要改，请改环境配置后重新启动。')
          : null
      ].filter(node => node !== null)
    );
    kept.replaceChildren(records(server));
    return server;
  };
  const again = async () => {
    tell(await get('/api/setup/mail'));
    hasChanged();
  };
  const drawn = (server, said) => {
    tell(server);
    return [
      server.ofEnvironment
        ? null
        : form(server, after => {
            hasChanged();
            return fields.renew(() =>
              drawn(after, savedOr(server.edition, after.edition, '已保存。等待的邮件现在就发；请发一封测试邮件确认。'))
            );
          }),
      said && server.host ? element('p', {class: 'alert alert-info', role: 'status'}, said) : null
    ];
  };
  tests.replaceChildren(trial(again));
  const ready = fields.open(async () => drawn(await get('/api/setup/mail'), ''));
  return {node: section, ready};
}
