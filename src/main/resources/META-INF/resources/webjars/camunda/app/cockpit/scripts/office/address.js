// The address of a room: which one, and of which year. A link leads to the same room and year, back and forward work.

const HERE = '#/dashboard';

/**
 * @param {string} hash of the page's address
 * @returns {{room: string, year: string} | null} as it is written, empty where the address leaves it open; null for another page
 */
export function addressOf(hash) {
  const [path, query = ''] = hash.split('?');
  if (!['', '#', '#/', HERE].includes(path)) {
    return null;
  }
  const asked = new URLSearchParams(query);
  return {room: asked.get('room') || '', year: asked.get('year') || ''};
}

/**
 * @param {string} room
 * @param {number | null} year
 */
export const addressFor = (room, year) => HERE + '?room=' + room + (year === null ? '' : '&year=' + year);
