public import Foundation
public enum JSONOutput { public static func data<T: Encodable>(_ v: T) throws -> Data { let e = JSONEncoder(); e.outputFormatting = [.prettyPrinted, .sortedKeys]; return try e.encode(v) } }
public struct DelimitedWriter { public enum F { case csv, tsv }
 public init(_ f: F) {} 
 public func text(header: [String], rows: [[String]]) -> String { ([header] + rows).map { $0.joined(separator: "\t") + "\n" }.joined() } }
