package dev.larkspur.generator.overlay;

import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Corrections of a folder of pages with their reasons. The file is located beside the pages and is
 * described in {@code docs/overlay.md}.
 */
public final class Overlay {
  /** Name of the file in the folder of pages. */
  public static final String FILE_NAME = "overlay.yaml";

  /** Frequent wrong name of the file; such a file is reported. */
  public static final String MISSPELT = "overlay.yml";

  /** Overlay without corrections. */
  public static final Overlay NONE = new Overlay(List.of());

  private static final int MOST_BYTES = 2 * 1024 * 1024;

  private final List<Entry> entries;

  private Overlay(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** Returns the entries in the order of the file. */
  List<Entry> entries() {
    return entries;
  }

  /** Reads the overlay of a folder; a missing file is an empty overlay. */
  public static Overlay read(Path folder, Diagnostics diagnostics) {
    if (Files.exists(folder.resolve(MISSPELT))) {
      diagnostics.report(
          Rule.OVERLAY_INVALID,
          new SourceLocation(MISSPELT, 1, 1),
          "The overlay must be named " + FILE_NAME + "; this file is ignored.",
          "Rename it.");
    }
    Path file = folder.resolve(FILE_NAME);
    if (!Files.exists(file)) {
      return NONE;
    }
    String text = text(file, diagnostics);
    return text == null ? NONE : parse(new SourceFile(FILE_NAME, text), diagnostics);
  }

  /** Reads an overlay; invalid entries are reported and left out. */
  public static Overlay parse(SourceFile file, Diagnostics diagnostics) {
    YamlValue document = YamlFile.read(file, diagnostics);
    return document == null ? NONE : new Overlay(OverlayReader.read(document));
  }

  private static @Nullable String text(Path file, Diagnostics diagnostics) {
    String fault;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(MOST_BYTES + 1);
      if (content.length <= MOST_BYTES) {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      }
      fault = "it is larger than " + MOST_BYTES + " bytes";
    } catch (CharacterCodingException e) {
      fault = "it is not UTF-8";
    } catch (IOException e) {
      fault = UserInputException.reason(e);
    }
    diagnostics.report(
        Rule.OVERLAY_INVALID,
        new SourceLocation(FILE_NAME, 1, 1),
        "The overlay cannot be read: " + fault + ".");
    return null;
  }
}
