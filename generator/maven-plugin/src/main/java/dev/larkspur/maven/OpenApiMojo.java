package dev.larkspur.maven;

import dev.larkspur.generator.Naming;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.openapi.DocumentFormat;
import dev.larkspur.generator.openapi.OpenApi;
import dev.larkspur.generator.output.OutputChanges;
import dev.larkspur.generator.output.OutputFolder;
import java.io.File;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes the model of documentation pages as OpenAPI 3.1. */
@Mojo(name = "openapi", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class OpenApiMojo extends LarkspurMojo {
  /** The folder of the documents. Documents of products that no longer exist are deleted. */
  @Parameter(
      property = "larkspur.openapi.output",
      defaultValue = "${project.build.directory}/openapi")
  private File output;

  /** Write one document for each product, such as {@code im.yaml}, instead of one for all. */
  @Parameter(property = "larkspur.openapi.split", defaultValue = "false")
  private boolean split;

  /** The format of the documents: {@code json} or {@code yaml}. */
  @Parameter(property = "larkspur.openapi.format", defaultValue = "yaml")
  private String format = "yaml";

  /** The language of texts that pages of two languages have: {@code en} or {@code zh}. */
  @Parameter(property = "larkspur.language", defaultValue = PageSet.DEFAULT_LANGUAGE)
  private String language = PageSet.DEFAULT_LANGUAGE;

  @Override
  String language() {
    return language;
  }

  @Override
  void work(PageSet pages) throws MojoFailureException {
    DocumentFormat documentFormat = DocumentFormat.of(format);
    pages.requireSeparate(output.toPath());
    Naming naming = pipeline().name(pages, Settings.DEFAULT);
    OpenApi openApi = split ? OpenApi.perProduct(naming) : OpenApi.whole(naming);
    Overview overview = openApi.overview(naming.reading());
    accept(overview);
    overview.refuseNothing(pages.folder());
    OutputChanges changes = new OutputFolder(output.toPath()).write(openApi.files(documentFormat));
    getLog()
        .info(
            changes.added().size()
                + changes.changed().size()
                + " documents written, "
                + changes.unchanged()
                + " unchanged, "
                + changes.removed().size()
                + " removed");
  }
}
