import { createApp } from './app.ts';
import { portOf } from './portOf.ts';
import { stopGently } from './stopGently.ts';

const port = portOf(process.env.PORT ?? '${{ values.port }}');
const server = createApp().listen(port, () => {
  console.log(`listening on http://localhost:${port}`);
});

process.once('SIGTERM', () => stopGently(server));
process.once('SIGINT', () => stopGently(server));
