package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A field for a page token, recognized by its name: {@code page_token}, {@code next_page_token},
 * {@code user_page_token}, {@code cursor}.
 *
 * @param name the name of the field
 * @param form the word that a request and its response share: {@code page_token} or {@code cursor}
 * @param subject what the token lists, such as {@code user}; empty if the name does not contain it
 * @param isNext whether the name is that of the token of the next page
 */
record PageToken(String name, String form, String subject, boolean isNext) {
  private static final List<String> FORMS = List.of("page_token", "page_cursor", "cursor");
  private static final List<String> NEXT = List.of("next", "new");
  private static final String HAS_MORE = "has_more";
  private static final List<String> MORE = List.of(HAS_MORE, "has_next", "has_next_page");

  /** Returns the tokens among some fields; one without a subject is first. */
  static List<PageToken> in(List<Field> fields) {
    List<PageToken> tokens = new ArrayList<>();
    int plain = 0;
    for (Field field : fields) {
      PageToken token = of(field);
      if (token != null) {
        tokens.add(token.subject().isEmpty() ? plain++ : tokens.size(), token);
      }
    }
    return tokens;
  }

  private static @Nullable PageToken of(Field field) {
    if (field.type() instanceof Type.ListType || !field.fields().isEmpty()) {
      return null;
    }
    String words = snakeCase(field.name());
    for (String form : FORMS) {
      if (words.endsWith(form)) {
        return of(field.name(), form, words.substring(0, words.length() - form.length()));
      }
    }
    return null;
  }

  private static @Nullable PageToken of(String name, String form, String before) {
    if (before.isEmpty()) {
      return new PageToken(name, form, "", false);
    }
    if (!before.endsWith("_")) {
      return null;
    }
    String subject = before.substring(0, before.length() - 1);
    for (String next : NEXT) {
      if (subject.equals(next)) {
        return new PageToken(name, form, "", true);
      }
      if (subject.startsWith(next + "_")) {
        return new PageToken(name, form, subject.substring(next.length() + 1), true);
      }
    }
    return new PageToken(name, form, subject, false);
  }

  /** Returns the field of a response with the token of the next page; null if it has none. */
  @Nullable PageToken next(List<Field> response) {
    PageToken found = null;
    for (PageToken token : in(response)) {
      boolean matches = token.form().equals(form) && token.subject().equals(subject);
      if (matches && (found == null || (token.isNext() && !found.isNext()))) {
        found = token;
      }
    }
    return found;
  }

  /** Returns the flag for further pages among the fields beside the token; null if absent. */
  @Nullable Field hasMore(List<Field> fields) {
    Field found = null;
    for (Field field : fields) {
      String words = snakeCase(field.name());
      if (!subject.isEmpty() && words.startsWith(HAS_MORE + "_" + subject)) {
        return field;
      }
      if (found == null && MORE.contains(words)) {
        found = field;
      }
    }
    return found;
  }

  private static String snakeCase(String name) {
    StringBuilder words = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean inner = i > 0 && Character.isLowerCase(name.charAt(i - 1));
      words.append(inner && Character.isUpperCase(c) ? "_" : "").append(c);
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }
}
