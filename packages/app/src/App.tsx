import { createApp } from '@backstage/frontend-defaults';
import { homeModule } from './modules/home';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';

// Everything else is discovered from this package's dependencies: `app.packages`.
export default createApp({ features: [homeModule, navModule, signInModule] });
