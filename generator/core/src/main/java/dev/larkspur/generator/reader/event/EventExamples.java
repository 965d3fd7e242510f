package dev.larkspur.generator.reader.event;

import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.reader.example.ExampleReader;
import dev.larkspur.generator.reader.table.PageContext;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.SectionTitles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Selects the examples of an event or callback from the code of its page: code under its headings,
 * and JSON anywhere. Programs that handle the event are not examples.
 */
final class EventExamples {
  private EventExamples() {}

  /**
   * Returns the examples of a section and reports its other code.
   *
   * @param what the object of the examples, for messages
   */
  static List<CodeBlock> of(Section section, String what, PageContext context) {
    SectionTitles titles = context.words().sectionTitles();
    List<CodeBlock> examples = new ArrayList<>();
    List<CodeBlock> programs = new ArrayList<>();
    for (CodeBlock code : section.codeBlocks()) {
      (isExample(section, code, titles) ? examples : programs).add(code);
    }
    if (!programs.isEmpty()) {
      context.ledger().reported(Ledger.Entry.EXAMPLE, programs.size());
      context
          .diagnostics()
          .report(
              Rule.PROGRAM_LEFT_OUT,
              programs.get(0).location(),
              "The code under \""
                  + section.title()
                  + "\" was left out, "
                  + lines(programs)
                  + "; it is not an example of the "
                  + what
                  + ": expected JSON.");
    }
    return examples;
  }

  private static boolean isExample(Section section, CodeBlock code, SectionTitles titles) {
    return titles.role(section.title()) != SectionRole.OTHER
        || ExampleReader.isMeantAsJson(code.text().strip());
  }

  private static String lines(List<CodeBlock> programs) {
    return (programs.size() == 1 ? "1 block on line " : programs.size() + " blocks on lines ")
        + programs.stream()
            .map(code -> String.valueOf(code.location().line()))
            .collect(Collectors.joining(", "));
  }
}
