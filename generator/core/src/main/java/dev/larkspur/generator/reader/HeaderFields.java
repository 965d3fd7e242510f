package dev.larkspur.generator.reader;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Element;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.model.AccessTokenType;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.table.FieldName;
import dev.larkspur.generator.reader.table.SectionsByRole;
import dev.larkspur.generator.reader.table.SectionsByRole.FieldGroup;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The headers of a request, from which access token types and the kind of body are derived. */
final class HeaderFields {
  private static final String AUTHORIZATION = "Authorization";
  private static final String NAMED_IN_PROSE = "X-Lark-";

  private final Vocabulary words;
  private final List<FieldGroup> groups;
  private final List<Field> fields = new ArrayList<>();

  HeaderFields(SectionsByRole sections, Page page, Vocabulary words) {
    this.words = words;
    this.groups = sections.groups(SectionRole.HEADERS);
    fields.addAll(sections.rows(SectionRole.HEADERS));
    page.sections().forEach(this::namedInProse);
  }

  /** Returns the headers of the tables, then those that only the prose mentions. */
  List<Field> fields() {
    return fields;
  }

  /** Returns the header of the access token, or null. */
  @Nullable Field authorization() {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(AUTHORIZATION))
        .findFirst()
        .orElse(null);
  }

  /**
   * Returns the access token types that the tags of header tables name, otherwise those in code
   * marks, otherwise those that the text mentions.
   */
  List<AccessTokenType> tokens() {
    Set<AccessTokenType> tagged = EnumSet.noneOf(AccessTokenType.class);
    Set<AccessTokenType> marked = EnumSet.noneOf(AccessTokenType.class);
    Set<AccessTokenType> worded = EnumSet.noneOf(AccessTokenType.class);
    for (FieldGroup group : groups) {
      for (Row row : group.table().rows()) {
        boolean authorization =
            !row.cells().isEmpty()
                && FieldName.of(row.cells().get(0).text(), words)
                    .name()
                    .equalsIgnoreCase(AUTHORIZATION);
        for (Cell cell : row.cells()) {
          for (Element element : cell.elements("md-tag")) {
            addIfPresent(tagged, byTag(element));
          }
          if (authorization) {
            byCode(cell.markdown(), marked);
            byWords(cell.markdown(), worded);
          }
        }
      }
    }
    return Stream.of(tagged, marked, worded)
        .filter(kinds -> !kinds.isEmpty())
        .findFirst()
        .map(List::copyOf)
        .orElse(List.of());
  }

  /** Returns the text of a header's row in lower case; empty without such a row. */
  String textOf(String header) {
    for (FieldGroup group : groups) {
      for (Row row : group.table().rows()) {
        if (!row.cells().isEmpty()
            && FieldName.of(row.cells().get(0).text(), words).name().equalsIgnoreCase(header)) {
          StringBuilder text = new StringBuilder();
          row.cells().forEach(cell -> text.append(cell.text()).append('\n'));
          return text.toString().toLowerCase(Locale.ROOT);
        }
      }
    }
    return "";
  }

  private static void addIfPresent(Set<AccessTokenType> kinds, @Nullable AccessTokenType kind) {
    if (kind != null) {
      kinds.add(kind);
    }
  }

  /** The type attribute may be misspelled; then the text names the type. */
  private static @Nullable AccessTokenType byTag(Element tag) {
    return switch (tag.attribute("type")) {
      case "token-tenant" -> AccessTokenType.TENANT;
      case "token-user" -> AccessTokenType.USER;
      case "token-app" -> AccessTokenType.APP;
      default -> byWord(tag.text());
    };
  }

  private static @Nullable AccessTokenType byWord(String word) {
    return switch (word.strip()) {
      case "tenant_access_token" -> AccessTokenType.TENANT;
      case "user_access_token" -> AccessTokenType.USER;
      case "app_access_token" -> AccessTokenType.APP;
      default -> null;
    };
  }

  private static void byCode(String text, Set<AccessTokenType> kinds) {
    int open = text.indexOf('`');
    int close = text.indexOf('`', open + 1);
    while (open >= 0 && close >= 0) {
      addIfPresent(kinds, byWord(text.substring(open + 1, close)));
      open = text.indexOf('`', close + 1);
      close = text.indexOf('`', open + 1);
    }
  }

  private static void byWords(String text, Set<AccessTokenType> kinds) {
    for (AccessTokenType kind : AccessTokenType.values()) {
      if (text.contains(kind.name().toLowerCase(Locale.ROOT) + "_access_token")) {
        kinds.add(kind);
      }
    }
  }

  private void namedInProse(Section section) {
    for (Prose prose : section.prose()) {
      String text = prose.markdown();
      int at = text.indexOf(NAMED_IN_PROSE);
      while (at >= 0) {
        int end = at;
        while (end < text.length() && isHeaderCharacter(text.charAt(end))) {
          end++;
        }
        add(text.substring(at, end), prose.location().line() + lines(text, at));
        at = text.indexOf(NAMED_IN_PROSE, end);
      }
    }
  }

  private void add(String name, int line) {
    boolean known = fields.stream().anyMatch(field -> field.name().equalsIgnoreCase(name));
    if (!known && name.length() > NAMED_IN_PROSE.length()) {
      fields.add(Field.builder(name, new Type.StringType("")).required(true).line(line).build());
    }
  }

  private static boolean isHeaderCharacter(char c) {
    return c == '-' || (c < 128 && Character.isLetterOrDigit(c));
  }

  private static int lines(String text, int end) {
    int lines = 0;
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) == '\n') {
        lines++;
      }
    }
    return lines;
  }
}
