package dev.larkspur.generator.linker;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows that several pages or tables have for one member as one row: in the words of one of them,
 * with the facts that hold wherever the member is used.
 */
final class AgreedRow {
  private AgreedRow() {}

  /**
   * A row as the others let it be.
   *
   * @param described the row whose words are taken
   * @param all all rows of the member
   * @param sent those of requests; what is demanded is demanded of what is sent
   */
  static Field of(Field described, List<Field> all, List<Field> sent) {
    List<Field> demanding = sent.isEmpty() ? all : sent;
    return described.toBuilder()
        .defaultValue(defaultValue(demanding))
        .constraints(constraints(demanding))
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
