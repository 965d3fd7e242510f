package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.LinkedError.Announcement;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Notice.AffectedOperation;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.UndocumentedOperation;
import dev.larkspur.generator.model.UrlPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collector of the operations that notices name and no page describes. A path without an HTTP
 * method denotes the operations with this path whose methods other lines contain.
 */
final class UndocumentedOperations {
  private final Map<String, List<Mention>> byPath = new TreeMap<>();

  /** A line of a notice. */
  private record Mention(
      Notice notice, long errorCode, AffectedOperation entry, Announcement announcement) {}

  void add(Notice notice, long errorCode, AffectedOperation entry, Announcement announcement) {
    byPath
        .computeIfAbsent(UrlPath.shape(entry.path()), path -> new ArrayList<>())
        .add(new Mention(notice, errorCode, entry, announcement));
  }

  /** Returns the operations, by path and HTTP method. */
  List<UndocumentedOperation> linked() {
    List<UndocumentedOperation> operations = new ArrayList<>();
    for (List<Mention> mentions : byPath.values()) {
      SortedSet<String> methods = new TreeSet<>();
      for (Mention mention : mentions) {
        if (mention.entry().httpMethod() != null) {
          methods.add(mention.entry().httpMethod());
        }
      }
      methods.forEach(method -> operations.add(operation(method, mentions)));
      if (methods.isEmpty()) {
        operations.add(operation(null, mentions));
      }
    }
    return operations;
  }

  private static UndocumentedOperation operation(
      @Nullable String httpMethod, List<Mention> ofPath) {
    List<Mention> mentions =
        ofPath.stream()
            .filter(
                mention ->
                    mention.entry().httpMethod() == null
                        || Objects.equals(mention.entry().httpMethod(), httpMethod))
            .toList();
    Mention first = mentions.get(0);
    Source source = new Source(first.notice().source().path(), first.entry().line());
    return new UndocumentedOperation(
        httpMethod,
        first.entry().path(),
        first.entry().title(),
        mentions.stream().anyMatch(mention -> mention.entry().historic()),
        LinkedErrors.announced(announcements(mentions), source.line()),
        mentions.stream().map(mention -> mention.notice().id()).distinct().toList(),
        source);
  }

  private static Map<Long, List<Announcement>> announcements(List<Mention> mentions) {
    Map<Long, List<Announcement>> byCode = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      List<Announcement> ofCode =
          byCode.computeIfAbsent(mention.errorCode(), code -> new ArrayList<>());
      if (!ofCode.contains(mention.announcement())) {
        ofCode.add(mention.announcement());
      }
    }
    return byCode;
  }
}
