import type { Me } from '@stewardship/backstage-plugin-ownership-common';
import { LearnNextSection } from '../../foresight/LearnNextSection';
import { MyKnowledgeSection } from '../../foresight/MyKnowledgeSection';
import { MyLearnNextSection } from '../../foresight/MyLearnNextSection';
import { SideBySide } from '../../foresight/SideBySide';

/**
 * What is worth learning to teams, and to the reader alone: for their own eyes,
 * so that a service that calls for itself has none of the latter.
 */
export default function Learning(props: { me: Me; teams: readonly string[] }) {
  const { me, teams } = props;
  return (
    <>
      {teams.length > 0 && <LearnNextSection teams={teams} />}
      {me.userRef !== undefined && (
        <SideBySide>
          <MyLearnNextSection />
          <MyKnowledgeSection />
        </SideBySide>
      )}
    </>
  );
}
