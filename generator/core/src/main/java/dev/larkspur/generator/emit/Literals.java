package dev.larkspur.generator.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** Text of any length as an expression. */
final class Literals {
  /** A class file holds constants of 65535 bytes, and a character takes up to three. */
  private static final int LONGEST = 20_000;

  private Literals() {}

  static CodeBlock text(String text) {
    if (text.length() <= LONGEST) {
      return CodeBlock.of("$S", text);
    }
    List<CodeBlock> pieces = new ArrayList<>();
    for (int start = 0; start < text.length(); start += LONGEST) {
      String piece = text.substring(start, Math.min(text.length(), start + LONGEST));
      pieces.add(CodeBlock.of("$S", piece));
    }
    return CodeBlock.of("$T.join($S, $L)", String.class, "", CodeBlock.join(pieces, ", "));
  }
}
