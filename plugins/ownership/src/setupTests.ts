import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole pages on a busy machine: slow is not wrong.
jest.setTimeout(180_000);
configure({ asyncUtilTimeout: 40_000 });
