import { UnownedProcessor } from './UnownedProcessor';

const component = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'lost-and-found' },
  spec: { type: 'service', owner: 'nobody' },
};

describe('UnownedProcessor', () => {
  it('takes the owner off what is annotated as unowned', async () => {
    const annotated = {
      ...component,
      metadata: {
        ...component.metadata,
        annotations: { 'harbour.example/unowned': 'true' },
      },
    };

    const { spec } = await new UnownedProcessor().postProcessEntity(annotated);

    expect(spec).toEqual({ type: 'service' });
  });

  it('leaves everything else as it is', async () => {
    await expect(
      new UnownedProcessor().postProcessEntity(component),
    ).resolves.toBe(component);
  });
});
