package dev.larkspur.generator.change;

import dev.larkspur.generator.model.Example;
import java.util.List;

/** Compares the code examples of two pages, wherever they stand. */
final class ExamplesDiff {
  private final Findings findings;

  ExamplesDiff(Findings findings) {
    this.findings = findings;
  }

  void compare(Part part, List<Example> before, List<Example> after) {
    Spot page = findings.page();
    Spot spot = new Spot(part, "", "", line(before, page.oldLine()), line(after, page.newLine()));
    findings.prose(
        Aspect.EXAMPLE, spot, ChangedValue.ofExamples(before), ChangedValue.ofExamples(after));
  }

  private static int line(List<Example> examples, int otherwise) {
    return examples.isEmpty() ? otherwise : examples.get(0).line();
  }
}
