import { act, render, screen } from '@testing-library/react';
import { WhenSeen } from './WhenSeen';

describe('WhenSeen', () => {
  const original = window.IntersectionObserver;
  afterEach(() => {
    window.IntersectionObserver = original;
  });

  it('draws nothing until its place comes near, and keeps it then', () => {
    let tell: (isIntersecting: boolean) => void = () => {};
    const disconnect = jest.fn();
    window.IntersectionObserver = class {
      constructor(callback: IntersectionObserverCallback) {
        tell = isIntersecting =>
          callback(
            [{ isIntersecting } as IntersectionObserverEntry],
            this as unknown as IntersectionObserver,
          );
      }

      observe() {}

      disconnect = disconnect;
    } as unknown as typeof IntersectionObserver;

    render(<WhenSeen height={100}>far down</WhenSeen>);
    act(() => tell(false));
    expect(screen.queryByText('far down')).not.toBeInTheDocument();
    act(() => tell(true));
    expect(screen.getByText('far down')).toBeInTheDocument();
    expect(disconnect).toHaveBeenCalled();
  });

  it('draws it at once where nobody tells what is seen', () => {
    render(<WhenSeen height={100}>far down</WhenSeen>);
    expect(screen.getByText('far down')).toBeInTheDocument();
  });
});
