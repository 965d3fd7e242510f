package dev.larkspur.generator.notation;

import dev.larkspur.generator.markup.RawCell;
import java.util.List;
import java.util.stream.Collectors;

/** Pipe tables whose cells keep their lines, separated by {@code <br>}, and escape their pipes. */
final class BreakPipePrinter extends PipePrinter {
  @Override
  List<String> baseHead() {
    return List.of("基本", "");
  }

  @Override
  String cell(RawCell raw, String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("<br>"))
        .replace("|", "\\|");
  }

  @Override
  String item(String key, String text) {
    return "- `" + key + "`：" + text;
  }

  @Override
  String lineBreak() {
    return "\n";
  }
}
