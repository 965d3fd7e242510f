package dev.larkspur.cli;

import dev.larkspur.generator.source.PageFilter;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that choose pages of a folder. */
class PageSelection {
  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = {
        "Take only pages whose path below the folder matches, such as 'im-v1/**'.",
        "May be given several times."
      })
  private List<String> include = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leave out pages whose path matches. May be given several times.")
  private List<String> exclude = List.of();

  /**
   * What the options choose.
   *
   * @throws dev.larkspur.generator.source.UserInputException if one of them is no glob
   */
  final PageFilter filter() {
    return PageFilter.of(include, exclude);
  }
}
