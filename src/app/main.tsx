import '../ui/shared/tokens.css';
import '../ui/shared/base.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './app.tsx';
import { compose } from './compose.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App parts={compose(window)} />
  </StrictMode>,
);
