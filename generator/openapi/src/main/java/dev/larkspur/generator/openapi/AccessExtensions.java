package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.model.EventAccess;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.RateLimit;
import org.jspecify.annotations.Nullable;

/** Extensions about who may call an operation or receive an event, and how. */
final class AccessExtensions {
  private AccessExtensions() {}

  static void add(ObjectNode node, Operation operation) {
    JsonTree.put(node, "x-larkspur-app-types", JsonTree.texts(operation.access().appTypes()));
    JsonTree.put(node, "x-larkspur-rate-limit", rateLimit(operation.access().rateLimit()));
    JsonTree.put(node, "x-larkspur-scopes", JsonTree.ofModel(operation.access().scopes()));
    JsonTree.put(
        node, "x-larkspur-field-scopes", JsonTree.ofModel(operation.access().fieldScopes()));
    if (operation.traits().paging() != null) {
      ObjectNode paging = (ObjectNode) JsonTree.ofModel(operation.traits().paging());
      node.set("x-larkspur-paging", JsonTree.withoutNulls(paging));
    }
    if (operation.traits().idempotencyKey() != null) {
      node.set("x-larkspur-idempotency", JsonTree.ofModel(operation.traits().idempotencyKey()));
    }
    if (operation.traits().retry() != null) {
      node.set("x-larkspur-retry", JsonTree.ofModel(operation.traits().retry()));
    }
    JsonTree.put(node, "x-larkspur-notice-ids", JsonTree.texts(operation.traits().notices()));
  }

  static void add(ObjectNode node, EventAccess access) {
    JsonTree.put(node, "x-larkspur-app-types", JsonTree.texts(access.appTypes()));
    JsonTree.put(node, "x-larkspur-push", JsonTree.texts(access.push()));
    JsonTree.put(node, "x-larkspur-scopes", JsonTree.ofModel(access.scopes()));
    JsonTree.put(node, "x-larkspur-field-scopes", JsonTree.ofModel(access.fieldScopes()));
  }

  /** Returns a rate limit with its text in the chosen language only. */
  private static @Nullable ObjectNode rateLimit(@Nullable RateLimit limit) {
    if (limit == null) {
      return null;
    }
    ObjectNode node = JsonTree.object().put("text", limit.text());
    JsonTree.put(node, "tiers", JsonTree.ofModel(limit.tiers()));
    JsonTree.put(node, "byParameter", JsonTree.ofModel(limit.byParameter()));
    return node;
  }
}
