package dev.larkspur.generator.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.vocabulary.Vocabulary;

/** Check of what a row says about being required. */
final class RequirednessCheck {
  private RequirednessCheck() {}

  static void check(Field field, RowPlace place, RowFindings findings) {
    if (place == RowPlace.RESPONSE) {
      return;
    }
    JsonNode value = field.defaultValue();
    if (Boolean.FALSE.equals(field.required()) && isStatedAsRequired(field)) {
      findings.report(
          Rule.REQUIRED_CONTRADICTED,
          field,
          "The description of \""
              + field.name()
              + "\" says that it is required; its cell says that it is optional.");
    } else if (Boolean.TRUE.equals(field.required()) && value != null) {
      findings.report(
          Rule.DEFAULT_OF_REQUIRED,
          field,
          "\"" + field.name() + "\" is required and has the default " + JsonKinds.of(value) + ".");
    }
  }

  private static boolean isStatedAsRequired(Field field) {
    return Vocabulary.all().stream().anyMatch(words -> words.yesNo().isStated(field.description()));
  }
}
