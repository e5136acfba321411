/** What `--help` prints. */
export const HELP = `bus-factor: who knows this code, and what if they are away?

Usage
  bus-factor [PATH…] [options]

PATH is a clone, a worktree, a folder inside one, a bare repository or a mirror.
Without one, the current folder. Nothing is fetched, and nothing is written but
the file that --snapshot names.

What to read
  --rev R              revision to read                     [HEAD]
  --path SUBDIR        one folder of the repository; may be given again, all
                       are answered from a single pass      [the whole]
  --files source|all   leave out vendored, generated, lock and documentation
                       files, or keep everything            [source]
  --renames identical|paired|similar
                       how a moved file keeps its authors: same content; also
                       moved and edited, by name and folder; or git's own
                       similarity, which needs file contents [paired]
  --people strict|tool join people by evidence (.mailmap, equal addresses), or
                       as the published tool does, by name  [strict]

  --snapshot FILE      keep what was read of the history in a file; the next
                       time only new commits are read. It holds names and
                       addresses, and may be deleted at any time

What to ask
  --method current     who knows it today: days of work, halved every 180 days,
                       and the truck factor of the files    [default]
  --method reference   the published truck-factor tool (Avelino et al. 2016),
                       number for number
  --method jetbrains   JetBrains' Bus Factor Explorer, number for number
  --as-of DATE         the day to judge by, YYYY-MM-DD, UTC [today]
  --without EMAIL      what if this person were away; may be given again
  --degrees            the degree of authorship of everybody in every file

What to print
  --format text|json|csv|markdown                           [text]
  --fail-below N       exit with 1 when the contributor absence factor (with
                       reference and jetbrains: the truck factor) is below N
  --help, --version

How to read it
  truck factor                how many people must leave before most files have
                              no author left; 0 means no data, or no author
                              for most files to begin with
  contributor absence factor  fewest people who hold more than half of what is
                              known today (CHAOSS)
  effective contributors      as if so many people knew it equally well
  A warning needs both methods to agree and enough history to judge by. None of
  this says how good anybody is, and it must not be used to evaluate people.

Examples
  bus-factor                                 this repository
  bus-factor --path services/pay --path web  two folders of it
  bus-factor --without ada@example.org       what if Ada were away
  bus-factor ~/code/* --format csv           many repositories, as a table
  bus-factor --fail-below 2                  in CI (needs the full history)

Exit codes
  0 fine, or too little history to judge   1 below --fail-below   2 bad input
`;
