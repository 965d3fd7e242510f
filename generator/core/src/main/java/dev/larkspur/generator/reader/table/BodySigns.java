package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.reader.example.ExampleReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a request sends in its body what no heading gives a place. Methods that seldom have a
 * body do so only if the page shows one.
 */
final class BodySigns {
  private static final Set<String> SELDOM = Set.of("GET", "HEAD", "DELETE", "OPTIONS");
  private static final Set<SectionRole> OF_REQUEST =
      EnumSet.of(
          SectionRole.REQUEST,
          SectionRole.PARAMETERS,
          SectionRole.BODY,
          SectionRole.REQUEST_EXAMPLE);

  private BodySigns() {}

  static boolean sendsBody(String httpMethod, List<Section> sections) {
    if (!SELDOM.contains(httpMethod)) {
      return true;
    }
    boolean typed = httpMethod.equals("DELETE") && sections.stream().anyMatch(BodySigns::namesType);
    return typed || sections.stream().anyMatch(BodySigns::showsBody);
  }

  /** The header says of what kind the body is. */
  private static boolean namesType(Section section) {
    return section.tables().stream()
        .map(Table::rows)
        .flatMap(List::stream)
        .filter(row -> !row.cells().isEmpty())
        .map(row -> FieldName.of(row.cells().get(0).text()).name())
        .anyMatch("Content-Type"::equalsIgnoreCase);
  }

  private static boolean showsBody(Section section) {
    return OF_REQUEST.contains(SectionTitles.role(section.title()))
        && section.codeBlocks().stream().map(CodeBlock::text).anyMatch(BodySigns::isBody);
  }

  private static boolean isBody(String code) {
    return ExampleReader.isMeantAsJson(code.strip())
        || code.contains("--data")
        || code.contains(" -d ");
  }
}
