import {
  Alert,
  Button,
  Card,
  CardBody,
  CardFooter,
  Container,
  Flex,
  Grid,
  Text,
} from '@backstage/ui';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { Persona } from './personas';

interface PersonaChooserProps {
  personas: Persona[];
  failure?: string;
  onChoose: (persona: Persona) => void;
}

export function PersonaChooser(props: PersonaChooserProps) {
  const { personas, failure, onChoose } = props;
  const title = useApi(configApiRef).getOptionalString('app.title');

  return (
    <Container pt="8">
      <Flex direction="column" gap="6" style={{ maxWidth: '60rem' }}>
        <Flex direction="column" gap="2">
          <Text as="h1" variant="title-large" weight="bold">
            {title ?? 'Harbour'}
          </Text>
          <Text as="p" variant="body-large" color="secondary">
            A fictional company. Choose who you are: teams, permissions and
            privacy follow.
          </Text>
        </Flex>
        {failure && (
          <Alert
            status="danger"
            title="Signing in failed"
            description={failure}
          />
        )}
        <Grid.Root columns={{ initial: '1', sm: '2' }} gap="4">
          {personas.map(persona => (
            <PersonaCard
              key={persona.id}
              persona={persona}
              onChoose={() => onChoose(persona)}
            />
          ))}
        </Grid.Root>
      </Flex>
    </Container>
  );
}

function PersonaCard(props: { persona: Persona; onChoose: () => void }) {
  const { persona, onChoose } = props;
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="1">
          <Text as="h2" variant="title-small" weight="bold">
            {persona.name}
          </Text>
          <Text as="p" color="secondary">
            {persona.role}
          </Text>
          <Text as="p">{persona.sees}</Text>
        </Flex>
      </CardBody>
      <CardFooter>
        <Button onPress={onChoose}>Enter as {persona.name}</Button>
      </CardFooter>
    </Card>
  );
}
