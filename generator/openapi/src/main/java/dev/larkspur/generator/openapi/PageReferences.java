package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.PageInfo;
import dev.larkspur.generator.model.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Titles, descriptions and sources of operations, events and callbacks. */
final class PageReferences {
  /** The address of the portal, before the path of a page. */
  static final String PORTAL = "https://open.feishu.cn/document";

  private PageReferences() {}

  static void describe(ObjectNode node, PageInfo page) {
    describe(node, page.title(), page.description(), page.fullPath());
    node.set("x-larkspur-page", page(page.source(), page.updatedAt(), page.language()));
  }

  static void describe(ObjectNode node, Event event) {
    describe(node, event.title(), event.description(), event.fullPath());
    node.set("x-larkspur-page", page(event.source(), event.updatedAt(), event.language()));
  }

  private static void describe(
      ObjectNode node, String title, String description, @Nullable String fullPath) {
    JsonTree.put(node, "summary", title);
    JsonTree.put(node, "description", CommonMark.safe(description));
    if (fullPath != null) {
      node.putObject("externalDocs").put("url", PORTAL + OpenApiPath.encoded(fullPath));
    }
  }

  private static ObjectNode page(
      Source source, @Nullable Instant updatedAt, @Nullable String language) {
    ObjectNode page = JsonTree.object().put("path", source.path()).put("line", source.line());
    if (updatedAt != null) {
      page.put("updatedAt", updatedAt.toString());
    }
    JsonTree.put(page, "language", language);
    return page;
  }
}
