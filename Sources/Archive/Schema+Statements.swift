extension Schema {
  /// What came with the third version: what reports state of agencies, and who names whom as related.
  ///
  /// `reports` counts mentions in the reports that are shown. Agencies whose names and types are official, or said by a catalogue,
  /// are not counted. `segment_relation.data` is laid out as `RelationTable` says.
  static let version3 = """
    CREATE TABLE agency_name (
      agency INTEGER NOT NULL REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      language TEXT NOT NULL,
      name TEXT NOT NULL,
      reports INTEGER NOT NULL,
      PRIMARY KEY (agency, language, name)
    ) WITHOUT ROWID;

    CREATE TABLE agency_type (
      agency INTEGER NOT NULL REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      type TEXT NOT NULL,
      reports INTEGER NOT NULL,
      PRIMARY KEY (agency, type)
    ) WITHOUT ROWID;

    CREATE TABLE segment_relation (
      segment INTEGER PRIMARY KEY REFERENCES segment (key) DEFERRABLE INITIALLY DEFERRED,
      data BLOB NOT NULL
    );
    """
}
