import { createApp } from '@backstage/frontend-defaults';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';

// Everything else is discovered from this package's dependencies: `app.packages`.
export default createApp({ features: [navModule, signInModule] });
