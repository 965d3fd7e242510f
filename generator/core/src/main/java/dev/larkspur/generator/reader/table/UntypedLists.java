package dev.larkspur.generator.reader.table;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Examples;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Response;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows with others below them and no word of a type, where every example shows a list. */
public final class UntypedLists {
  private final String page;
  private final Diagnostics diagnostics;

  public UntypedLists(String page, Diagnostics diagnostics) {
    this.page = page;
    this.diagnostics = diagnostics;
  }

  /** Says it of a body and of an answer. */
  public void report(@Nullable Body body, Response response, Examples examples) {
    if (body != null) {
      report(body.fields(), ExampleTypes.documents(examples.request()));
    }
    List<JsonNode> answers = new ArrayList<>();
    for (JsonNode answer : ExampleTypes.documents(examples.response())) {
      answers.add(response.kind() == ResponseKind.DATA ? answer.path("data") : answer);
    }
    report(response.fields(), answers);
  }

  /** Says which of these and of those below them are taken for objects and shown as lists. */
  public void report(List<Field> fields, List<JsonNode> objects) {
    for (Field field : fields) {
      List<JsonNode> values = ExampleTypes.values(field, objects);
      if (!field.fields().isEmpty() && !values.isEmpty()) {
        if (TypeParser.isNone(field.type()) && values.stream().allMatch(JsonNode::isArray)) {
          report(field);
        }
        report(field.fields(), ExampleTypes.innermost(values));
      }
    }
  }

  private void report(Field field) {
    diagnostics.report(
        Rule.TYPE_CONTRADICTED,
        new SourceLocation(page, field.line(), 1),
        "The row \""
            + field.name()
            + "\" has no type and was taken for an object, but the example shows a list.",
        "If it is one, say so in overlay.yaml.");
  }
}
