package dev.larkspur.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tree of the pages of the portal.
 *
 * @param pages the pages in the order of the portal, each once
 * @param otherIds the ids of items of an unknown kind, which exist although they are not pages
 * @param problems descriptions of invalid items
 * @param complete whether every item of the tree is a page or has its id among the others
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
   * Reads the response of the directory call.
   *
   * @param data the {@code data} of the response
   * @param root the id of the item to start from
   * @throws PortalException if the item is missing or has no page below it
   */
  static PortalTree read(JsonNode data, String root) throws PortalException {
    JsonNode start = find(data.path("items"), root);
    if (start == null) {
      throw PortalException.network("the tree has no item with id " + root);
    }
    Walk walk = new Walk();
    walk.item(start);
    if (walk.pages.isEmpty()) {
      throw PortalException.network("the tree has no page below the item " + root);
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
            incomplete("the items of " + describe(item) + " are not a list");
          }
        }
        default -> other(item);
      }
      below.forEach(this::item);
    }

    /** Adds a page, which may occur several times in the tree. */
    private void page(JsonNode item) {
      String id = item.path("id").asText();
      String fullPath = item.path("fullPath").asText();
      if (id.isBlank() || fullPath.isBlank()) {
        incomplete(describe(item) + " has no id or no path");
      } else if (ids.add(id) && paths.add(fullPath)) {
        pages.add(
            new TreePage(
                id, fullPath, item.path("name").asText(), item.path("updateTime").asText()));
      }
    }

    private void other(JsonNode item) {
      String id = item.path("id").asText();
      String problem = describe(item) + " is neither a page nor a directory";
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

    private static String describe(JsonNode item) {
      return "the item '"
          + PrintableLine.of(item.path("name").asText())
          + "' with the id '"
          + PrintableLine.of(item.path("id").asText())
          + "'";
    }
  }
}
