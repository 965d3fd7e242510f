package dev.larkspur.feishu;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The JSON examples of an operation's page, read from the page text without the generator.
 *
 * @param request the request body; missing if the page has no example
 * @param response the whole response; missing if the page has no example
 * @param errors the example responses with an error
 */
public record DocumentedExamples(JsonNode request, JsonNode response, List<JsonNode> errors) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();

  private static final Pattern ID = Pattern.compile("(\\w+)\\.(\\w+)\\.(.+)\\.(\\w+)");

  private static final Pattern FENCE =
      Pattern.compile("```json\\n(\\{.*?\\n\\})\\n```", Pattern.DOTALL);

  /**
   * Returns the page of an operation in {@code spec} and, where the folder of original pages is
   * available, the original page. Not every page has an original there.
   */
  static Stream<Path> pages(String operation) throws IOException {
    Path page = ownPage(operation);
    Path originals = Path.of(System.getProperty("larkspur.seeds"));
    if (Files.isDirectory(originals)) {
      return Stream.concat(Stream.of(page), page(operation, originals).stream());
    }
    if (System.getenv("CI") != null) {
      throw new AssertionError("Pages are missing in " + originals);
    }
    return Stream.of(page);
  }

  /** Returns the page of an operation in {@code spec}. */
  public static Path ownPage(String operation) throws IOException {
    return page(operation, Path.of(System.getProperty("larkspur.project"), "spec"))
        .orElseThrow(() -> new AssertionError("No page in spec describes " + operation));
  }

  private static Optional<Path> page(String operation, Path folder) throws IOException {
    Matcher id = ID.matcher(operation);
    if (!id.matches()) {
      throw new AssertionError(operation);
    }
    Object[] parts = {id.group(1), id.group(2), id.group(3), id.group(4)};
    String marker = "project=%s&version=%s&resource=%s&method=%s)".formatted(parts);
    // A page without a marker is named after its operation.
    Path named = folder.resolve("%s-%s/%s/%s.md".formatted(parts));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.equals(named) || Files.readString(file).contains(marker)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the examples of a page. */
  public static DocumentedExamples of(Path file) throws IOException {
    String page = Files.readString(file);
    return new DocumentedExamples(
        example(page, "### 请求体示例", "### Request body example"),
        example(page, "### 响应体示例", "### Response body example"),
        errors(page));
  }

  private static JsonNode example(String page, String chinese, String english)
      throws JsonProcessingException {
    String open = "<md-code-json>";
    int section = Math.max(page.indexOf(chinese), page.indexOf(english));
    int next = page.indexOf("\n## ", section);
    int start = page.indexOf(open, section) + open.length();
    if (section < 0 || start < open.length() || (next >= 0 && next < start)) {
      return MissingNode.getInstance();
    }
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
