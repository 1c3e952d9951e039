/** What the driver throws. */
export type DriverError = Error & { code?: string; errno?: number };

/** An error in the manner of the driver, for what is refused before it reaches SQLite. */
export function driverError(code: string, errno: number, message: string): DriverError {
  return Object.assign(new Error(`${code}: ${message}`), { code, errno });
}

/** What the driver says to whoever uses a connection that is not open. */
export function misuse(message: string): DriverError {
  return driverError('SQLITE_MISUSE', 21, message);
}
