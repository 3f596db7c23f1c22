// Who may import whom. Each rule says in one sentence why it is there.

// dependency-cruiser reads TypeScript through swc and never tells it which files hold JSX; its other parser needs a TypeScript before 7.
const swc = require('@swc/core')
const parseFile = swc.parseFileSync
swc.parseFileSync = (file, options) => parseFile(file, { ...options, tsx: file.endsWith('.tsx') })

const FEATURE = '^src/(institution|network)/([^/]+)/'
const only = (name, comment, from, allowed) => ({
  name, comment, severity: 'error',
  from: { path: from, pathNot: '[.]test[.]tsx?$' },
  to: { path: '^src/', pathNot: allowed },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', comment: 'A cycle hides which room decides; break it by moving the decision down.', from: {}, to: { circular: true } },
    only('core-is-alone', 'core decides from values in hand, so it knows no other room.', '^src/core/', ['^src/core/']),
    { name: 'core-is-pure', severity: 'error', comment: 'core has no I/O: no package and no Node module may be imported there.', from: { path: '^src/core/', pathNot: '[.]test[.]ts$' }, to: { dependencyTypes: ['npm', 'npm-dev', 'core'] } },
    only('money-and-calendar-first', 'Money and calendar are the ground of core and know nothing above them.', '^src/core/(money|calendar)/', ['^src/core/(money|calendar)/', '^src/core/refusal[.]ts$']),
    only('ledger-below-loan', 'The ledger balances lines and does not know what a loan is.', '^src/core/ledger/', ['^src/core/(money|calendar|ledger)/', '^src/core/refusal[.]ts$']),
    only('loan-below-portfolio', 'A loan is decided alone; the portfolio adds loans up.', '^src/core/(loan|savings)/', ['^src/core/(money|calendar|ledger|loan|savings)/', '^src/core/refusal[.]ts$']),
    only('contract-is-shared', 'The contract is read by server, web and command line, so it may rest on core only.', '^src/contract/', ['^src/(contract|core)/']),
    only('platform-knows-no-loan', 'The platform gives transactions, clock and log to any feature and knows none.', '^src/platform/', ['^src/(platform|core|contract)/']),
    { name: 'features-meet-at-doors', severity: 'error', comment: 'A feature uses another feature only through its door.', from: { path: FEATURE, pathNot: '[.]test[.]ts$' }, to: { path: FEATURE, pathNot: ['^src/$1/$2/', '/door[.]ts$'] } },
    only('features-below-the-edge', 'A feature knows the rooms beneath it, never the server, the jobs or the screens.', '^src/(institution|network)/', ['^src/(institution|network|core|contract|platform)/']),
    only('channels-use-doors', 'A channel turns a message into a command and never reaches into a feature.', '^src/channels/', ['^src/(channels|core|contract|platform)/', '/door[.]ts$']),
    only('http-uses-doors', 'The server joins routes and doors, and decides nothing of the domain.', '^src/http/', ['^src/(http|contract|platform|core)/', '/door[.]ts$', '/routes[.]ts$']),
    only('jobs-use-doors', 'A job wakes by the clock and calls a door.', '^src/jobs/', ['^src/(jobs|core|contract|platform|channels)/', '/door[.]ts$']),
    only('web-knows-core-and-contract', 'The screens share the engine and the contract with the server, never its rooms.', '^src/web/', ['^src/(web|core|contract)/']),
    { name: 'stores-own-sql', severity: 'error', comment: 'Only a store and the platform talk to the database driver.', from: { path: '^src/', pathNot: ['^src/platform/', '[.]test[.]ts$'] }, to: { path: '^node_modules/pg/' } },
    { name: 'no-orphans', severity: 'error', comment: 'A file that nobody imports is dead.', from: { orphan: true, pathNot: ['[.]test[.]tsx?$', '^src/main[.]ts$', '^src/cli/', '[.]d[.]ts$', '^src/web/main[.]tsx$', '^src/web/public/'] }, to: {} },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    exclude: { path: ['^dist/', '^data/', '^[.]cache/'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'] },
  },
}
