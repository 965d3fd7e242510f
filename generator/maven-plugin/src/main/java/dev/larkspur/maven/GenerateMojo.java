package dev.larkspur.maven;

import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
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
import org.apache.maven.project.MavenProject;

/**
 * Generates a Java client from documentation pages and adds it to what is compiled, and what goes
 * with it to the resources. Files that are as they should be are not touched.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends ClientMojo {
  /** Where runs leave what the next one need not find out again; not published, free to delete. */
  @Parameter(defaultValue = "${project.build.directory}/larkspur", readonly = true, required = true)
  private File cache;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Override
  void work(PageSet pages) throws MojoFailureException {
    Path ownCache = cache.toPath().resolve(execution.getExecutionId());
    IncrementalRun run =
        IncrementalRun.of(new Pipeline(), pages, settings(), output().toPath(), ownCache);
    accept(run.overview());
    run.overview().refuseNothing(pages.folder());
    OutputChanges changes = run.write();
    project.addCompileSourceRoot(output().getPath());
    addResources();
    if (changes.isEmpty()) {
      getLog().debug("All " + changes.unchanged() + " generated files are up to date");
    } else {
      getLog().info(sentence(run.generated(), changes));
    }
  }

  /** What is no source lies in the same folder, and belongs into the jar. */
  private void addResources() {
    String folder = output().getPath();
    if (project.getResources().stream().noneMatch(it -> folder.equals(it.getDirectory()))) {
      Resource resources = new Resource();
      resources.setDirectory(folder);
      resources.addInclude("META-INF/**");
      project.addResource(resources);
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
