package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a table is about that has lost its heading, so that it stands under that of another: a page
 * has one table of headers, of path and of query parameters, only headers have the caller's token,
 * and only an answer has code and msg.
 */
final class LostHeadings {
  private static final Set<SectionRole> ONCE =
      EnumSet.of(SectionRole.HEADERS, SectionRole.PATH, SectionRole.QUERY);

  private final Set<SectionRole> headed = EnumSet.noneOf(SectionRole.class);
  private final boolean sendsBody;
  private final List<String> pathParameters;

  LostHeadings(
      List<Section> sections, String httpMethod, List<String> pathParameters, Vocabulary words) {
    for (Section section : sections) {
      if (!section.tables().isEmpty()) {
        headed.add(words.sectionTitles().role(section.title()));
      }
    }
    this.sendsBody = BodySigns.sendsBody(httpMethod, sections, words);
    this.pathParameters = pathParameters;
  }

  /** The role of a heading, where it says of parameters that they are sent but not how. */
  SectionRole placed(SectionRole heading) {
    return switch (heading) {
      case REQUEST, PARAMETERS -> sendsBody ? SectionRole.BODY : SectionRole.QUERY;
      case HEADERS, PATH, QUERY, BODY, RESPONSE -> heading;
      default -> SectionRole.OTHER;
    };
  }

  /**
   * The role of a table of fields.
   *
   * @param role that of its heading
   * @param first whether it is the first such table under that heading
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
    if (first || !ONCE.contains(role)) {
      return role;
    }
    List<SectionRole> missing = new ArrayList<>();
    if (!names.isEmpty() && pathParameters.containsAll(names)) {
      missing.add(SectionRole.PATH);
    }
    missing.add(sendsBody ? SectionRole.BODY : SectionRole.QUERY);
    missing.add(sendsBody ? SectionRole.QUERY : SectionRole.BODY);
    missing.removeAll(headed);
    return missing.isEmpty() ? role : missing.get(0);
  }
}
