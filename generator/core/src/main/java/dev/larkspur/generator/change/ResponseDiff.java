package dev.larkspur.generator.change;

import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Response;
import dev.larkspur.generator.model.ResponseKind;
import java.util.List;

/**
 * Compares two answers as they are on the wire: a table of what lies inside {@code data} and one
 * that shows the envelope around it describe the same bytes.
 */
final class ResponseDiff {
  private static final String DATA = "data";

  private final Findings findings;
  private final JavaEffects java;
  private final FieldSite site;

  ResponseDiff(Findings findings, JavaEffects java, FieldSite site) {
    this.findings = findings;
    this.java = java;
    this.site = site;
  }

  void compare(Response before, Response after) {
    boolean sameBytes = isWrapped(before) && isWrapped(after);
    if (before.kind() != after.kind()) {
      Spot page = findings.page();
      findings.add(
          Aspect.RESPONSE_KIND,
          new Spot(Part.RESPONSE, "", "", page.oldLine(), page.newLine()),
          ChangedValue.of(before.kind()),
          ChangedValue.of(after.kind()),
          sameBytes ? WireRules.UNTOUCHED : WireEffect.breaks("answers are put together otherwise"),
          java.answer(site));
    }
    FieldsDiff fields = new FieldsDiff(findings, java, site);
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
