import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The whole app with all its lazy parts needs longer than the usual second.
configure({ asyncUtilTimeout: 20_000 });
