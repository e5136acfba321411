import { hash } from './random.mjs';

/** Authors who are no people. */
const others = {
  bot: {
    name: 'harbour-bot[bot]',
    email: '4100000+harbour-bot[bot]@users.noreply.github.com',
  },
  scaffolder: {
    name: 'Harbour Scaffolder',
    email: 'scaffolder@harbour.example',
  },
};

/**
 * The identities under which people committed from another machine or through
 * a web editor: `handle/variant`.
 */
const variants = {
  'dora-barnacle/laptop': { name: 'dora', email: 'dora@dora-laptop.local' },
  'dora-barnacle/ship': {
    name: 'D. Barnacle',
    email: 'd.barnacle@ship-seven.example',
  },
  'dora-barnacle/web': {
    name: 'Dora Barnacle',
    email: '4100001+harbour-demo-dora@users.noreply.github.com',
  },
  'cleo-gingerbread/web': {
    name: 'Cleo',
    email: 'harbour-demo-cleo@users.noreply.github.com',
  },
};

/**
 * Name, e-mail and time zone of an author. Handles are those of the Users in
 * `demo/catalog/users.yaml`.
 *
 * @param {string} handle
 */
export function identity(handle) {
  const known = others[handle] ?? variants[handle] ?? fromHandle(handle);
  return { ...known, zone: zones[hash(known.email) % zones.length] };
}

const zones = ['+0000', '+0100', '+0200', '-0300'];

function fromHandle(handle) {
  const words = handle.split('-');
  return {
    name: words.map(word => word[0].toUpperCase() + word.slice(1)).join(' '),
    email: `${words.join('.')}@harbour.example`,
  };
}
