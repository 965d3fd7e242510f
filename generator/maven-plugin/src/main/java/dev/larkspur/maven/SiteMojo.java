package dev.larkspur.maven;

import dev.larkspur.generator.Linting;
import dev.larkspur.generator.Naming;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.output.OutputChanges;
import dev.larkspur.generator.output.OutputFolder;
import dev.larkspur.generator.site.Site;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes a static site about the API of documentation pages. */
@Mojo(name = "site", defaultPhase = LifecyclePhase.PRE_SITE, threadSafe = true)
public final class SiteMojo extends LarkspurMojo {
  /** The folder of the site. Pages of what no longer exists are deleted. */
  @Parameter(
      property = "larkspur.site.output",
      defaultValue = "${project.build.directory}/larkspur-site")
  private File output;

  /** The base package of the client that the snippets use. */
  @Parameter(property = "larkspur.package", defaultValue = Settings.DEFAULT_PACKAGE)
  private String basePackage = Settings.DEFAULT_PACKAGE;

  /** Describe only these products, such as {@code im}, or {@code im.v1} for a single version. */
  @Parameter(property = "larkspur.products")
  private List<String> products = List.of();

  /** The language of texts that pages of two languages have: {@code en} or {@code zh}. */
  @Parameter(property = "larkspur.language", defaultValue = PageSet.DEFAULT_LANGUAGE)
  private String language = PageSet.DEFAULT_LANGUAGE;

  @Override
  String language() {
    return language;
  }

  @Override
  void work(PageSet pages) throws MojoFailureException {
    pages.requireOutside(output.toPath());
    Linting linting = pipeline().lint(pages);
    Naming naming = linting.name(pages, new Settings(basePackage));
    Overview overview = naming.reading().overview();
    overview.refuseUnreadable(false);
    refuseFailing(overview, "; nothing was written");
    overview.refuseNothing(pages.folder());
    OutputChanges changes =
        new OutputFolder(output.toPath())
            .write(Site.files(naming, linting, pages.folder(), products));
    getLog()
        .info(
            changes.added().size()
                + changes.changed().size()
                + " pages written, "
                + changes.unchanged()
                + " unchanged, "
                + changes.removed().size()
                + " removed");
  }
}
