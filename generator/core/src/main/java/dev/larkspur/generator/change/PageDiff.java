package dev.larkspur.generator.change;

import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Source;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the text and the location of pages, but not their dates. */
final class PageDiff {
  private final ChangeCollector collector;

  PageDiff(ChangeCollector collector) {
    this.collector = collector;
  }

  /** Compares the introductions of two pages. */
  void describe(String old, String now) {
    collector.prose(
        Aspect.DESCRIPTION, collector.page(), ChangedValue.of(old), ChangedValue.of(now));
  }

  /** Compares the titles of two pages, and their paths on the portal or else their files. */
  void compare(
      String oldTitle,
      String newTitle,
      Source oldSource,
      Source newSource,
      @Nullable String oldFullPath,
      @Nullable String newFullPath) {
    collector.prose(
        Aspect.TITLE, collector.page(), ChangedValue.of(oldTitle), ChangedValue.of(newTitle));
    boolean isSameFullPath = Objects.equals(oldFullPath, newFullPath);
    collector.prose(
        Aspect.PAGE,
        collector.page(),
        ChangedValue.of(isSameFullPath ? oldSource.path() : oldFullPath),
        ChangedValue.of(isSameFullPath ? newSource.path() : newFullPath));
  }

  void examples(Part part, List<Example> before, List<Example> after) {
    ChangeLocation page = collector.page();
    ChangeLocation location =
        new ChangeLocation(part, "", "", line(before, page.oldLine()), line(after, page.newLine()));
    if (!ExampleMeaning.isSame(before, after)) {
      collector.prose(
          Aspect.EXAMPLE,
          location,
          ChangedValue.ofExamples(before),
          ChangedValue.ofExamples(after));
    }
  }

  private static int line(List<Example> examples, int otherwise) {
    return examples.isEmpty() ? otherwise : examples.get(0).line();
  }
}
