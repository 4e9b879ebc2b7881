internal import CExpat
internal import CLzma
internal import CZlib

/// The versions of the libraries that files are read with, as they are on this system.
public enum LibraryVersions {
  /// The parser of XML.
  public static var expat: String { unsafe XML_ExpatVersion().map { unsafe String(cString: $0) } ?? "" }
  /// What unpacks gzip.
  public static var zlib: String { unsafe zlibVersion().map { unsafe String(cString: $0) } ?? "" }
  /// What unpacks xz.
  public static var lzma: String { unsafe lzma_version_string().map { unsafe String(cString: $0) } ?? "" }
}
