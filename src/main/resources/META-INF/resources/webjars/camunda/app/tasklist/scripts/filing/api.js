// Talks to our own API with the web application's session.

const root = window.location.pathname.split('/camunda/')[0];

export const url = path => root + path;

function csrfToken() {
  const cookie = document.cookie.split('; ').find(part => part.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.substring('XSRF-TOKEN='.length)) : '';
}

async function problemOf(response) {
  try {
    return await response.json();
  } catch (unreadable) {
    return {detail: '服务器应答异常（' + response.status + '），请稍后重试。'};
  }
}

export async function get(path) {
  const response = await fetch(url(path), {headers: {'X-Requested-With': 'fetch'}, credentials: 'same-origin'});
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response.json();
}

export const post = (path, body) => send('POST', path, body);

export async function send(method, path, body) {
  const response = await fetch(url(path), {
    method,
    headers: {'X-Requested-With': 'fetch', 'X-XSRF-TOKEN': csrfToken(), 'Content-Type': 'application/json'},
    credentials: 'same-origin',
    body: body === undefined ? undefined : JSON.stringify(body)
  });
  if (!response.ok) {
    throw await problemOf(response);
  }
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

/** Sends a file and saves the file that comes back. */
export async function convert(path, file) {
  const form = new FormData();
  form.append('file', file);
  const response = await fetch(url(path), {
    method: 'POST',
    headers: {'X-Requested-With': 'fetch', 'X-XSRF-TOKEN': csrfToken()},
    credentials: 'same-origin',
    body: form
  });
  if (!response.ok) {
    throw await problemOf(response);
  }
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') || '');
  const saved = document.createElement('a');
  saved.href = URL.createObjectURL(await response.blob());
  saved.download = name ? decodeURIComponent(name[1]) : file.name;
  saved.click();
  URL.revokeObjectURL(saved.href);
}

/** Uploads with progress; onProgress gets a share from 0 to 1; the signal of an AbortController cancels it. */
export function upload(path, file, onProgress, method = 'PUT', signal = null) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url(path));
    request.setRequestHeader('X-Requested-With', 'fetch');
    request.setRequestHeader('X-XSRF-TOKEN', csrfToken());
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject({detail: '网络中断，文件没有上传成功，原有数据没有变化。请检查网络后重试。'});
    request.onabort = () => reject({title: '已取消上传', detail: '文件没有上传，原有数据没有变化。'});
    if (signal) {
      signal.addEventListener('abort', () => request.abort());
    }
    request.onload = () => {
      let answer = {};
      try {
        answer = JSON.parse(request.responseText);
      } catch (unreadable) {
        answer = {detail: '服务器应答异常（' + request.status + '），请稍后重试。'};
      }
      request.status < 300 ? resolve(answer) : reject(answer);
    };
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}
