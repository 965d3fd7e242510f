package dev.larkspur.generator.linker;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row that combines those of a member from several pages or tables: the text is that of one row,
 * the facts are those that hold wherever the member is used.
 */
final class AgreedRow {
  private AgreedRow() {}

  /**
   * Returns the combined row.
   *
   * @param described the row that provides the text
   * @param all all rows of the member
   * @param sent the rows of requests, whose constraints apply to what is sent
   */
  static Field of(Field described, List<Field> all, List<Field> sent) {
    List<Field> constraining = sent.isEmpty() ? all : sent;
    return described.toBuilder()
        .defaultValue(defaultValue(constraining))
        .constraints(constraints(constraining))
        .deprecated(all.stream().allMatch(Field::deprecated))
        .scopes(scopes(all))
        .build();
  }

  private static @Nullable JsonNode defaultValue(List<Field> rows) {
    JsonNode first = rows.get(0).defaultValue();
    return rows.stream().allMatch(row -> Objects.equals(row.defaultValue(), first)) ? first : null;
  }

  private static Constraints constraints(List<Field> rows) {
    return rows.stream()
        .map(Field::constraints)
        .reduce(Constraints::loosenedBy)
        .orElse(Constraints.NONE);
  }

  private static List<String> scopes(List<Field> rows) {
    List<String> common = new ArrayList<>(rows.get(0).unconditionalScopes());
    rows.forEach(row -> common.retainAll(row.unconditionalScopes()));
    return common;
  }
}
