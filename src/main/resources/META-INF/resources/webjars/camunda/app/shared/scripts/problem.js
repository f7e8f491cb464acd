// Why something was not done, told apart by its status: what the pages do next depends on it.

const GONE_OFF = {
  title: '网络中断',
  detail: '没有连上服务器，您填写的内容还在本页，服务器上的数据没有变化。请稍后再点一次。'
};

const SESSION_ENDED = {
  title: '登录已过期',
  detail: '请在新标签页中重新登录，然后回到这里再点一次。'
};

const STILL_HERE = '您填写的内容还在本页。';

/** @type {Record<number, {title: string, detail: string}>} */
const UNEXPLAINED = {
  403: {title: '没有权限', detail: '您没有进行此操作的权限。如确有需要，请联系评估督导处。'},
  404: {title: '没有找到', detail: '要找的内容不存在，或者不属于您。请刷新页面后重试。'},
  409: {
    title: '刚刚另有一次保存',
    detail: '同一数据刚刚更新过（可能是别人，也可能是您自己的另一个窗口或请求），您的操作没有生效。请刷新页面，看过以后再做一次。'
  },
  410: {title: '已经办完', detail: '这项任务已经办完或不再需要。请刷新任务列表。'},
  413: {title: '文件太大', detail: '文件超过允许的大小，没有被接收，原有数据没有变化。'}
};

const FAULT = {title: '系统错误', detail: '系统出现错误，您的操作没有生效。请稍后重试；仍有问题请联系评估督导处。'};

/** The server's answer, or that there was none, as an error. */
export class Problem extends Error {
  /**
   * @param {number} status of the answer; 0 where the server was not reached, or was not even asked
   * @param {{title?: string, detail?: string, problems?: string[], formulas?: boolean, errorId?: string}} told
   */
  constructor(status, told) {
    super(told.detail || told.title || String(status));
    this.name = 'Problem';
    this.status = status;
    this.title = told.title || '操作没有成功';
    this.detail = told.detail || '请稍后重试。';
    /** What is wrong in detail, a line each. */
    this.problems = told.problems || [];
    /** Whether the file is taken once its formulas' values are accepted. */
    this.formulas = told.formulas === true;
    /** Under which the server's log has the fault. */
    this.errorId = told.errorId || '';
  }

  get isSessionEnded() {
    return this.status === 401;
  }

  /** There is no such thing, not yet or not any more; where that is to be expected it is no problem. */
  get isMissing() {
    return this.status === 404;
  }
}

/** The server was not reached, or its answer was lost. */
export class NetworkLost extends Problem {
  constructor(detail = GONE_OFF.detail) {
    super(0, {title: GONE_OFF.title, detail});
  }
}

/**
 * What a page says by itself, without asking the server.
 *
 * @param {string} detail
 * @param {string} [title]
 */
export const advice = (detail, title) => new Problem(0, {title, detail});

/**
 * The problem that an answer tells of. A session that has ended is put in our words, since what signing in says is not for
 * somebody in the middle of something.
 *
 * @param {number} status
 * @param {string} text of the answer, problem+json or whatever a proxy said
 * @param {boolean} filled whether what the person has filled in was to be sent
 */
export function problemOf(status, text, filled = false) {
  if (status === 401) {
    return new Problem(status, filled ? {...SESSION_ENDED, detail: STILL_HERE + SESSION_ENDED.detail} : SESSION_ENDED);
  }
  return new Problem(status, {...(UNEXPLAINED[status] || (status >= 500 ? FAULT : unreadable(status))), ...told(text)});
}

/** @param {number} status */
const unreadable = status => ({title: '操作没有成功', detail: '服务器应答异常（' + status + '），请稍后重试。'});

/** @param {string} text */
function told(text) {
  try {
    const answer = JSON.parse(text);
    return Object.fromEntries(
      ['title', 'detail', 'problems', 'formulas', 'errorId'].filter(name => answer[name]).map(name => [name, answer[name]])
    );
  } catch {
    return {};
  }
}
