package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.reader.example.ExampleReader;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Assigns roles to the field tables of an operation's page. A table that has lost its heading is
 * located under the heading of another one. Its rows show its role: a page has one table each of
 * headers, path parameters and query parameters, only headers contain {@code Authorization}, and
 * only a response contains {@code code} and {@code msg}.
 */
final class TableRoles {
  private static final Set<SectionRole> SINGLE =
      EnumSet.of(SectionRole.HEADERS, SectionRole.PATH, SectionRole.QUERY);

  private static final Set<String> METHODS_WITHOUT_BODY =
      Set.of("GET", "HEAD", "DELETE", "OPTIONS");

  private static final Set<SectionRole> OF_REQUEST =
      EnumSet.of(
          SectionRole.REQUEST,
          SectionRole.PARAMETERS,
          SectionRole.BODY,
          SectionRole.REQUEST_EXAMPLE);

  private final Set<SectionRole> headed = EnumSet.noneOf(SectionRole.class);
  private final Vocabulary words;
  private final boolean hasBody;
  private final List<String> pathParameters;

  TableRoles(
      List<Section> sections, String httpMethod, List<String> pathParameters, Vocabulary words) {
    this.words = words;
    this.pathParameters = pathParameters;
    for (Section section : sections) {
      if (!section.tables().isEmpty()) {
        headed.add(words.sectionTitles().role(section.title()));
      }
    }
    this.hasBody = hasBody(httpMethod, sections);
  }

  /** Returns the role of a heading that may leave open how parameters are sent. */
  SectionRole byHeading(SectionRole heading) {
    return switch (heading) {
      case REQUEST, PARAMETERS -> hasBody ? SectionRole.BODY : SectionRole.QUERY;
      case HEADERS, PATH, QUERY, BODY, RESPONSE -> heading;
      default -> SectionRole.OTHER;
    };
  }

  /**
   * Returns the role of a field table.
   *
   * @param role the role of its heading
   * @param first whether it is the first field table under that heading
   * @param rows its rows
   */
  SectionRole role(SectionRole role, boolean first, List<Field> rows) {
    List<String> names = rows.stream().map(Field::name).toList();
    if ((!first || role == SectionRole.OTHER)
        && names.contains("code")
        && names.contains("msg")
        && !headed.contains(SectionRole.RESPONSE)) {
      return SectionRole.RESPONSE;
    }
    if (role != SectionRole.RESPONSE
        && !headed.contains(SectionRole.HEADERS)
        && names.stream().anyMatch("Authorization"::equalsIgnoreCase)) {
      return SectionRole.HEADERS;
    }
    if (first || !SINGLE.contains(role)) {
      return role;
    }
    List<SectionRole> missing = new ArrayList<>();
    if (!names.isEmpty() && pathParameters.containsAll(names)) {
      missing.add(SectionRole.PATH);
    }
    missing.add(hasBody ? SectionRole.BODY : SectionRole.QUERY);
    missing.add(hasBody ? SectionRole.QUERY : SectionRole.BODY);
    missing.removeAll(headed);
    return missing.isEmpty() ? role : missing.get(0);
  }

  /**
   * Returns whether parameters without a more precise heading are sent in the body. For methods
   * that seldom have a body, the page must show one.
   */
  private boolean hasBody(String httpMethod, List<Section> sections) {
    if (!METHODS_WITHOUT_BODY.contains(httpMethod)) {
      return true;
    }
    boolean typed = httpMethod.equals("DELETE") && sections.stream().anyMatch(this::hasContentType);
    return typed || sections.stream().anyMatch(this::showsBody);
  }

  private boolean hasContentType(Section section) {
    return section.tables().stream()
        .map(Table::rows)
        .flatMap(List::stream)
        .filter(row -> !row.cells().isEmpty())
        .map(row -> FieldName.of(row.cells().get(0).text(), words).name())
        .anyMatch("Content-Type"::equalsIgnoreCase);
  }

  private boolean showsBody(Section section) {
    return OF_REQUEST.contains(words.sectionTitles().role(section.title()))
        && section.codeBlocks().stream().map(CodeBlock::text).anyMatch(TableRoles::isBody);
  }

  private static boolean isBody(String code) {
    return ExampleReader.isMeantAsJson(code.strip())
        || code.contains("--data")
        || code.contains(" -d ");
  }
}
