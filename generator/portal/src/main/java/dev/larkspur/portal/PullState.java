package dev.larkspur.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Record of the pages that were pulled into a folder, stored there with one line of JSON for each
 * page. A page is recorded as soon as it is written, so that an interrupted pull can be continued;
 * an incomplete line is ignored and its page is fetched again. At the end, the file is rewritten
 * with sorted lines.
 */
final class PullState {
  /** Name of the file, which is hidden and not a page. */
  static final String FILE = ".larkspur-pull.jsonl";

  /** Origin of pages from any mirror, because the path of a mirror differs between computers. */
  private static final Origin MIRROR = new Origin("a mirror", "", null);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PageFolder folder;
  private final Path file;
  private final Origin origin;
  private final Map<String, PulledPage> pages = new LinkedHashMap<>();
  private boolean begun;

  private PullState(Path root, Origin origin) {
    this.folder = new PageFolder(root);
    this.file = root.resolve(FILE);
    this.origin = origin;
  }

  /**
   * First line: the origin of the pages.
   *
   * @param locale the language, unless it is the usual one of the portal
   */
  private record Origin(
      @JsonProperty(value = "portal", required = true) String portal,
      @JsonProperty(value = "root", required = true) String root,
      @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("locale") @Nullable String locale) {
    @Override
    public String toString() {
      return portal
          + (root.isEmpty() ? "" : " (item " + root + ")")
          + (locale == null ? "" : " in " + locale);
    }
  }

  /**
   * Reads the state of a folder, and rejects one with pages of another portal, item or language.
   */
  static PullState read(Path root, PortalSettings settings) throws IOException {
    String locale = settings.isUsualLocale() ? null : settings.locale();
    return read(root, new Origin(settings.host().toString(), settings.root(), locale));
  }

  /** Reads the state of a folder, and rejects one with pages that are not from a mirror. */
  static PullState ofMirror(Path root) throws IOException {
    return read(root, MIRROR);
  }

  private static PullState read(Path root, Origin origin) throws IOException {
    PullState state = new PullState(root, origin);
    if (Files.exists(state.file)) {
      List<String> lines = Files.readAllLines(state.file);
      state.checkOrigin(lines);
      lines.stream().skip(1).forEach(state::take);
    }
    return state;
  }

  /** Returns the pages by id. */
  Map<String, PulledPage> pages() {
    return Map.copyOf(pages);
  }

  /** Returns whether a page was pulled before. */
  boolean knows(String id) {
    return pages.containsKey(id);
  }

  /** Records a page that was just written. */
  void add(PulledPage page) throws IOException {
    pages.put(page.id(), page);
    begin();
    Files.writeString(file, "\n" + JSON.writeValueAsString(page), StandardOpenOption.APPEND);
  }

  /** Keeps an unchanged page, which is recorded when the state is saved. */
  void keep(PulledPage page) {
    pages.put(page.id(), page);
  }

  /** Removes a page, which takes effect when the state is saved. */
  void remove(String id) {
    pages.remove(id);
  }

  /** Writes all pages sorted, atomically. */
  void save() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(JSON.writeValueAsString(origin));
    Map<String, PulledPage> sorted = new TreeMap<>(pages);
    for (PulledPage page :
        sorted.values().stream().sorted(Comparator.comparing(PulledPage::fullPath)).toList()) {
      lines.add(JSON.writeValueAsString(page));
    }
    folder.replace(file, String.join("\n", lines) + "\n");
    begun = true;
  }

  private void begin() throws IOException {
    if (!begun && !Files.exists(file)) {
      folder.create();
      Files.writeString(file, JSON.writeValueAsString(origin));
    }
    begun = true;
  }

  private void checkOrigin(List<String> lines) {
    Origin there = lines.isEmpty() ? null : parsed(lines.get(0), Origin.class);
    if (there != null && !there.equals(origin)) {
      throw new UserInputException(
          "The folder has pages of " + PrintableLine.of(there.toString()) + ", not of " + origin,
          "Pull into another folder.");
    }
  }

  private void take(String line) {
    PulledPage page = line.isBlank() ? null : parsed(line, PulledPage.class);
    if (page != null) {
      pages.put(page.id(), page);
    }
  }

  private static <T> @Nullable T parsed(String line, Class<T> type) {
    try {
      return JSON.readValue(line, type);
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
