// How the embedded server is set. What an operator may want to change goes into postgresql.conf, once, when the data is made;
// what Twiza relies on is given at every start.
import { totalmem } from 'node:os'

const MB = 1024 * 1024

/** Written to postgresql.conf when the data is made. */
export function initialSettings(memory = totalmem()): Record<string, string> {
  const within = (share: number, least: number, most: number): string =>
    `${Math.min(Math.max(Math.floor(memory / share / MB), least), most)}MB`
  return {
    shared_buffers: within(8, 128, 1024),
    effective_cache_size: within(2, 512, 8192),
    maintenance_work_mem: within(32, 64, 256),
    work_mem: '16MB',
    max_connections: '100',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
  }
}

/** Given on the command line at every start, and so above postgresql.conf. */
export function fixedSettings(port: number, durable: boolean): string[] {
  const settings: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_destination: 'stderr',
    // Statements, and the details of errors, hold names and telephone numbers.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    ...(durable ? { fsync: 'on', full_page_writes: 'on' } : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
