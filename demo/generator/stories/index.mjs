import { auditTrail } from './auditTrail.mjs';
import { berthPlanner } from './berthPlanner.mjs';
import { bookingApi } from './bookingApi.mjs';
import { crewRota } from './crewRota.mjs';
import { fareEngine } from './fareEngine.mjs';
import { gangwaySensors } from './gangwaySensors.mjs';
import { logbookPipeline } from './logbookPipeline.mjs';
import { lostAndFound } from './lostAndFound.mjs';
import { loyaltyStamps } from './loyaltyStamps.mjs';
import { manifestStore } from './manifestStore.mjs';
import { quayside } from './quayside.mjs';
import { tariffArchive } from './tariffArchive.mjs';
import { ticketPrinter } from './ticketPrinter.mjs';
import { tideTables } from './tideTables.mjs';
import { weatherFeed } from './weatherFeed.mjs';

/** Every repository of the demo organisation. */
export const stories = [
  auditTrail,
  berthPlanner,
  bookingApi,
  crewRota,
  fareEngine,
  gangwaySensors,
  logbookPipeline,
  lostAndFound,
  loyaltyStamps,
  manifestStore,
  quayside,
  tariffArchive,
  ticketPrinter,
  tideTables,
  weatherFeed,
];
