package dev.larkspur.generator.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.RealPages;
import dev.larkspur.generator.change.Advice;
import dev.larkspur.generator.change.ApiChanges;
import dev.larkspur.generator.change.Change;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.SpecFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares real pages in pipe tables with the same pages of the same day as the portal has them.
 */
class RealNotationDiffTest {
  private static final int MOST_CHANGES = 250;

  @TempDir Path portal;

  @Test
  void anotherNotationBreaksNothing() throws IOException {
    Path pipes = RealPages.form("pipes");
    for (String page : SpecFolder.open(pipes, PageFilter.ALL, new Diagnostics()).pages()) {
      Path copy = portal.resolve(page);
      Files.createDirectories(copy.getParent());
      Files.copy(RealPages.corpus().resolve(page), copy);
    }

    assertIsHarmless(new Pipeline().compare(pipes, portal, PageFilter.ALL).changes());
    assertIsHarmless(new Pipeline().compare(portal, pipes, PageFilter.ALL).changes());
  }

  private static void assertIsHarmless(ApiChanges changes) {
    assertThat(changes.advice()).isLessThan(Advice.MAJOR);
    assertThat(changes.consequences()).isEmpty();
    // The converter lost parts of some cells.
    assertThat(changes.changes().size()).isLessThan(MOST_CHANGES);
    assertThat(changes.changes().stream().filter(change -> !change.isProse()))
        .extracting(Change::id)
        .containsExactly(
            "operation/document_ai.v1.train_invoice.recognize"
                + "/response/data.train_invoices.entities.type#enum-value=seat_num[2]");
    assertThat(changes.warning()).contains("pipe tables").contains("platform markup");
  }
}
