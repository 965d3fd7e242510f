package dev.larkspur.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Response;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.reader.table.OpenObjects;
import dev.larkspur.generator.reader.table.SectionsByRole;
import dev.larkspur.generator.vocabulary.ResponseWords;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a response and determines its kind. */
final class ResponseReader {
  private static final Set<String> ENVELOPE = Set.of("code", "msg", "message", "error");

  private ResponseReader() {}

  static Response read(SectionsByRole sections, Vocabulary words) {
    List<Field> fields =
        sections.rows(
            OpenObjects.markedResponse(
                sections.groups(SectionRole.RESPONSE),
                sections.examples().response(),
                words.typeWords()));
    return new Response(kind(fields, sections, words.responses()), fields);
  }

  private static ResponseKind kind(
      List<Field> fields, SectionsByRole sections, ResponseWords vocabulary) {
    String words = sections.responseWords().toLowerCase(Locale.ROOT);
    if (words.contains("event-stream") || words.contains("server-sent")) {
      return ResponseKind.STREAM;
    }
    if (!has(fields, "msg") && isOneOf(words, vocabulary.redirect())) {
      return ResponseKind.REDIRECT;
    }
    List<Example> examples = sections.examples().response();
    if (fields.isEmpty()) {
      if (isOneOf(words, vocabulary.binary())) {
        return ResponseKind.BINARY;
      }
      return exampleHas(examples, "code") ? ResponseKind.ENVELOPE : ResponseKind.NONE;
    }
    if (has(fields, "code") || has(fields, "data")) {
      return has(fields, "data") || ENVELOPE.containsAll(names(fields))
          ? ResponseKind.ENVELOPE
          : ResponseKind.FLAT;
    }
    return exampleHas(examples, "data") ? ResponseKind.DATA : ResponseKind.BARE;
  }

  private static boolean isOneOf(String words, List<String> candidates) {
    return candidates.stream().anyMatch(words::contains);
  }

  private static List<String> names(List<Field> fields) {
    return fields.stream().map(Field::name).toList();
  }

  private static boolean has(List<Field> fields, String name) {
    return fields.stream().anyMatch(field -> field.name().equals(name));
  }

  private static boolean exampleHas(List<Example> examples, String key) {
    for (Example example : examples) {
      JsonNode json = example.json();
      if (json == null ? names(example.text(), key) : json.has(key)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether an example that is not valid JSON contains a member with this name. */
  private static boolean names(@Nullable String text, String key) {
    return text != null && text.contains("\"" + key + "\"");
  }
}
