/** Examples that need what a test has not, by what they hold; each stands alone, and its types are checked. */
export const EXAMPLES_NOT_RUN = [
  { holds: /(?<![\p{L}.])fetch\(/u, reason: 'fetches from the network' },
  { holds: /from 'bullmq'|from 'frettagrein\/queue'/u, reason: 'needs Redis' },
]

/**
 * Programs whose command lines are not run, and why; the options of `frettagrein` in them are looked
 * up all the same. A program that is not here has to be on the machine.
 */
export const PROGRAMS_NOT_RUN: Readonly<Record<string, string>> = {
  npm: 'installs from the network, or works on the checkout itself',
  npx: 'installs from the network, or works on the checkout itself',
  git: 'gets or changes a repository',
  docker: 'needs containers',
  'redis-server': 'a server',
  'redis-cli': 'needs a server',
  curl: 'fetches from the network',
  wget: 'fetches from the network',
  aws: 'works on a store elsewhere',
  ssh: 'works on another machine',
  rsync: 'works on another machine',
  scp: 'works on another machine',
  sbatch: 'needs a cluster',
  srun: 'needs a cluster',
  'spark-submit': 'needs a cluster',
  kubectl: 'needs a cluster',
  parallel: 'GNU parallel, which a plain machine has not',
  jq: 'not on every machine; test/ingest/recipes.test.ts runs its recipes where it is',
  sqlite3: 'not on every machine',
  duckdb: 'not on every machine; test/integration runs its recipes',
  python3: 'not on every machine',
}

/** Parts of the command line that need what a test has not. */
export const COMMANDS_NOT_RUN = [
  { holds: /rediss?:|frettagrein (?:enqueue|work|queue|merge)/u, reason: 'needs Redis' },
  { holds: /SLURM|#SBATCH/u, reason: 'needs a cluster' },
]
