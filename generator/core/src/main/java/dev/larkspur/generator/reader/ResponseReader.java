package dev.larkspur.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Response;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.table.OpenObjects;
import dev.larkspur.generator.reader.table.SectionsByRole;
import dev.larkspur.generator.vocabulary.ResponseWords;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a response and determines its kind, by the names of the fields, the examples,
 * and the words of the page.
 */
final class ResponseReader {
  private static final Set<String> ENVELOPE = Set.of("code", "msg", "message", "error");

  private final List<Field> fields;
  private final List<Example> examples;
  private final String text;
  private final ResponseWords words;

  private ResponseReader(SectionsByRole sections, Vocabulary words) {
    this.examples = sections.examples().response();
    this.fields =
        sections.rows(
            OpenObjects.markedResponse(
                sections.groups(SectionRole.RESPONSE), examples, words.typeWords()));
    this.text = sections.responseText();
    this.words = words.responses();
  }

  /**
   * Reads a response.
   *
   * @param introduction the texts before the first part of the operation
   */
  static Response read(
      SectionsByRole sections, String title, List<String> introduction, Vocabulary words) {
    ResponseReader reader = new ResponseReader(sections, words);
    return new Response(reader.kind(title, introduction), reader.fields);
  }

  private ResponseKind kind(String title, List<String> introduction) {
    if (words.isStream(text)) {
      return ResponseKind.STREAM;
    }
    if (!has("msg") && words.isRedirect(text)) {
      return ResponseKind.REDIRECT;
    }
    if (fields.isEmpty()) {
      return isFile(title, introduction)
          ? ResponseKind.BINARY
          : exampleHas("code") ? ResponseKind.ENVELOPE : ResponseKind.NONE;
    }
    if (fields.stream().allMatch(field -> field.type() instanceof Type.FileType)) {
      return ResponseKind.BINARY;
    }
    if (has("code") || has("data")) {
      return ofEnvelope();
    }
    return exampleHas("data") ? ResponseKind.DATA : ResponseKind.BARE;
  }

  /**
   * Returns the kind of an envelope: a table without {@code data} may describe only the failure of
   * a download.
   */
  private ResponseKind ofEnvelope() {
    if (has("data")) {
      return ResponseKind.ENVELOPE;
    } else if (!fields.stream().map(Field::name).allMatch(ENVELOPE::contains)) {
      return ResponseKind.FLAT;
    }
    return words.returnsFile(text) && !exampleSucceeds()
        ? ResponseKind.BINARY
        : ResponseKind.ENVELOPE;
  }

  private boolean isFile(String title, List<String> introduction) {
    return !exampleSucceeds()
        && (words.isAboutFile(text)
            || introduction.stream().anyMatch(words::returnsFile)
            || words.isDownload(title));
  }

  private boolean has(String name) {
    return fields.stream().anyMatch(field -> field.name().equals(name));
  }

  /** Returns whether an example is the JSON of a call that succeeds. */
  private boolean exampleSucceeds() {
    return Example.documents(examples).stream().anyMatch(json -> json.path("code").asInt(0) == 0);
  }

  private boolean exampleHas(String key) {
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
