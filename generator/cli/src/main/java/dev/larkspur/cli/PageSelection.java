package dev.larkspur.cli;

import dev.larkspur.generator.source.PageFilter;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that select pages of a folder. */
class PageSelection {
  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = {
        "Read only pages whose path below the folder matches, such as 'im-v1/**'.",
        "Can be repeated."
      })
  private List<String> include = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leave out pages whose path matches. Can be repeated.")
  private List<String> exclude = List.of();

  /**
   * Returns the filter for the options.
   *
   * @throws dev.larkspur.generator.source.UserInputException if a glob is invalid
   */
  final PageFilter filter() {
    return PageFilter.of(include, exclude);
  }
}
