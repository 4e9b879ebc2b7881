#ifndef C_SQLITE_GUARD_H
#define C_SQLITE_GUARD_H

/// Keeps a connection (`sqlite3 *`) from running what a file brings along: defensive mode, no triggers, no views, an untrusted
/// schema. Swift cannot call `sqlite3_db_config`, which is variadic. Returns whether SQLite accepted all of it.
int kakehashi_guard_database(void *connection);

#endif
