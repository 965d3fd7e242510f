package dev.larkspur.generator.naming;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * The text of a lock. Every line but the last ends with a comma, and all lines of one operation are
 * next to each other, so that the additions of two branches rarely conflict.
 */
final class LockFile {
  private static final String VERSION = "formatVersion";
  private static final String RETIRED = "retired";

  /** The first line. */
  static final String START = "{\n";

  /** The last lines. No other line is without a comma. */
  static final String END = "  \"" + VERSION + "\" : " + NameLock.FORMAT_VERSION + "\n}\n";

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();

  private final String file;
  private final SortedMap<String, LockEntry> entries = new TreeMap<>();
  private final List<String> conflicts = new ArrayList<>();
  private int version;
  private @Nullable String problem;

  private LockFile(String file) {
    this.file = file;
  }

  /** Reads a lock without conflicts. */
  static NameLock read(Path file) {
    String text = text(file);
    if (ConflictSides.areIn(text)) {
      throw new UserInputException(
          file + " contains conflict markers of a merge.", "Run larkspur lock to join both sides.");
    }
    return parse(text, file.toString());
  }

  /** Returns the text of a file. */
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UserInputException(
          "The lock " + file + " cannot be read: " + UserInputException.reason(e) + ".", null);
    }
  }

  /**
   * Reads the text of a lock of any format.
   *
   * @param file the name of the file for messages
   */
  static NameLock parse(String text, String file) {
    LockFile content = new LockFile(file);
    try (JsonParser parser = JSON.createParser(text)) {
      content.readAll(parser);
    } catch (JsonProcessingException e) {
      throw notALock(file, UserInputException.notAsExpected(e));
    } catch (IOException e) {
      throw new IllegalStateException("Text can always be read.", e);
    }
    content.check();
    return new NameLock(content.version, content.entries);
  }

  private static UserInputException notALock(String file, String reason) {
    return new UserInputException(
        file + " is not a lock file: " + reason,
        "If a merge damaged it, restore either side and run larkspur lock.");
  }

  private void readAll(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      problem = "expected an object.";
      return;
    }
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (name.equals(VERSION) && value == JsonToken.VALUE_NUMBER_INT) {
        version = parser.getIntValue();
      } else if (value == JsonToken.START_OBJECT) {
        readObject(name, parser);
      } else if (value == JsonToken.VALUE_STRING && name.indexOf(' ') > 0) {
        put(name, LockEntry.inUse(parser.getText()));
      } else {
        unexpected(name);
        parser.skipChildren();
      }
    }
    parser.nextToken();
  }

  /** Reads a section of an older format, or the value of a retired line. */
  private void readObject(String name, JsonParser parser) throws IOException {
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
      if (text && name.equals("pages")) {
        put(NameLock.PAGE + key, LockEntry.inUse(""));
      } else if (text && name.equals("owners")) {
        put(NameLock.OWNER + key, LockEntry.inUse(parser.getText()));
      } else if (text && name.equals("names") && key.indexOf(' ') > 0) {
        put(key, LockEntry.inUse(parser.getText()));
      } else if (text && key.equals(RETIRED) && name.indexOf(' ') > 0) {
        put(name, new LockEntry(parser.getText(), true));
      } else {
        unexpected(name);
        parser.skipChildren();
      }
    }
  }

  private void unexpected(String name) {
    problem = problem == null ? "unexpected value of \"" + name + "\"." : problem;
  }

  private void put(String key, LockEntry entry) {
    LockEntry other = entries.put(key, entry);
    if (other != null && !other.value().equals(entry.value())) {
      conflicts.add(
          "\"" + key + "\" has two values: " + other.value() + " and " + entry.value() + ".");
    } else if (other != null && entry.retired()) {
      entries.put(key, other);
    }
  }

  private void check() {
    if (version > NameLock.FORMAT_VERSION) {
      throw new UserInputException(
          file
              + " has format version "
              + version
              + "; this larkspur reads versions up to "
              + NameLock.FORMAT_VERSION
              + ".",
          "Use the version of larkspur that wrote it, or a newer one.");
    } else if (problem == null && version < 1) {
      problem = "the format version is missing.";
    }
    if (problem != null) {
      throw notALock(file, problem);
    }
    if (!conflicts.isEmpty()) {
      throw new UserInputException(
          file + ": " + conflicts.get(0), "Delete one of the two lines and run larkspur lock.");
    }
    new NameLock(version, entries).ids().operations().keySet().forEach(this::checkId);
    entries.forEach(this::checkName);
  }

  private void checkId(String id) {
    if (!OperationId.isValid(id)) {
      throw new UserInputException(
          file + " has \"" + id + "\" as the id of an operation.",
          "An operation id is project.version.resource.method.");
    }
  }

  private void checkName(String key, LockEntry entry) {
    if (NameLock.isName(key) && !SourceVersion.isName(entry.value(), SourceVersion.RELEASE_17)) {
      throw new UserInputException(
          file + " names \"" + key + "\" \"" + entry.value() + "\", which is not a Java name.",
          null);
    }
  }

  /** Returns the text of a lock. */
  static byte[] content(NameLock lock) {
    StringBuilder text = new StringBuilder(START);
    LockOrder.of(lock.entries()).forEach((key, entry) -> text.append(line(key, entry)));
    return text.append(END).toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the line of an entry. */
  static String line(String key, LockEntry entry) {
    String value = quoted(entry.value());
    String shown = entry.retired() ? "{" + quoted(RETIRED) + " : " + value + "}" : value;
    return "  " + quoted(key) + " : " + shown + ",\n";
  }

  private static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }
}
