internal import CExpat
internal import CLzma
internal import CZlib

/// The versions of the linked libraries.
public enum LibraryVersions {
  public static var expat: String { unsafe XML_ExpatVersion().map { unsafe String(cString: $0) } ?? "" }
  public static var zlib: String { unsafe zlibVersion().map { unsafe String(cString: $0) } ?? "" }
  public static var lzma: String { unsafe lzma_version_string().map { unsafe String(cString: $0) } ?? "" }
}
