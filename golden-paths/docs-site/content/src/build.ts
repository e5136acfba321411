import { buildSite } from './buildSite.ts';

const pages = await buildSite({ root: '.', target: 'site' });
console.log(`${pages} pages are in site/`);
