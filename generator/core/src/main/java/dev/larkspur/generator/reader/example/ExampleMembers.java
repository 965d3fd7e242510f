package dev.larkspur.generator.reader.example;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import dev.larkspur.generator.source.PageText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lines of the members of a JSON example, and the comments behind them. A member is identified
 * by its path of names; of the elements of a list the first counts.
 */
final class ExampleMembers {
  private final Map<List<String>, Integer> lines = new HashMap<>();

  /** The last lines of members that have members. */
  private final Map<List<String>, Integer> ends = new HashMap<>();

  private final Map<Integer, List<String>> lastOn = new TreeMap<>();
  private final Map<List<String>, String> comments = new HashMap<>();

  private ExampleMembers() {}

  /** Reads the members of an example. */
  static ExampleMembers of(String text) {
    ExampleMembers members = new ExampleMembers();
    try (JsonParser parser = JsonText.parser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        members.token(token, parser);
      }
    } catch (IOException e) {
      // Not JSON: ExampleReader reports it.
    }
    members.comment(text.split("\n", -1));
    return members;
  }

  /** Returns the line of the text on which a member begins, from 1; 0 if it does not exist. */
  int line(List<String> path) {
    return lines.getOrDefault(path, 0);
  }

  /** Returns the comment behind a member; empty if absent. */
  String comment(List<String> path) {
    return comments.getOrDefault(path, "");
  }

  private void token(JsonToken token, JsonParser parser) {
    JsonStreamContext around = parser.getParsingContext();
    int line = parser.currentTokenLocation().getLineNr();
    if (token == JsonToken.FIELD_NAME) {
      List<String> path = path(around);
      if (lines.putIfAbsent(path, line) == null) {
        lastOn.put(line, path);
      }
    } else if (token.isStructEnd() && around.inObject()) {
      ends.putIfAbsent(path(around), line);
    }
  }

  private static List<String> path(JsonStreamContext innermost) {
    List<String> path = new ArrayList<>();
    for (JsonStreamContext at = innermost; at != null; at = at.getParent()) {
      if (at.inObject()) {
        path.add(at.getCurrentName());
      }
    }
    Collections.reverse(path);
    return path;
  }

  private void comment(String[] text) {
    lastOn.forEach(
        (line, last) -> {
          List<String> path = last;
          while (path.size() > 1 && isWithin(line, path.subList(0, path.size() - 1))) {
            path = path.subList(0, path.size() - 1);
          }
          comments.put(path, comment(text[line - 1]));
        });
  }

  /**
   * Returns whether a member begins and ends on a line, so that the comment behind it is its own.
   */
  private boolean isWithin(int line, List<String> path) {
    return lines.getOrDefault(path, 0) == line && ends.getOrDefault(path, 0) == line;
  }

  private static String comment(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        i++;
      } else if (!quoted && line.startsWith("//", i)) {
        return PageText.strip(line.substring(i + 2));
      }
    }
    return "";
  }
}
