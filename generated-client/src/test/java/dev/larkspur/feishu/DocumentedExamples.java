package dev.larkspur.feishu;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The JSON examples of the page of an operation, taken from the page's text without any help of the
 * generator.
 *
 * @param request the request body
 * @param response the whole answer
 * @param errors answers that show an error
 */
record DocumentedExamples(JsonNode request, JsonNode response, List<JsonNode> errors) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();

  private static final Pattern FENCE =
      Pattern.compile("```json\\n(\\{.*?\\n\\})\\n```", Pattern.DOTALL);

  /**
   * The folders of pages that are at hand: ours, and the originals, which not everybody has but the
   * build server.
   */
  static Stream<Path> folders() {
    Path ours = Path.of(System.getProperty("larkspur.project"), "spec");
    Path originals = Path.of(System.getProperty("larkspur.seeds"));
    if (Files.isDirectory(originals)) {
      return Stream.of(ours, originals);
    }
    if (System.getenv("CI") != null) {
      throw new AssertionError("There are no pages in " + originals);
    }
    return Stream.of(ours);
  }

  /** The examples for {@code im.v1.message.reply} and such. */
  static DocumentedExamples of(String operation, Path folder) throws IOException {
    List<String> id = List.of(operation.split("\\.", 4));
    String marker = "project=%s&version=%s&resource=%s&method=%s)".formatted(id.toArray());
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String page = Files.readString(file);
        if (page.contains(marker)) {
          return new DocumentedExamples(
              example(page, "### 请求体示例"), example(page, "### 响应体示例"), errors(page));
        }
      }
    }
    throw new AssertionError("No page in " + folder + " describes " + operation);
  }

  private static JsonNode example(String page, String heading) throws JsonProcessingException {
    String open = "<md-code-json>";
    int start = page.indexOf(open, page.indexOf(heading)) + open.length();
    return JSON.readTree(page.substring(start, page.indexOf("</md-code-json>", start)));
  }

  private static List<JsonNode> errors(String page) throws JsonProcessingException {
    List<JsonNode> errors = new ArrayList<>();
    Matcher fence = FENCE.matcher(page);
    while (fence.find()) {
      errors.add(JSON.readTree(fence.group(1)));
    }
    return errors;
  }
}
