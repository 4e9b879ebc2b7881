extension Unicode.Scalar {
  /// True for what is not seen and yet does something: controls, marks of direction, and spaces without width.
  ///
  /// Written in numbers, they can do nothing to whoever looks at the output. The joiners with which Persian, Bengali and families of
  /// emoji are spelt stay.
  var isUnseen: Bool {
    switch value {
    case 0x20..<0x7F, 0xA0..<0x061C: false
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0001: true
    default: false
    }
  }
}
