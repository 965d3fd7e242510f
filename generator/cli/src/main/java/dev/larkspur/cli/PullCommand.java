package dev.larkspur.cli;

import dev.larkspur.generator.TimedProgress;
import dev.larkspur.generator.source.SpecFolder;
import dev.larkspur.generator.source.UserInputException;
import dev.larkspur.portal.MirrorPull;
import dev.larkspur.portal.PortalException;
import dev.larkspur.portal.PortalSettings;
import dev.larkspur.portal.Pull;
import dev.larkspur.portal.PullReport;
import dev.larkspur.portal.PullSelection;
import dev.larkspur.portal.Sleeper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code larkspur pull}. */
@Command(
    name = "pull",
    description = {
      "Updates a folder of pages from the documentation portal or a mirror.",
      "This is the only command that uses the network. It fetches new and changed pages, and",
      "removes fetched pages that are no longer on the portal. An interrupted pull can be",
      "continued.",
      "With --from, the pages are those of a git checkout, another folder or a zip archive.",
      ""
    },
    footer = {
      "",
      "Exit code 6: the portal cannot be reached, or more than one page in twenty failed. Failed",
      "pages keep their files, and no page is removed. Exit code 2: the mirror cannot be read."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class PullCommand implements Callable<Integer> {
  private static final URI DEFAULT_PORTAL = URI.create("https://open.feishu.cn");

  private final Terminal terminal;

  @Option(
      names = "--spec",
      required = true,
      paramLabel = "DIR",
      description = "The folder of pages; created if it is missing.")
  private Path spec;

  @Option(
      names = "--from",
      paramLabel = "PATH",
      description = "Read the pages of this folder or zip archive; uses no network.")
  private @Nullable Path from;

  @Option(
      names = "--host",
      paramLabel = "URL",
      description = {
        "The portal, such as https://open.larksuite.com. Default:",
        "https://open.feishu.cn."
      })
  private @Nullable URI host;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = {
        "The language of the pages: en, zh. Default: zh; en on",
        "https://open.larksuite.com."
      })
  private @Nullable String language;

  @Option(
      names = "--root",
      paramLabel = "ID",
      description =
          "The item of the portal's tree whose pages are fetched. Default: "
              + PortalSettings.SERVER_API
              + ", the server API.")
  private @Nullable String root;

  @Option(
      names = "--only",
      paramLabel = "PATH",
      description = {
        "Pull only pages whose path on the portal or below the folder begins",
        "with this prefix, such as im-v1/message. Can be repeated."
      })
  private List<String> only = List.of();

  @Option(
      names = "--dry-run",
      description = "Report the changes without fetching pages or writing files.")
  private boolean dryRun;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "Output format: text, json. Default: text.")
  private Format format = Format.TEXT;

  PullCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    SpecFolder.requireFolder(spec);
    try {
      PullReport report = from == null ? portalReport() : mirrorReport(from);
      print(report);
      return report.failed() ? ExitCode.NETWORK : ExitCode.DONE;
    } catch (PortalException e) {
      terminal
          .err()
          .println("larkspur: " + portal() + ": " + message(e) + "; nothing was changed.");
      return ExitCode.NETWORK;
    } catch (IOException e) {
      throw new UserInputException(
          spec + " cannot be read or written: " + UserInputException.reason(e) + ".",
          "Pages pulled so far are kept.");
    }
  }

  private PullReport portalReport() throws IOException, InterruptedException {
    Pull pull = new Pull(settings(), spec, new PullSelection(only), Sleeper.REAL);
    TimedProgress progress = terminal.progress();
    return dryRun ? pull.dryRun() : pull.run(progress::pagesFetched);
  }

  private PullReport mirrorReport(Path mirror) throws IOException {
    if (host != null || root != null || language != null) {
      throw new UserInputException(
          (host != null ? "--host" : root != null ? "--root" : "--language")
              + " selects pages of the portal, but --from uses none.",
          "Remove one of the two options.");
    }
    return new MirrorPull(mirror, spec, new PullSelection(only), dryRun)
        .run(terminal.progress()::pagesRead);
  }

  private URI portal() {
    return host == null ? DEFAULT_PORTAL : host;
  }

  private PortalSettings settings() {
    try {
      PortalSettings settings =
          PortalSettings.of(portal())
              .withRoot(root == null ? PortalSettings.SERVER_API : root)
              .withUserAgent(new Version().getVersion()[0].replace(' ', '/'));
      return language == null ? settings : settings.withLanguage(language);
    } catch (IllegalArgumentException e) {
      throw new UserInputException(message(e), null);
    }
  }

  private void print(PullReport report) throws IOException {
    PullPrinter printer = new PullPrinter(report, dryRun);
    if (format == Format.JSON) {
      printer.writeJson(terminal.out());
    } else {
      terminal.out().print(printer.changes());
    }
    terminal.err().print(printer.remarks());
  }

  private static String message(Exception e) {
    return TerminalText.of(String.valueOf(e.getMessage()));
  }
}
