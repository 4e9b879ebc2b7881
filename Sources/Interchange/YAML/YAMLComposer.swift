import Yams

/// A composer of YAML values; the only user of libyaml.
enum YAMLComposer {
  /// Composes the single document of a file, or of lines that follow `line` others; nil if there is none.
  static func compose(_ text: String, after line: Int = 0) throws(YAMLProblem) -> YAMLValue? {
    let converter = NodeConverter(line: line)
    do {
      // An explicit encoding avoids a look-up in the environment; the basic resolver avoids matching scalars against a dozen
      // regular expressions.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      return try parser.singleRoot().map(converter.value)
    } catch let problem as YAMLProblem {
      throw problem
    } catch let error as YamlError {
      throw converter.problem(error)
    } catch {
      throw YAMLProblem(kind: .syntax(reason: "\(error)", context: nil), position: converter.position(nil))
    }
  }
}

/// A converter of Yams nodes and errors.
private struct NodeConverter {
  let line: Int

  func position(_ mark: Mark?) -> Position {
    guard let mark else { return Position(line: line + 1, column: 1) }
    return Position(line: line + max(mark.line, 1), column: max(mark.column, 1))
  }

  func value(_ node: Node) throws(YAMLProblem) -> YAMLValue {
    switch node {
    case .scalar(let scalar):
      return YAMLValue(content: .text(scalar.string), position: position(scalar.mark))
    case .sequence(let sequence):
      var values: [YAMLValue] = []
      values.reserveCapacity(sequence.count)
      for node in sequence { values.append(try value(node)) }
      return YAMLValue(content: .list(values), position: position(sequence.mark))
    case .mapping(let mapping):
      var entries: [YAMLValue.Entry] = []
      entries.reserveCapacity(mapping.count)
      for (key, node) in mapping {
        guard case .scalar(let scalar) = key else { throw YAMLProblem(kind: .keyNotText, position: position(key.mark)) }
        entries.append(YAMLValue.Entry(key: scalar.string, position: position(scalar.mark), value: try value(node)))
      }
      return YAMLValue(content: .mapping(entries), position: position(mapping.mark))
    case .alias(let alias):
      throw YAMLProblem(kind: .alias(alias.anchor.rawValue), position: position(alias.mark))
    }
  }

  func problem(_ error: YamlError) -> YAMLProblem {
    switch error {
    case .scanner(let context, let reason, let mark, _), .parser(let context, let reason, let mark, _),
      .composer(let context, let reason, let mark, _):
      return YAMLProblem(kind: .syntax(reason: reason, context: context?.text), position: position(mark))
    case .duplicatedKeysInMapping(let keys, let context):
      return YAMLProblem(kind: .duplicateKeys(keys), position: position(context.mark))
    case .reader(let reason, let offset, _, let yaml):
      return YAMLProblem(kind: .syntax(reason: reason, context: nil), position: position(of: offset ?? 0, in: yaml))
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return YAMLProblem(kind: .syntax(reason: "\(error)", context: nil), position: position(nil))
    }
  }

  /// Returns the position of a character offset.
  private func position(of offset: Int, in text: String) -> Position {
    let before = text.prefix(offset)
    let lines = before.count(where: \.isNewline)
    let column = before.reversed().prefix { !$0.isNewline }.count
    return Position(line: line + lines + 1, column: column + 1)
  }
}
