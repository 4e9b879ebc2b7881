#include "CSQLiteGuard.h"

#include <sqlite3.h>

int kakehashi_guard_database(void *connection) {
  sqlite3 *db = connection;
  int failures = sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0) +
                 sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, (int *)0) +
                 sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, (int *)0) +
                 sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
  return failures == SQLITE_OK;
}
