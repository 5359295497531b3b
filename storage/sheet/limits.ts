/** What a register file may be at most; more is refused in words. The largest register met has 46,503 rows. */
export const LIMITS = {
  bytes: 50 * 1024 * 1024,
  rows: 200_000,
  columns: 200,
  /** Of the whole sheet: so many short cells fill some hundred MB. */
  cells: 5_000_000,
  /** Of one cell, in UTF-16 units; Excel's own limit. */
  cell: 32_767,
  /** Bytes all parts of an XLSX may unpack to, how often the packed size, and how many parts. */
  unpacked: 600 * 1024 * 1024,
  ratio: 200,
  parts: 2_000,
  /** Rows among which the headers are looked for. */
  headerWithin: 10,
  /** Refused rows and odd cells that are listed one by one. */
  listed: 500,
} as const;
