package dev.larkspur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** Program of the build that writes the manual pages of {@code larkspur} and its commands. */
final class ManPages {
  private ManPages() {}

  /**
   * Writes the pages.
   *
   * @param args the folder to write to, and the time of the build in ISO 8601
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    ManPage.Manual manual = new ManPage.Manual(Version.number(), args[1].substring(0, 10));
    CommandLine larkspur =
        Larkspur.commandLine(
            new Terminal(System.out, System.err, System::nanoTime), Larkspur.COMMANDS);
    write(folder, larkspur, manual);
    for (CommandLine command : larkspur.getSubcommands().values()) {
      write(folder, command, manual);
    }
  }

  private static void write(Path folder, CommandLine command, ManPage.Manual manual)
      throws IOException {
    String name = ManPage.name(command.getCommandSpec()) + ".1";
    Files.writeString(folder.resolve(name), ManPage.of(command.getCommandSpec(), manual));
  }
}
