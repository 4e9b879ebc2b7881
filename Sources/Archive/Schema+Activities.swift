extension Schema {
  /// What came with the second version: the reports of activities, and what finds and counts them.
  ///
  /// Columns that explain themselves less: `activity.nth` counts the reports of one identifier within a file from 0;
  /// `activity.digest` tells whether a report has changed; `activity.line` is where it begins. `programme.planned` and
  /// `programme.actual` are EDTF intervals; `programme.segment` and `programme.place` name the row of the column index that
  /// stands for the programme. `segment.dead` has a bit for each row of a segment, the lowest of the first byte for the first
  /// row; it is set where the row stands for nothing any more. `segment_column.data` is laid out as `ColumnSegment` says.
  ///
  /// `fts` holds each word once for each programme, folded (see `SearchWords`), and no copy of the texts; so there are no
  /// positions in it and no phrases; what is asked for must be folded like it. Words of scripts that are written without spaces stand there as overlapping pairs.
  static let version2 = """
    CREATE INDEX finding_file ON finding (file, key) WHERE record IS NULL;

    CREATE TABLE input (
      key INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      source INTEGER NOT NULL REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      size INTEGER,
      accepted INTEGER NOT NULL DEFAULT 0,
      with_errors INTEGER NOT NULL DEFAULT 0,
      rejected INTEGER NOT NULL DEFAULT 0,
      state TEXT NOT NULL DEFAULT 'begun' CHECK (state IN ('begun', 'finished', 'broken'))
    );

    CREATE TABLE activity (
      key INTEGER PRIMARY KEY,
      record INTEGER NOT NULL REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      input INTEGER NOT NULL REFERENCES input (key) DEFERRABLE INITIALLY DEFERRED,
      nth INTEGER NOT NULL,
      line INTEGER NOT NULL,
      digest INTEGER NOT NULL,
      last_updated TEXT,
      -- Microseconds since 1970 in UTC.
      updated INTEGER,
      body BLOB NOT NULL,
      UNIQUE (record, input, nth)
    );

    CREATE TABLE programme (
      key INTEGER PRIMARY KEY REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      activity INTEGER NOT NULL,
      copies INTEGER NOT NULL CHECK (copies > 0),
      status INTEGER,
      planned TEXT,
      actual TEXT,
      errors INTEGER NOT NULL DEFAULT 0,
      segment INTEGER NOT NULL REFERENCES segment (key) DEFERRABLE INITIALLY DEFERRED,
      place INTEGER NOT NULL
    );

    CREATE TABLE finding_count (
      rule TEXT PRIMARY KEY,
      activities INTEGER NOT NULL,
      findings INTEGER NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE code (
      list TEXT NOT NULL,
      code TEXT NOT NULL,
      name_en TEXT,
      name_ja TEXT,
      name_all TEXT,
      category TEXT,
      withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
      PRIMARY KEY (list, code)
    ) WITHOUT ROWID;

    CREATE TABLE segment (
      key INTEGER PRIMARY KEY,
      row_count INTEGER NOT NULL,
      dead BLOB NOT NULL
    );

    CREATE TABLE segment_column (
      segment INTEGER NOT NULL REFERENCES segment (key) DEFERRABLE INITIALLY DEFERRED,
      "column" INTEGER NOT NULL,
      data BLOB NOT NULL,
      UNIQUE (segment, "column")
    );

    CREATE VIRTUAL TABLE fts USING fts5 (
      names, words, content = '', columnsize = 0, detail = column, tokenize = "ascii"
    );
    """
}
