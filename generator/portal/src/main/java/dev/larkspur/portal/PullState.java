package dev.larkspur.portal;

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
 * What was pulled into a folder, kept in it as one line of JSON a page. Each page is noted as soon
 * as it is written, so that a pull that was stopped goes on where it was; a line that was torn by
 * that is passed over, and its page fetched again. At the end the lines are sorted and written
 * anew.
 */
final class PullState {
  /** The file's name; hidden, and no page. */
  static final String FILE = ".larkspur-pull.jsonl";

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

  /** The first line: whose pages these are. */
  private record Origin(
      @JsonProperty(value = "portal", required = true) String portal,
      @JsonProperty(value = "root", required = true) String root) {}

  /** Reads what is known of a folder. @ if it was pulled from elsewhere */
  static PullState read(Path root, PortalSettings settings) throws IOException {
    PullState state = new PullState(root, new Origin(settings.host().toString(), settings.root()));
    if (Files.exists(state.file)) {
      List<String> lines = Files.readAllLines(state.file);
      state.checkOrigin(lines);
      lines.stream().skip(1).forEach(state::take);
    }
    return state;
  }

  /** The pages, by id. */
  Map<String, PulledPage> pages() {
    return Map.copyOf(pages);
  }

  /** Whether a page was pulled before. */
  boolean knows(String id) {
    return pages.containsKey(id);
  }

  /** Notes a page that was just written. */
  void add(PulledPage page) throws IOException {
    pages.put(page.id(), page);
    begin();
    Files.writeString(file, "\n" + JSON.writeValueAsString(page), StandardOpenOption.APPEND);
  }

  /** Takes in a page that was there already; it is noted when the state is saved. */
  void keep(PulledPage page) {
    pages.put(page.id(), page);
  }

  /** Takes a page out; it is forgotten when the state is saved. */
  void remove(String id) {
    pages.remove(id);
  }

  /** Writes everything anew, sorted, in one step. */
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
          "the folder holds pages of "
              + PrintableLine.of(there.portal())
              + " (item "
              + PrintableLine.of(there.root())
              + "), not of "
              + origin.portal()
              + " (item "
              + origin.root()
              + ")",
          "pull into another folder");
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
