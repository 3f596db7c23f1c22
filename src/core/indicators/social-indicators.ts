// Whom an institution reaches, and how it treats clients and staff.
import { above, define } from './indicator.ts'
import type { Indicator } from './indicator.ts'

export const socialIndicators: readonly Indicator[] = [
  define('active_clients', 'outreach', 'count', 'up', 'activeClients', { aliases: ['iris:PI8732'] }),
  define('active_borrowers', 'outreach', 'count', 'up', 'activeBorrowers'),
  define('active_savers', 'outreach', 'count', 'up', 'savers'),
  define('gross_loan_portfolio', 'outreach', 'amount', 'up', 'grossLoanPortfolio'),
  define('women_borrowers', 'outreach', 'percent', 'up', 'womenBorrowers ÷ activeBorrowers'),
  define('rural_borrowers', 'outreach', 'percent', 'up', 'ruralBorrowers ÷ activeBorrowers'),
  define('youth_borrowers', 'outreach', 'percent', 'info', 'youthBorrowers ÷ activeBorrowers'),
  define('group_borrowers', 'outreach', 'percent', 'info', 'groupBorrowers ÷ activeBorrowers'),
  define('first_loan_borrowers', 'outreach', 'percent', 'info', 'firstLoanBorrowers ÷ activeBorrowers'),
  define('avg_deposit', 'outreach', 'amount', 'info', 'deposits ÷ savers'),
  define('retention', 'outreach', 'percent', 'up', '(activeClients - newClients) ÷ opening(activeClients)'),
  define('client_exit_rate', 'outreach', 'percent', 'down', 'annual(clientExits) ÷ avg(activeClients)'),
  define('clients_per_branch', 'outreach', 'count', 'info', 'activeClients ÷ branches'),
  define('staff_turnover', 'social', 'percent', 'down', 'annual(staffExits) ÷ avg(staff)'),
  define('women_staff', 'social', 'percent', 'info', 'womenStaff ÷ staff'),
  define('women_board', 'social', 'percent', 'info', 'womenBoardMembers ÷ boardMembers'),
  define('loan_officer_share', 'efficiency', 'percent', 'info', 'loanOfficers ÷ staff'),
  define('complaints_resolved', 'social', 'percent', 'up', 'complaintsResolved ÷ complaints', { thresholds: [above('90', 'Twiza')] }),
  define('renegotiations_per_loan', 'social', 'percent', 'info', 'renegotiations ÷ loansOutstanding'),
]
