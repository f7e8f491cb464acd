// 常态监测: between the filings.

/** @type {import('../section.js').Room} */
export const routineRoom = {id: 'routine', title: '常态监测', sections: []};
