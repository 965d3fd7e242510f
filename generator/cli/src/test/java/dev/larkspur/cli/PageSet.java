package dev.larkspur.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Folder of pages of several products for random edits. */
final class PageSet {
  private static final Path PAGES =
      Path.of(System.getProperty("larkspur.project"), "generator/core/src/test/resources/pages");
  private static final List<String> TEMPLATES =
      List.of(
          "im-v1/message/reply.md", "im-v1/message/merge_forward.md", "im-v1/thread/forward.md");
  private static final List<String> PRODUCTS = List.of("im", "drive", "hire");

  private static final Pattern OPERATION =
      Pattern.compile("project=(\\w+)&version=(\\w+)&resource=([\\w.]+)&method=(\\w+)");

  private final Path folder;
  private final Random random;
  private int made;

  PageSet(Path folder, Random random) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.random = random;
    for (Path notice : files(PAGES.resolve("notices"))) {
      Files.copy(notice, folder.resolve(String.valueOf(notice.getFileName())));
    }
  }

  Path folder() {
    return folder;
  }

  /** Adds an operation of a product. */
  void add() throws IOException {
    made++;
    String product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
    String version = random.nextInt(4) == 0 ? "v2" : "v1";
    String text =
        Files.readString(PAGES.resolve(TEMPLATES.get(random.nextInt(TEMPLATES.size()))))
            .replace("project=im&version=v1", "project=" + product + "&version=" + version)
            .replaceAll("&method=[a-z_]+", "&method=call" + made)
            .replace("/open-apis/im/v1/", "/open-apis/" + product + "/" + version + "/")
            .replaceFirst("fullPath: \\S+", "fullPath: /pages/" + made)
            .replaceFirst("# (.*)", "# Call " + made);
    Path page = folder.resolve(product).resolve("page" + made + ".md");
    Files.createDirectories(page.getParent());
    Files.writeString(page, text);
  }

  void remove() throws IOException {
    List<Path> pages = files(folder);
    if (pages.size() > 4) {
      Files.delete(pages.get(random.nextInt(pages.size())));
    }
  }

  void rename() throws IOException {
    Path page = any();
    Files.move(page, page.resolveSibling("renamed" + random.nextInt(1000) + ".md"));
  }

  /** Swaps two pages, which may have the same size and time. */
  void swap() throws IOException {
    Path one = any();
    Path other = any();
    if (!one.equals(other)) {
      Path aside = folder.resolve("aside");
      Files.move(one, aside);
      Files.move(other, one);
      Files.move(aside, other);
    }
  }

  void touch() throws IOException {
    Path page = any();
    Files.write(page, Files.readAllBytes(page));
  }

  void edit() throws IOException {
    String number = Integer.toString(100 + random.nextInt(900));
    switch (random.nextInt(8)) {
      case 0 -> replace("(?m)^# .*$", "# Call " + number);
      case 1 -> replace("<md-td>The [a-z]+ ", "<md-td>The " + number + " ");
      case 2 ->
          replace("<md-enum-item key=\"[a-z_0-9]+\"", "<md-enum-item key=\"k" + number + "\"");
      case 3 -> replace("(?s)\\z", "\n\nMore words " + number + ".\n");
      case 4 -> replace("<md-td>2300\\d\\d</md-td>", "<md-td>230" + number + "</md-td>");
      case 5 ->
          replace("(field-type\" >)(string|int)", "$1" + (random.nextBoolean() ? "int" : "string"));
      case 6 -> replace("</md-tr>", "");
      default -> replace("&method=[a-z_]+\\d*", "&method=call" + number);
    }
  }

  /** Replaces the content of a page with the same size, immediately. */
  void editInPlace() throws IOException {
    Path page = any();
    byte[] content = Files.readAllBytes(page);
    for (int i = random.nextInt(content.length); i < content.length; i++) {
      if (content[i] >= 'a' && content[i] < 'z') {
        content[i]++;
        break;
      }
    }
    Files.write(page, content);
  }

  /** Appends an incomplete character, which makes the page invalid. */
  void damage() throws IOException {
    Path page = any();
    byte[] content = (Files.readString(page) + "\u00e9").getBytes(StandardCharsets.UTF_8);
    Files.write(page, java.util.Arrays.copyOf(content, content.length - 1));
  }

  /** Writes an overlay that matches a page, matches none or is invalid, or deletes it. */
  void correct() throws IOException {
    Path overlay = folder.resolve("overlay.yaml");
    Matcher operation =
        OPERATION.matcher(new String(Files.readAllBytes(any()), StandardCharsets.UTF_8));
    String id =
        operation.find()
            ? String.join(
                ".", operation.group(1), operation.group(2), operation.group(3), operation.group(4))
            : "im.v1.nothing.there";
    String start = "operations:\n  " + id + ":\n    - {reason: Tried., ";
    switch (random.nextInt(5)) {
      case 0 -> Files.writeString(overlay, start + "java: {method: called" + made + "}}\n");
      case 1, 2 -> Files.writeString(overlay, start + "retryableCodes: [230011]}\n");
      case 3 -> Files.writeString(overlay, start + "nonsense: true}\n");
      default -> Files.deleteIfExists(overlay);
    }
  }

  private void replace(String pattern, String replacement) throws IOException {
    Path page = any();
    String text = new String(Files.readAllBytes(page), StandardCharsets.UTF_8);
    Files.writeString(page, text.replaceFirst(pattern, replacement));
  }

  private Path any() throws IOException {
    List<Path> pages = files(folder);
    return pages.get(random.nextInt(pages.size()));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}
