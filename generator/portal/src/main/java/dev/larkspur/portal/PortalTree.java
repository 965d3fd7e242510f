package dev.larkspur.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pages that the portal says there are.
 *
 * @param pages each once, in the portal's order
 * @param otherIds the ids of items of a kind that is not known here: they are there, whatever they
 *     are
 * @param problems what could not be understood, in words
 * @param complete whether all that stands in the tree is among the pages or the other ids
 */
public record PortalTree(
    List<TreePage> pages, Set<String> otherIds, List<String> problems, boolean complete) {

  /** Copies the collections. */
  public PortalTree {
    pages = List.copyOf(pages);
    otherIds = Set.copyOf(otherIds);
    problems = List.copyOf(problems);
  }

  /**
   * Reads the answer of the directory call.
   *
   * @param data the {@code data} of the answer
   * @param root the id of the item to start from
   * @throws PortalException if there is no such item, or no page below it
   */
  static PortalTree read(JsonNode data, String root) throws PortalException {
    JsonNode start = find(data.path("items"), root);
    if (start == null) {
      throw PortalException.network("the tree has no item with the id " + root);
    }
    Walk walk = new Walk();
    walk.item(start);
    if (walk.pages.isEmpty()) {
      throw PortalException.network("the tree holds no page below the item " + root);
    }
    return new PortalTree(walk.pages, walk.otherIds, walk.problems, walk.complete);
  }

  private static @Nullable JsonNode find(JsonNode items, String id) {
    for (JsonNode item : items) {
      if (item.path("id").asText().equals(id)) {
        return item;
      }
    }
    for (JsonNode item : items) {
      JsonNode below = find(item.path("items"), id);
      if (below != null) {
        return below;
      }
    }
    return null;
  }

  private static final class Walk {
    private final List<TreePage> pages = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> paths = new HashSet<>();
    private final Set<String> otherIds = new HashSet<>();
    private boolean complete = true;

    void item(JsonNode item) {
      JsonNode below = item.path("items");
      switch (item.path("type").asText()) {
        case "DocumentType" -> page(item);
        case "DirectoryType" -> {
          if (!below.isArray() && !below.isMissingNode() && !below.isNull()) {
            incomplete("the items of " + told(item) + " are no list");
          }
        }
        default -> other(item);
      }
      below.forEach(this::item);
    }

    /** The same page may hang in the tree at several places; once is enough. */
    private void page(JsonNode item) {
      String id = item.path("id").asText();
      String fullPath = item.path("fullPath").asText();
      if (id.isBlank() || fullPath.isBlank()) {
        incomplete(told(item) + " has no id or no path");
      } else if (ids.add(id) && paths.add(fullPath)) {
        pages.add(
            new TreePage(
                id, fullPath, item.path("name").asText(), item.path("updateTime").asText()));
      }
    }

    private void other(JsonNode item) {
      String id = item.path("id").asText();
      String problem = told(item) + " is neither a page nor a directory";
      if (id.isBlank()) {
        incomplete(problem);
      } else {
        otherIds.add(id);
        problems.add(problem);
      }
    }

    private void incomplete(String problem) {
      complete = false;
      problems.add(problem);
    }

    private static String told(JsonNode item) {
      return "the item '"
          + PrintableLine.of(item.path("name").asText())
          + "' with the id '"
          + PrintableLine.of(item.path("id").asText())
          + "'";
    }
  }
}
