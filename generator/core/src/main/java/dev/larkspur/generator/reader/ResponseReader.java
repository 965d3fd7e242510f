package dev.larkspur.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Response;
import dev.larkspur.generator.model.ResponseKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The answer's rows, and what kind of answer they are rows of. */
final class ResponseReader {
  private static final Set<String> AROUND = Set.of("code", "msg", "message", "error");

  private ResponseReader() {}

  static Response read(OperationSections sections) {
    List<Field> fields = FieldUnion.of(sections.groups(SectionRole.RESPONSE));
    return new Response(kind(fields, sections), fields);
  }

  private static ResponseKind kind(List<Field> fields, OperationSections sections) {
    String prose = sections.responseProse().toLowerCase(Locale.ROOT);
    if (prose.contains("event-stream") || prose.contains("server-sent")) {
      return ResponseKind.STREAM;
    }
    if (prose.contains("重定向") && !has(fields, "msg")) {
      return ResponseKind.REDIRECT;
    }
    List<Example> examples = sections.examples().response();
    if (fields.isEmpty()) {
      if (prose.contains("二进制")) {
        return ResponseKind.BINARY;
      }
      return exampleHas(examples, "code") ? ResponseKind.ENVELOPE : ResponseKind.NONE;
    }
    if (has(fields, "code")) {
      boolean payloadBeside =
          !has(fields, "data") && fields.stream().anyMatch(field -> !AROUND.contains(field.name()));
      return payloadBeside ? ResponseKind.FLAT : ResponseKind.ENVELOPE;
    }
    return exampleHas(examples, "data") && !has(fields, "data")
        ? ResponseKind.DATA
        : ResponseKind.BARE;
  }

  private static boolean has(List<Field> fields, String name) {
    return fields.stream().anyMatch(field -> field.name().equals(name));
  }

  private static boolean exampleHas(List<Example> examples, String key) {
    for (Example example : examples) {
      JsonNode json = example.json();
      if (json != null && json.has(key)) {
        return true;
      }
    }
    return false;
  }
}
