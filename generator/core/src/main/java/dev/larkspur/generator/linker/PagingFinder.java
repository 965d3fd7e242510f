package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.PagingFields;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Detector of paging: a parameter takes a page token, and the response holds the next one. The
 * items are the list named {@code items}, or the only list beside the token.
 */
final class PagingFinder {
  private static final List<String> TOKENS = List.of("page_token", "next_page_token");
  private static final List<String> NEXT_TOKENS =
      List.of("page_token", "next_page_token", "new_page_token");
  private static final String HAS_MORE = "has_more";
  private static final String ITEMS = "items";

  private PagingFinder() {}

  static @Nullable PagingFields find(Operation operation) {
    Field token = first(operation.request().queryParameters(), TOKENS);
    Body body = operation.request().body();
    if (token == null && body != null) {
      token = first(body.fields(), TOKENS);
    }
    if (token == null) {
      return null;
    }
    ResponseKind kind = operation.response().kind();
    Field data =
        kind == ResponseKind.ENVELOPE
            ? first(operation.response().fields(), List.of("data"))
            : null;
    List<Field> members = data == null ? operation.response().fields() : data.fields();
    String prefix = data != null || kind == ResponseKind.DATA ? "data." : "";
    Field next = first(members, NEXT_TOKENS);
    if (next == null) {
      return null;
    }
    Field hasMore = first(members, List.of(HAS_MORE));
    Field items = items(members);
    return new PagingFields(
        token.name(),
        prefix + next.name(),
        hasMore == null ? null : prefix + hasMore.name(),
        items == null ? null : prefix + items.name());
  }

  private static @Nullable Field items(List<Field> members) {
    List<Field> lists =
        members.stream().filter(member -> member.type() instanceof Type.ListType).toList();
    return lists.size() == 1 ? lists.get(0) : first(lists, List.of(ITEMS));
  }

  private static @Nullable Field first(List<Field> fields, List<String> names) {
    for (String name : names) {
      for (Field field : fields) {
        if (field.name().equals(name)) {
          return field;
        }
      }
    }
    return null;
  }
}
