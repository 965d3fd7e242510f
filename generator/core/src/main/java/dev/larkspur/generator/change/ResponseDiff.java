package dev.larkspur.generator.change;

import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Response;
import dev.larkspur.generator.model.ResponseKind;
import java.util.List;

/**
 * Compares responses as they are on the wire: a table of the rows inside {@code data} and one that
 * includes the envelope describe the same bytes.
 */
final class ResponseDiff {
  private static final String DATA = "data";

  private final ChangeCollector collector;
  private final JavaEffects java;
  private final ComparedPath fieldPath;

  ResponseDiff(ChangeCollector collector, JavaEffects java, ComparedPath fieldPath) {
    this.collector = collector;
    this.java = java;
    this.fieldPath = fieldPath;
  }

  void compare(Response before, Response after) {
    boolean sameBytes = isWrapped(before) && isWrapped(after);
    if (before.kind() != after.kind()) {
      ChangeLocation page = collector.page();
      collector.add(
          Aspect.RESPONSE_KIND,
          new ChangeLocation(Part.RESPONSE, "", "", page.oldLine(), page.newLine()),
          ChangedValue.of(before.kind()),
          ChangedValue.of(after.kind()),
          sameBytes
              ? WireRules.UNTOUCHED
              : WireEffect.breaks("the format of responses is different"),
          java.response(fieldPath));
    }
    FieldsDiff fields = new FieldsDiff(collector, java, fieldPath);
    if (before.kind() == after.kind() && before.kind() != ResponseKind.DATA) {
      fields.compare(before.fields(), after.fields());
    } else if (sameBytes) {
      fields.compareInside(DATA, insideData(before), insideData(after));
    } else {
      fields.compare(before.fields(), after.fields());
    }
  }

  private static boolean isWrapped(Response response) {
    return response.kind() == ResponseKind.ENVELOPE || response.kind() == ResponseKind.DATA;
  }

  private static List<Field> insideData(Response response) {
    if (response.kind() == ResponseKind.DATA) {
      return response.fields();
    }
    return response.fields().stream()
        .filter(field -> field.name().equals(DATA))
        .findFirst()
        .map(Field::fields)
        .orElse(List.of());
  }
}
