package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives the later of two notices of one name another: that of the folder of its page, too. */
final class UniqueNotices {
  private final Map<String, Notice> taken = new LinkedHashMap<>();
  private final Diagnostics diagnostics;

  private UniqueNotices(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  static List<Notice> of(List<Notice> notices, Diagnostics diagnostics) {
    UniqueNotices ids = new UniqueNotices(diagnostics);
    List<Notice> unique = new ArrayList<>(notices.size());
    for (Notice notice : notices) {
      unique.add(ids.take(notice));
    }
    return unique;
  }

  private Notice take(Notice notice) {
    Notice earlier = taken.putIfAbsent(notice.id(), notice);
    if (earlier == null) {
      return notice;
    }
    Notice renamed = named(notice, free(notice));
    taken.put(renamed.id(), renamed);
    diagnostics.report(
        Rule.OPERATION_ID_CLASH,
        new SourceLocation(notice.source().path(), notice.source().line(), 1),
        "The notice id "
            + notice.id()
            + " belongs to "
            + earlier.source().path()
            + " already; this page's notice is called "
            + renamed.id()
            + ".");
    return renamed;
  }

  private String free(Notice notice) {
    String wanted = notice.id() + "." + folder(notice);
    String id = wanted;
    for (int i = 2; taken.containsKey(id); i++) {
      id = wanted + "_" + i;
    }
    return id;
  }

  /** The last but one segment of its path: the last is the id that it has already. */
  private static String folder(Notice notice) {
    String path = notice.fullPath() == null ? notice.source().path() : notice.fullPath();
    String[] segments = path.split("/", -1);
    String folder = segments.length < 2 ? "" : segments[segments.length - 2];
    return folder.isEmpty() ? "notice" : folder;
  }

  private static Notice named(Notice notice, String id) {
    return new Notice(
        id,
        notice.title(),
        notice.fullPath(),
        notice.updatedAt(),
        notice.source(),
        notice.scenarios());
  }
}
