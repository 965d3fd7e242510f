package dev.larkspur.generator.reader.example;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON objects and arrays that follow one another in a text.
 *
 * @param documents the documents before the error
 * @param error the first error, or null
 */
record JsonDocuments(List<JsonDocument> documents, @Nullable JsonSyntaxError error) {
  private static final int LONGEST_REASON = 160;

  /** Parses a text as strict JSON. */
  static JsonDocuments strictlyIn(String text) {
    return in(text, JsonText.STRICT);
  }

  /** Parses a text as JSON that may have commas before closing brackets. */
  static JsonDocuments withTrailingCommasIn(String text) {
    return in(text, JsonText.WITH_TRAILING_COMMAS);
  }

  /** Returns whether the whole text was parsed without an error. */
  boolean areWhole() {
    return error == null;
  }

  private static JsonDocuments in(String text, ObjectReader reader) {
    List<JsonDocument> documents = new ArrayList<>();
    try (JsonParser parser = reader.createParser(text)) {
      while (parser.nextToken() != null) {
        JsonLocation start = parser.currentTokenLocation();
        if (!parser.currentToken().isStructStart()) {
          return new JsonDocuments(
              documents,
              new JsonSyntaxError("Expected an object or an array", (int) start.getCharOffset()));
        }
        JsonNode json = JsonText.tree(reader, parser);
        documents.add(new JsonDocument(json, start.getLineNr()));
      }
    } catch (JsonProcessingException e) {
      return new JsonDocuments(documents, error(e, text));
    } catch (IOException e) {
      throw new IllegalStateException("reading from a string does no I/O", e);
    }
    return documents.isEmpty()
        ? new JsonDocuments(documents, new JsonSyntaxError("Only comments", 0))
        : new JsonDocuments(documents, null);
  }

  private static JsonSyntaxError error(JsonProcessingException e, String text) {
    JsonLocation place = e.getLocation();
    long found = place == null ? text.length() : place.getCharOffset();
    int offset = (int) Math.max(0, Math.min(found, text.length()));
    boolean endOfLine = offset < text.length() && text.charAt(offset) == '\n';
    return new JsonSyntaxError(
        endOfLine ? "Unterminated string" : harmless(UserInputException.reason(e)), offset);
  }

  /** Returns a reason on one line of limited length, without characters that control a terminal. */
  private static String harmless(String reason) {
    StringBuilder line = new StringBuilder();
    reason
        .codePoints()
        .limit(LONGEST_REASON)
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean shown =
                  type != Character.CONTROL
                      && type != Character.FORMAT
                      && type != Character.LINE_SEPARATOR
                      && type != Character.PARAGRAPH_SEPARATOR
                      && type != Character.SURROGATE;
              line.appendCodePoint(shown ? c : ' ');
            });
    return line + (reason.length() > LONGEST_REASON ? "\u2026" : "");
  }
}
