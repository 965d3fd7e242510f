package dev.larkspur.maven;

import dev.larkspur.generator.Generation;
import dev.larkspur.generator.Pages;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.output.OutputChanges;
import dev.larkspur.generator.output.OutputFolder;
import java.io.File;
import java.util.List;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Generates a Java client from documentation pages and adds it to what is compiled, and what goes
 * with it to the resources. Files that are as they should be are not touched.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends LarkspurMojo {
  /** The source root to write to. */
  @Parameter(
      property = "larkspur.output",
      defaultValue = "${project.build.directory}/generated-sources/larkspur")
  private File output;

  /** The package above the generated ones. */
  @Parameter(property = "larkspur.package", defaultValue = Settings.DEFAULT_PACKAGE)
  private String basePackage = Settings.DEFAULT_PACKAGE;

  /**
   * Generate only these products, such as {@code im}, or {@code im.v1} for one version of it. Names
   * stay those of the whole client.
   */
  @Parameter(property = "larkspur.products")
  private List<String> products = List.of();

  /** Make the client a Java module of this name. */
  @Parameter(property = "larkspur.moduleName")
  private @Nullable String moduleName;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Override
  void work(Pages pages) throws MojoFailureException {
    Generation generation =
        new Pipeline().generate(pages, new Settings(basePackage, products, moduleName));
    accept(generation.reading());
    OutputChanges changes = new OutputFolder(output.toPath()).write(generation.contents());
    project.addCompileSourceRoot(output.getPath());
    addResources();
    if (changes.isEmpty()) {
      getLog().debug("All " + changes.unchanged() + " generated files are up to date");
    } else {
      getLog().info(sentence(generation, changes));
    }
  }

  /** What is no source lies in the same folder, and belongs into the jar. */
  private void addResources() {
    String folder = output.getPath();
    if (project.getResources().stream().noneMatch(it -> folder.equals(it.getDirectory()))) {
      Resource resources = new Resource();
      resources.setDirectory(folder);
      resources.addInclude("META-INF/**");
      project.addResource(resources);
    }
  }

  private static String sentence(Generation generation, OutputChanges changes) {
    return generation.api().operations().size()
        + " operations from "
        + generation.reading().pages()
        + " pages: "
        + (changes.added().size() + changes.changed().size())
        + " files written, "
        + changes.unchanged()
        + " unchanged, "
        + changes.removed().size()
        + " removed";
  }
}
