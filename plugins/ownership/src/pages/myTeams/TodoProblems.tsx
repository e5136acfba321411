import { makeStyles } from '@material-ui/core/styles';
import { PartProblem } from '../../components/PartProblem';
import { ProblemNotice } from '../../components/ProblemNotice';
import type { useTodos } from './useTodos';

const useStyles = makeStyles(
  {
    chips: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-2)',
      '&:empty': { display: 'none' },
    },
  },
  { name: 'OwnershipTodoProblems' },
);

/** One source that failed by its name; findings and hand-overs together as what they are. */
export function TodoProblems(props: {
  sources: ReturnType<typeof useTodos>['sources'];
}) {
  const { findings, transfers, asked } = props.sources;
  const classes = useStyles();
  if (findings.error && transfers.error) {
    const reload = () => {
      findings.reload();
      transfers.reload();
      asked.reload();
    };
    return <ProblemNotice request={{ ...findings, reload }} />;
  }
  return (
    <div className={classes.chips}>
      <PartProblem source="findings" request={findings} />
      <PartProblem source="transfers" request={transfers} />
      <PartProblem source="rounds" request={asked} />
    </div>
  );
}
