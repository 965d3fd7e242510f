package dev.larkspur.portal;

import dev.larkspur.generator.markup.FrontMatter;
import dev.larkspur.generator.markup.FullPath;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.SpecFolder;
import dev.larkspur.generator.source.UserInputException;
import dev.larkspur.portal.PageFolder.Head;
import dev.larkspur.portal.Pull.FetchListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Update of a folder from a mirror of the documentation: a folder, such as a git checkout, or a zip
 * archive. Pages are copied unchanged. A page gets the file name of its path on the portal, if its
 * front matter has one, and otherwise keeps its path below the mirror.
 *
 * <p>Each page is written atomically, and only if its bytes differ. Pages that were pulled before
 * and are missing from the mirror are removed, under the same conditions as by {@link Pull}.
 */
public final class MirrorPull {
  private static final int ONE_IN = 20;
  private static final int LONGEST_PATH = 200;
  private static final int LONGEST_PART = 200;

  private final Path from;
  private final Path folder;
  private final PullSelection selection;
  private final boolean dryRun;

  /**
   * Creates a pull.
   *
   * @param from the folder or zip archive
   * @param folder the folder to update, which may be missing
   * @param selection the pages to pull
   * @param dryRun whether changes are only reported
   */
  public MirrorPull(Path from, Path folder, PullSelection selection, boolean dryRun) {
    this.from = from;
    this.folder = folder;
    this.selection = selection;
    this.dryRun = dryRun;
  }

  /**
   * Updates the folder.
   *
   * @throws UserInputException if the mirror cannot be read or has no page, or the folder has pages
   *     of the portal
   * @throws IOException if the folder cannot be read or written
   */
  public PullReport run(FetchListener listener) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    Path source = from.toAbsolutePath().normalize();
    if (target.startsWith(source) || source.startsWith(target)) {
      throw new UserInputException(
          "The mirror " + from + " and the folder " + folder + " overlap.",
          "Pull into a folder outside of the mirror.");
    }
    PullState state = PullState.ofMirror(folder);
    try (Mirror mirror = Mirror.open(from)) {
      if (mirror.pages().isEmpty()) {
        throw new UserInputException(
            from + " contains no pages; expected files *.md or *.txt (README.md is skipped).",
            null);
      }
      return new Update(mirror, state).run(listener);
    }
  }

  private final class Update {
    private final Mirror mirror;
    private final PullState state;
    private final PageFolder files = new PageFolder(folder);
    private final Map<String, PulledPage> known;
    private final Map<String, PageFile> unrecorded = new HashMap<>();
    private final PageNames names = new PageNames();
    private final Map<String, String> pageByPath = new HashMap<>();
    private final Map<String, PulledPage> present = new HashMap<>();
    private final List<PageChange> changes = new ArrayList<>();
    private final List<PageFailure> failures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int unchanged;

    Update(Mirror mirror, PullState state) {
      this.mirror = mirror;
      this.state = state;
      this.known = state.pages();
      notes.addAll(mirror.notes());
    }

    PullReport run(FetchListener listener) throws IOException {
      if (!dryRun) {
        files.deleteUnfinished();
      }
      findNames();
      int done = 0;
      for (String page : mirror.pages()) {
        pull(page);
        listener.fetched(++done, mirror.pages().size());
      }
      checkSelection();
      remove();
      if (!dryRun && Files.exists(folder)) {
        state.save();
      }
      changes.sort(Comparator.comparing(PageChange::kind));
      boolean failed = failures.size() * ONE_IN > mirror.pages().size();
      return new PullReport(changes, unchanged, failures, notes, failed);
    }

    /** Reserves the names of all files, and finds pages that no pull recorded. */
    private void findNames() throws IOException {
      Set<PageFile> owned = new HashSet<>();
      for (PulledPage page : known.values()) {
        if (page.file() != null) {
          names.take(page.file());
          owned.add(page.file());
        }
      }
      for (PageFile file : files.files()) {
        names.take(file);
        if (!owned.contains(file)) {
          String path = files.head(file).map(Head::fullPath).orElse(file.name());
          unrecorded.putIfAbsent(path, file);
        }
      }
    }

    private void pull(String page) throws IOException {
      byte[] content;
      try {
        content = mirror.read(page);
      } catch (IOException e) {
        fail(page, UserInputException.reason(e));
        return;
      }
      Diagnostics ignored = new Diagnostics();
      SourceFile source = SpecFolder.decode(page, content, ignored);
      if (source == null) {
        fail(page, "the page is not UTF-8");
        return;
      }
      FrontMatter head = PageParser.frontMatter(source, ignored);
      String fullPath = FullPath.ofPage(head);
      String path = fullPath == null ? page : fullPath;
      PageFile name = fullPath == null ? named(page) : PageFile.of(fullPath);
      String other = pageByPath.putIfAbsent(path, page);
      String id = path;
      if (other != null) {
        if (isCopy(content, other)) {
          notes.add(PrintableLine.of(page) + " is a copy of " + PrintableLine.of(other));
          return;
        }
        notes.add(
            PrintableLine.of(page)
                + " has the path of "
                + PrintableLine.of(other)
                + " and another text");
        id = path + " " + page;
      }
      String title = head.title() == null ? FullPath.lastSegment(page) : head.title();
      String date = head.updatedAt() == null ? "" : head.updatedAt().toString();
      update(new PulledPage(id, path, title, date, path, name), content);
    }

    /** Writes a page whose file is the preferred one, unless it is unchanged or not selected. */
    private void update(PulledPage page, byte[] content) throws IOException {
      present.put(page.id(), page);
      if (!selection.contains(page)) {
        return;
      }
      PageFile file = file(page);
      Path target = file.in(folder);
      boolean exists = Files.isRegularFile(target);
      PulledPage recorded =
          new PulledPage(
              page.id(), page.fullPath(), page.name(), page.updateTime(), page.canonical(), file);
      if (exists && Files.size(target) == content.length && isEqual(target, content)) {
        unchanged++;
        state.keep(recorded);
        return;
      }
      PageChange.Kind kind = exists ? PageChange.Kind.CHANGED : PageChange.Kind.ADDED;
      changes.add(new PageChange(kind, page.fullPath(), page.name(), file, null));
      if (!dryRun) {
        files.write(file, new String(content, StandardCharsets.UTF_8));
        state.add(recorded);
      }
    }

    private PageFile file(PulledPage page) {
      PulledPage before = known.get(page.id());
      if (before != null && before.file() != null) {
        return before.file();
      }
      PageFile found = page.id().equals(page.fullPath()) ? unrecorded.get(page.fullPath()) : null;
      return found != null
          ? found
          : names.allocate(
              page.file() == null ? PageFile.of(page.fullPath()) : page.file(), page.id());
    }

    private void checkSelection() {
      // The paths of pages that cannot be read are unknown.
      if (failures.isEmpty()) {
        List<PulledPage> pages = new ArrayList<>(known.values());
        pages.addAll(present.values());
        notes.addAll(selection.unmatched(List.of(), pages));
      }
    }

    private void remove() throws IOException {
      List<PulledPage> gone =
          known.values().stream()
              .filter(page -> !present.containsKey(page.id()))
              .filter(selection::contains)
              .sorted(Comparator.comparing(PulledPage::fullPath))
              .toList();
      Removal removal = new Removal(gone, state);
      // The path of a page that cannot be read is unknown, so it may be a page that seems to be
      // removed.
      String objection =
          failures.isEmpty()
              ? removal.objectionToNumber()
              : "a page of the mirror could not be read";
      if (objection != null && !gone.isEmpty()) {
        notes.add(Removal.note(gone.size(), objection));
        return;
      }
      changes.addAll(removal.changes());
      if (!dryRun) {
        removal.apply(files);
      }
    }

    /** Reports a page that cannot be read; its file of an earlier pull stays. */
    private void fail(String page, String reason) {
      failures.add(new PageFailure(page, reason, false));
    }

    private boolean isCopy(byte[] content, String other) throws IOException {
      return Arrays.equals(content, mirror.read(other));
    }

    private static boolean isEqual(Path file, byte[] content) throws IOException {
      return Arrays.equals(Files.readAllBytes(file), content);
    }
  }

  /** Returns the path below the mirror, or a safe name if that cannot be the name of a file. */
  private static PageFile named(String page) {
    List<String> parts = List.of(page.split("/", -1));
    boolean usable =
        page.length() <= LONGEST_PATH
            && parts.stream().allMatch(part -> utf8(part).length <= LONGEST_PART)
            && parts.subList(0, parts.size() - 1).stream().noneMatch(MirrorPull::isNameOfPage);
    try {
      return usable ? new PageFile(page) : PageFile.of(page);
    } catch (IllegalArgumentException e) {
      return PageFile.of(page);
    }
  }

  /** Returns whether a folder could have the name of a page, and so its place. */
  private static boolean isNameOfPage(String part) {
    String folded = part.toLowerCase(Locale.ROOT);
    return folded.endsWith(".md") || folded.endsWith(".txt");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
