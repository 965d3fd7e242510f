package dev.larkspur.generator.output;

import dev.larkspur.generator.source.FileState;
import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Folder of generated files. Files that are up to date are not touched, so that compilers and
 * editors do not process them again. Each file is replaced atomically. Only files that a manifest
 * lists are deleted.
 *
 * <p>Before the first change, a list of all files that may be changed is written, and after the
 * last change the manifest is written. {@link #compare} reports an interrupted run, and the next
 * {@link #write} completes it, because the list contains every file that the run may have written.
 */
public final class OutputFolder {
  private static final String PART = ".part";

  private final Path root;
  private final FileOperations operations;
  private final Map<String, FileState> states = new ConcurrentHashMap<>();

  /** Creates an output folder for a path, which may be missing. */
  public OutputFolder(Path root) {
    this(root, FileOperations.REAL);
  }

  OutputFolder(Path root, FileOperations operations) {
    this.root = root;
    this.operations = operations;
  }

  /**
   * Returns how the folder differs from these files.
   *
   * @param files contents by path below the folder, separated by {@code /}
   */
  public OutputChanges compare(SortedMap<String, byte[]> files) {
    try {
      return plan(files, Collections.emptySortedSet()).changes();
    } catch (IOException e) {
      throw new UserInputException(
          "The output " + root + " cannot be read: " + UserInputException.reason(e) + ".", null);
    }
  }

  /**
   * Writes these files and deletes stale ones.
   *
   * @param files contents by path below the folder, separated by {@code /}
   * @throws UserInputException if a file would replace one that Larkspur did not write, before
   *     anything is changed; or if a file operation fails
   */
  public OutputChanges write(SortedMap<String, byte[]> files) {
    return write(files, Collections.emptySortedSet()).changes();
  }

  /**
   * Writes these files, keeps others that are up to date, and deletes stale ones.
   *
   * @param files contents by path below the folder, separated by {@code /}
   * @param kept paths of files that are in the state of an earlier run
   * @throws UserInputException as {@link #write(SortedMap)} does
   */
  public WrittenOutput write(SortedMap<String, byte[]> files, SortedSet<String> kept) {
    try {
      Plan plan = plan(files, kept);
      rejectForeignFiles(plan);
      if (!plan.isDone()) {
        apply(plan, files);
      }
      states.put(Manifest.NAME, FileState.of(root.resolve(Manifest.NAME)));
      return new WrittenOutput(plan.changes(), new TreeMap<>(states));
    } catch (IOException e) {
      throw unwritable(e);
    } catch (UncheckedIOException e) {
      throw unwritable(Objects.requireNonNull(e.getCause()));
    }
  }

  private UserInputException unwritable(IOException e) {
    return new UserInputException(
        "The output " + root + " cannot be written: " + UserInputException.unwritable(e) + ".",
        Files.exists(root.resolve(Manifest.UNFINISHED_NAME))
            ? "The output is unfinished; the next successful run completes it."
            : null);
  }

  /** Returns the sizes of the files that Larkspur wrote, in bytes, by path below the folder. */
  public SortedMap<String, Long> sizes() {
    try {
      SortedMap<String, Long> sizes = new TreeMap<>();
      for (String path : Manifest.read(root.resolve(Manifest.NAME)).paths()) {
        sizes.put(path, Files.size(root.resolve(path)));
      }
      return sizes;
    } catch (IOException e) {
      throw new UserInputException(
          "The output " + root + " cannot be read: " + UserInputException.reason(e) + ".", null);
    }
  }

  /** Returns whether all files of a finished run are in the states in which it left them. */
  public boolean isUnchanged(SortedMap<String, FileState> states) {
    return states.containsKey(Manifest.NAME)
        && !Files.exists(root.resolve(Manifest.UNFINISHED_NAME))
        && states.entrySet().parallelStream()
            .allMatch(file -> isInState(file.getKey(), file.getValue()));
  }

  /** Returns whether a file is in the state in which an earlier run left it. */
  public boolean isInState(String path, FileState state) {
    return state.isKnown() && state.equals(FileState.of(root.resolve(path)));
  }

  /**
   * Checks that a path is a folder or is missing.
   *
   * @throws UserInputException if it is a file
   */
  public static void requireFolder(Path output) {
    if (Files.exists(output) && !Files.isDirectory(output)) {
      throw new UserInputException("The output " + output + " is a file; expected a folder.", null);
    }
  }

  private Plan plan(SortedMap<String, byte[]> files, SortedSet<String> kept) throws IOException {
    requireFolder(root);
    Manifest manifest = Manifest.read(root.resolve(Manifest.NAME));
    Path unfinished = root.resolve(Manifest.UNFINISHED_NAME);
    SortedSet<String> ours = new TreeSet<>(manifest.paths());
    ours.addAll(Manifest.read(unfinished).paths());

    Manifest wanted = new Manifest(new TreeSet<>(files.keySet()));
    wanted.paths().addAll(kept);
    FolderProbe folders = new FolderProbe(root);
    List<Finding> findings =
        files.entrySet().parallelStream().map(file -> find(file, ours, folders)).toList();
    List<String> stale = new ArrayList<>();
    for (String path : ours) {
      if (!wanted.paths().contains(path) && Files.isRegularFile(root.resolve(path))) {
        stale.add(path);
      }
    }
    boolean interrupted =
        Files.exists(unfinished)
            || (!Files.exists(root.resolve(Manifest.NAME))
                && findings.stream().anyMatch(found -> found.kind() != Kind.ABSENT));
    boolean listed = Files.exists(root.resolve(Manifest.NAME)) && wanted.equals(manifest);
    return new Plan(wanted, ours, findings, kept, stale, interrupted, listed);
  }

  private Finding find(
      Map.Entry<String, byte[]> file, SortedSet<String> ours, FolderProbe folders) {
    String path = file.getKey();
    if (!staysInside(path)) {
      throw new IllegalArgumentException("Not a path below a folder: " + path);
    }
    Path target = root.resolve(path);
    FolderProbe.Place folder = folders.at(target.getParent());
    if (folder != FolderProbe.Place.FOLDER) {
      return new Finding(path, folder == FolderProbe.Place.BLOCKED ? Kind.FOREIGN : Kind.ABSENT);
    }
    try {
      FileState state = FileState.of(target);
      if (state.isKnown()) {
        byte[] wanted = file.getValue();
        if (state.size() == wanted.length && Arrays.equals(Files.readAllBytes(target), wanted)) {
          states.put(path, state);
          return new Finding(path, Kind.SAME);
        }
        boolean mine = ours.contains(path) || GeneratedHeader.isAtTheTopOf(target);
        return new Finding(path, mine ? Kind.DIFFERENT : Kind.FOREIGN);
      }
      boolean blocked = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
      return new Finding(path, blocked ? Kind.FOREIGN : Kind.ABSENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void rejectForeignFiles(Plan plan) {
    List<String> foreign = plan.paths(Kind.FOREIGN);
    if (!foreign.isEmpty()) {
      throw new UserInputException(
          root.resolve(foreign.get(0))
              + (foreign.size() > 1 ? " and " + (foreign.size() - 1) + " more files" : "")
              + " would be replaced, but was not written by larkspur.",
          "Move it to another folder, or choose another output folder.");
    }
  }

  private void apply(Plan plan, SortedMap<String, byte[]> files) throws IOException {
    SortedSet<String> touched = new TreeSet<>(plan.ours());
    touched.addAll(plan.wanted().paths());
    operations.createFolders(root);
    replace(Manifest.UNFINISHED_NAME, new Manifest(touched).content());
    if (plan.interrupted()) {
      deleteParts(touched);
    }
    deleteStale(plan.stale());
    writeFiles(plan, files);
    if (!plan.listed()) {
      replace(Manifest.NAME, plan.wanted().content());
    }
    operations.delete(root.resolve(Manifest.UNFINISHED_NAME));
  }

  private void writeFiles(Plan plan, SortedMap<String, byte[]> files) throws IOException {
    Set<String> paths = new HashSet<>(plan.paths(Kind.ABSENT));
    paths.addAll(plan.paths(Kind.DIFFERENT));
    SortedSet<Path> folders = new TreeSet<>();
    for (String path : paths) {
      folders.add(root.resolve(path).getParent());
    }
    for (Path folder : folders) {
      operations.createFolders(folder);
    }
    files.entrySet().parallelStream()
        .filter(file -> paths.contains(file.getKey()))
        .forEach(
            file -> {
              try {
                states.put(file.getKey(), replace(file.getKey(), file.getValue()));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** Writes a file atomically, and returns the state in which it has this content. */
  private FileState replace(String path, byte[] content) throws IOException {
    Path part = root.resolve(path + PART);
    operations.write(part, content);
    FileState state = FileState.of(part);
    operations.move(part, root.resolve(path));
    return state;
  }

  private void deleteParts(SortedSet<String> touched) throws IOException {
    for (String path : touched) {
      operations.delete(root.resolve(path + PART));
    }
  }

  private void deleteStale(List<String> stale) throws IOException {
    for (String path : stale) {
      Path file = root.resolve(path);
      operations.delete(file);
      Path folder = file.getParent();
      while (folder != null && !folder.equals(root) && operations.deleteIfEmpty(folder)) {
        folder = folder.getParent();
      }
    }
  }

  static boolean staysInside(String path) {
    Path relative = Path.of(path);
    return !relative.isAbsolute()
        && !path.isEmpty()
        && relative.normalize().equals(relative)
        && !relative.startsWith("..");
  }

  private enum Kind {
    ABSENT,
    SAME,
    DIFFERENT,
    FOREIGN
  }

  private record Finding(String path, Kind kind) {}

  /**
   * Plan of the changes to make.
   *
   * @param wanted the manifest after the changes
   * @param ours all files that an earlier run may have written
   * @param findings the current state of each wanted file
   * @param kept files that are known to be up to date
   * @param stale files to delete
   * @param interrupted whether an earlier run was interrupted
   * @param listed whether the manifest is up to date
   */
  private record Plan(
      Manifest wanted,
      SortedSet<String> ours,
      List<Finding> findings,
      SortedSet<String> kept,
      List<String> stale,
      boolean interrupted,
      boolean listed) {

    List<String> paths(Kind kind) {
      return findings.stream().filter(found -> found.kind() == kind).map(Finding::path).toList();
    }

    boolean isDone() {
      return listed && changes().isEmpty();
    }

    OutputChanges changes() {
      List<String> changed = new ArrayList<>(paths(Kind.DIFFERENT));
      changed.addAll(paths(Kind.FOREIGN));
      return new OutputChanges(
          paths(Kind.ABSENT), changed, stale, paths(Kind.SAME).size() + kept.size(), interrupted);
    }
  }
}
