package dev.larkspur.cli;

import dev.larkspur.generator.Generation;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.naming.LockChanges;
import dev.larkspur.generator.naming.NameLock;
import dev.larkspur.generator.output.OutputChanges;
import dev.larkspur.generator.output.OutputFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code larkspur check}. */
@Command(
    name = "check",
    description = {
      "Says whether the generated code and the lock are what the pages lead to; writes nothing.",
      "Exit code 4 and a list of what differs if they are not.",
      ""
    })
final class CheckCommand extends SpecCommand {
  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "The source root that was generated.")
  private Path output;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      defaultValue = Settings.DEFAULT_PACKAGE,
      description =
          "The package above the generated ones. Default: " + Settings.DEFAULT_PACKAGE + ".")
  private String basePackage = Settings.DEFAULT_PACKAGE;

  CheckCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws IOException {
    Pipeline pipeline = pipeline();
    Generation generation = pipeline.generate(pages(), new Settings(basePackage));
    if (!accepts(generation.reading())) {
      return ExitCode.FAILING_DIAGNOSTICS;
    }
    OutputChanges files = new OutputFolder(output).compare(generation.contents());
    LockChanges lock = lockChanges(pipeline, generation);
    if (format() == Format.JSON) {
      ModelFile.write(terminal().out(), new Json(files, lock));
    } else {
      print(files, lock);
    }
    return files.isEmpty() && (lock == null || lock.isEmpty())
        ? ExitCode.DONE
        : ExitCode.OUT_OF_DATE;
  }

  /** How the lock differs; null if there is none, since nobody has to have one. */
  private @Nullable LockChanges lockChanges(Pipeline pipeline, Generation generation) {
    NameLock before = generation.naming().lock();
    if (before.names().isEmpty()) {
      return null;
    }
    NameLock now = NameLock.of(pipeline.pageHashes(pages()), generation.naming().names());
    return LockChanges.between(before, now);
  }

  private void print(OutputChanges files, @Nullable LockChanges lock) {
    PrintStream out = terminal().out();
    files.added().forEach(path -> out.println("missing file " + path));
    files.changed().forEach(path -> out.println("different file " + path));
    files.removed().forEach(path -> out.println("stale file " + path));
    if (files.interrupted()) {
      out.println("unfinished output: an earlier run was cut short");
    }
    if (lock != null) {
      lock.pages().forEach(page -> out.println("lock: page changed " + Printable.of(page)));
      lock.added().forEach(name -> out.println("lock: new name " + Printable.of(name)));
      lock.removed().forEach(name -> out.println("lock: name gone " + Printable.of(name)));
      lock.renamed().forEach(name -> out.println("lock: name changed " + Printable.of(name)));
    }
    if (!files.isEmpty()) {
      terminal().err().println("larkspur: the output is out of date; run larkspur generate.");
    }
    if (lock != null && !lock.isEmpty()) {
      terminal().err().println("larkspur: the lock is out of date; run larkspur lock.");
    }
  }

  private record Json(OutputChanges files, @Nullable LockChanges lock) {}
}
