// What the server says of the school, in place of this file: what stands in the header, and what everybody has to know.
export const header = '本校';
export const notice = '';
