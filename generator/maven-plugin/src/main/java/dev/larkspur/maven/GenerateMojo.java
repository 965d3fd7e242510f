package dev.larkspur.maven;

import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.incremental.IncrementalRun;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.output.OutputChanges;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Generates a Java client from documentation pages and adds it to the sources and resources of the
 * project. Files that are up to date are not written.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends ClientMojo {
  /** The folder of the cache for incremental runs. It can be deleted at any time. */
  @Parameter(defaultValue = "${project.build.directory}/larkspur", readonly = true, required = true)
  private File cache;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Override
  void work(PageSet pages) throws MojoFailureException {
    Path ownCache = cache.toPath().resolve(execution.getExecutionId());
    IncrementalRun run =
        IncrementalRun.of(pipeline(), pages, settings(), output().toPath(), ownCache);
    accept(run.overview());
    run.overview().refuseNothing(pages.folder());
    OutputChanges changes = run.write();
    project().addCompileSourceRoot(output().getPath());
    addResources();
    if (changes.isEmpty()) {
      getLog().debug("All " + changes.unchanged() + " generated files are up to date");
    } else {
      getLog().info(sentence(run.generated(), changes));
      reportIfQuiet(run.overview());
    }
  }

  /** Adds the generated resources, which are in the same folder as the sources. */
  private void addResources() {
    String folder = output().getPath();
    if (project().getResources().stream().noneMatch(it -> folder.equals(it.getDirectory()))) {
      Resource resources = new Resource();
      resources.setDirectory(folder);
      resources.addInclude("META-INF/**");
      project().addResource(resources);
    }
  }

  private static String sentence(Overview overview, OutputChanges changes) {
    return overview.operations()
        + " operations from "
        + overview.pages()
        + " pages: "
        + (changes.added().size() + changes.changed().size())
        + " files written, "
        + changes.unchanged()
        + " unchanged, "
        + changes.removed().size()
        + " removed";
  }
}
