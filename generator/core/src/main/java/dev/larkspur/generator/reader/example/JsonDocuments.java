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
 * The JSON objects and lists that stand in a text one behind the other.
 *
 * @param documents those before the fault
 * @param fault what is none; null if there is nothing else
 */
record JsonDocuments(List<JsonDocument> documents, @Nullable JsonFault fault) {
  private static final int LONGEST_REASON = 160;

  static JsonDocuments strictlyIn(String text) {
    return in(text, JsonText.STRICT);
  }

  static JsonDocuments withTrailingCommasIn(String text) {
    return in(text, JsonText.WITH_TRAILING_COMMAS);
  }

  /** Whether they are the whole text. */
  boolean areWhole() {
    return fault == null;
  }

  private static JsonDocuments in(String text, ObjectReader reader) {
    List<JsonDocument> documents = new ArrayList<>();
    try (JsonParser parser = reader.createParser(text)) {
      while (parser.nextToken() != null) {
        JsonLocation start = parser.currentTokenLocation();
        if (!parser.currentToken().isStructStart()) {
          return new JsonDocuments(
              documents,
              new JsonFault("A value that is no object or list", (int) start.getCharOffset()));
        }
        JsonNode json = reader.readTree(parser);
        documents.add(new JsonDocument(json, start.getLineNr()));
      }
    } catch (JsonProcessingException e) {
      return new JsonDocuments(documents, fault(e, text));
    } catch (IOException e) {
      throw new IllegalStateException("a string is read without a file", e);
    }
    return documents.isEmpty()
        ? new JsonDocuments(documents, new JsonFault("Nothing but comments", 0))
        : new JsonDocuments(documents, null);
  }

  private static JsonFault fault(JsonProcessingException e, String text) {
    JsonLocation place = e.getLocation();
    long found = place == null ? text.length() : place.getCharOffset();
    int offset = (int) Math.max(0, Math.min(found, text.length()));
    boolean endOfLine = offset < text.length() && text.charAt(offset) == '\n';
    return new JsonFault(
        endOfLine ? "The string does not end on its line" : harmless(UserInputException.reason(e)),
        offset);
  }

  /** One line without marks that would steer a terminal, and not as long as a page may make it. */
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
