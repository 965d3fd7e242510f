package dev.larkspur.generator.naming;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.ServiceId;
import dev.larkspur.generator.naming.NameKey.Kind;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceLocation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Names of products and their versions: packages, classes and accessors. */
final class ProductNames {
  private static final List<Set<String>> PACKAGES =
      List.of(Reserved.KEYWORDS, Reserved.PACKAGES, Reserved.DIRECTORIES);

  /** The types of the base package. */
  private static final Set<String> ROOT_TYPES =
      Set.of("Feishu", "EventTypes", "CallbackTypes", UndocumentedNames.TYPE);

  /** The location of names that no single page causes. */
  private static final SourceLocation NOWHERE = new SourceLocation("", 1, 1);

  private final LockedNames locked;
  private final Map<NameKey, String> names;
  private final Diagnostics diagnostics;

  ProductNames(LockedNames locked, Map<NameKey, String> names, Diagnostics diagnostics) {
    this.locked = locked;
    this.names = names;
    this.diagnostics = diagnostics;
  }

  void name(Api api) {
    Map<String, Set<String>> versions = new TreeMap<>();
    Map<String, SourceLocation> places = new TreeMap<>();
    for (Service service : api.services()) {
      String project = service.id().project();
      versions.computeIfAbsent(project, p -> new TreeSet<>()).add(service.id().version());
      places.putIfAbsent(project, place(service));
    }
    NameScope packages = NameScope.ofFiles(PACKAGES);
    NameScope classes = NameScope.ofFiles(List.of(Reserved.TYPES, ROOT_TYPES));
    NameScope accessors = NameScope.ofMembers(List.of(Reserved.KEYWORDS, Reserved.METHODS));
    for (String project : versions.keySet()) {
      SourceLocation place = place(places, project);
      Words words = ShortName.of(Words.of(project));
      Words product = ShortName.of(Words.of(project).plus(Words.of("Product")));
      String segment = segment(project);
      packages.request(new NameKey(Kind.PRODUCT_PACKAGE, project), place, segment, segment + "_");
      classes.request(new NameKey(Kind.PRODUCT, project), place, words.pascal(), product.pascal());
      accessors.request(
          new NameKey(Kind.PRODUCT_ACCESSOR, project), place, words.camel(), words.camel() + "_");
    }
    allocate(packages, classes, accessors);
    versions.forEach((project, of) -> nameVersions(project, of, place(places, project)));
  }

  private void nameVersions(String project, Set<String> versions, SourceLocation place) {
    NameScope packages = NameScope.ofFiles(PACKAGES);
    NameScope accessors = NameScope.ofMembers(List.of(Reserved.KEYWORDS, Reserved.METHODS));
    for (String version : versions) {
      String path = new ServiceId(project, version).toString();
      String segment = segment(version);
      String accessor = ShortName.of(Words.of(version)).camel();
      packages.request(new NameKey(Kind.VERSION_PACKAGE, path), place, segment, segment + "_");
      accessors.request(new NameKey(Kind.VERSION_ACCESSOR, path), place, accessor, accessor + "_");
    }
    allocate(packages, accessors);
  }

  private void allocate(NameScope... scopes) {
    for (NameScope scope : scopes) {
      scope.allocate(locked, names, diagnostics);
    }
  }

  private static SourceLocation place(Map<String, SourceLocation> places, String project) {
    return places.getOrDefault(project, NOWHERE);
  }

  /** Returns the location of the first page of a service. */
  static SourceLocation place(Service service) {
    if (!service.endpoints().isEmpty()) {
      return service.endpoints().get(0).operation().page().source().location();
    }
    return service.events().isEmpty()
        ? NOWHERE
        : service.events().get(0).event().source().location();
  }

  /**
   * Returns a package name in lower case, which is cut if it is too long for a file system. Other
   * characters than letters and digits become underscores; without any, they are spelled out.
   */
  private static String segment(String name) {
    String segment = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    if (segment.chars().allMatch(c -> c == '_')) {
      return Words.of(name).camel().toLowerCase(Locale.ROOT);
    }
    String cut = segment.substring(0, Math.min(segment.length(), ShortName.LONGEST));
    return Character.isDigit(cut.charAt(0)) ? "_" + cut : cut;
  }
}
