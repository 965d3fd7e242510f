package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.reader.example.ExampleReader;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
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

  static boolean sendsBody(String httpMethod, List<Section> sections, Vocabulary words) {
    if (!SELDOM.contains(httpMethod)) {
      return true;
    }
    boolean typed =
        httpMethod.equals("DELETE")
            && sections.stream().anyMatch(section -> namesType(section, words));
    return typed || sections.stream().anyMatch(section -> showsBody(section, words));
  }

  /** The header says of what kind the body is. */
  private static boolean namesType(Section section, Vocabulary words) {
    return section.tables().stream()
        .map(Table::rows)
        .flatMap(List::stream)
        .filter(row -> !row.cells().isEmpty())
        .map(row -> FieldName.of(row.cells().get(0).text(), words).name())
        .anyMatch("Content-Type"::equalsIgnoreCase);
  }

  private static boolean showsBody(Section section, Vocabulary words) {
    return OF_REQUEST.contains(words.sectionTitles().role(section.title()))
        && section.codeBlocks().stream().map(CodeBlock::text).anyMatch(BodySigns::isBody);
  }

  private static boolean isBody(String code) {
    return ExampleReader.isMeantAsJson(code.strip())
        || code.contains("--data")
        || code.contains(" -d ");
  }
}
