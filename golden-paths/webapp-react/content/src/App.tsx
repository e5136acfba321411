import { useState } from 'react';
import { about } from './about.ts';
import { countOf } from './countOf.ts';

export function App() {
  const [clicks, setClicks] = useState(0);
  return (
    <main>
      <h1>{about.name}</h1>
      <p>{about.description}</p>
      <button type="button" onClick={() => setClicks(clicks + 1)}>
        Click
      </button>
      <output>{countOf(clicks, 'click', 'clicks')}</output>
    </main>
  );
}
