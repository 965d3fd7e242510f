package dev.larkspur.generator.site;

import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.EventAccess;
import dev.larkspur.generator.model.IdempotencyParameter;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.PagingFields;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.site.view.FactLine;
import dev.larkspur.generator.site.view.FactLine.Item;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the lines of facts about operations and events. */
final class Facts {
  private final List<FactLine> lines = new ArrayList<>();

  private Facts() {}

  static List<FactLine> of(Operation operation, String path) {
    Facts facts = new Facts();
    facts.add("Operation", List.of(Item.code(operation.id().toString())));
    facts.add(
        "Access token",
        operation.access().tokens().stream()
            .map(kind -> Item.text(kind.name().toLowerCase(Locale.ROOT)))
            .toList());
    facts.scopes(operation.access().scopes(), operation.access().fieldScopes());
    facts.limits(operation.access().rateLimit());
    facts.apps(operation.access().appTypes());
    facts.paging(operation.traits().paging());
    facts.idempotency(operation.traits().idempotencyKey());
    facts.source(
        operation.page().fullPath(), operation.page().updatedAt(), operation.page().source(), path);
    return facts.lines;
  }

  static List<FactLine> of(Event event, String path) {
    Facts facts = new Facts();
    EventAccess access = event.access();
    facts.add("Sent by", access.push().stream().map(Item::text).toList());
    facts.scopes(access.scopes(), access.fieldScopes());
    facts.apps(access.appTypes());
    facts.source(event.fullPath(), event.updatedAt(), event.source(), path);
    return facts.lines;
  }

  static List<FactLine> of(Notice notice) {
    Facts facts = new Facts();
    facts.source(notice.fullPath(), notice.updatedAt(), notice.source(), null);
    return facts.lines;
  }

  private void add(String label, List<Item> items) {
    if (!items.isEmpty()) {
      lines.add(new FactLine(label, items));
    }
  }

  private void scopes(List<Scope> scopes, List<Scope> fieldScopes) {
    List<Scope> required = scopes.stream().filter(it -> !it.in(Scope.Group.OPTIONAL)).toList();
    List<Scope> optional = scopes.stream().filter(it -> it.in(Scope.Group.OPTIONAL)).toList();
    add(
        required.size() > 1 ? "Any one scope of" : "Scope",
        required.stream().map(Facts::scope).toList());
    add("Scopes by target", optional.stream().map(Facts::scope).toList());
    add("Scopes of fields", fieldScopes.stream().map(Facts::scope).toList());
  }

  private static Item scope(Scope scope) {
    return new Item(
        scope.name(),
        true,
        "../scopes.html#" + Anchors.safe(scope.name()),
        scope.history() ? "no longer available" : "");
  }

  private void limits(@Nullable RateLimit limit) {
    if (limit == null) {
      return;
    }
    List<Item> items = new ArrayList<>();
    limit.tiers().forEach(tier -> items.add(Item.text(tier(tier.requests(), tier.perSeconds()))));
    if (items.isEmpty() && !limit.text().isBlank()) {
      items.add(Item.text(limit.text().strip()));
    }
    limit
        .byParameter()
        .forEach(
            tier ->
                items.add(
                    Item.text(
                        tier(tier.requests(), tier.perSeconds())
                            + " for each "
                            + tier.parameter())));
    add("Rate limit", items);
  }

  /** Returns a tier as text, such as {@code 50 per second}. */
  private static String tier(long requests, long seconds) {
    String period =
        switch ((int) Math.min(seconds, Integer.MAX_VALUE)) {
          case 1 -> "second";
          case 60 -> "minute";
          case 3600 -> "hour";
          case 86400 -> "day";
          default -> seconds + " seconds";
        };
    return String.format(Locale.ROOT, "%,d per %s", requests, period);
  }

  private void apps(List<String> types) {
    add("App types", types.stream().map(Item::text).toList());
  }

  private void paging(@Nullable PagingFields paging) {
    if (paging != null) {
      List<Item> items = new ArrayList<>();
      items.add(new Item(paging.tokenParameter(), true, null, "takes the token"));
      items.add(new Item(paging.nextToken(), true, null, "is the next token"));
      if (paging.items() != null) {
        items.add(new Item(paging.items(), true, null, "is the list"));
      }
      add("Paging", items);
    }
  }

  private void idempotency(@Nullable IdempotencyParameter key) {
    if (key != null) {
      add("Idempotency key", List.of(Item.code(key.parameter())));
    }
  }

  /**
   * Adds where the page is.
   *
   * @param path the path of the page of the site that is also there as Markdown; null if it is not
   */
  private void source(
      @Nullable String fullPath,
      @Nullable Instant updatedAt,
      Source source,
      @Nullable String path) {
    if (updatedAt != null) {
      add("Updated", List.of(Item.text(date(updatedAt))));
    }
    String portal = PortalLinks.portal(fullPath);
    List<Item> items = new ArrayList<>();
    if (portal != null) {
      items.add(Item.link("page on the portal", portal));
    }
    if (path != null) {
      items.add(Item.link("Markdown", path.substring(path.indexOf('/') + 1) + ".md"));
    }
    items.add(Item.code(source.path() + ":" + source.line()));
    add("Source", items);
  }

  /** Returns a date in UTC. */
  static String date(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
