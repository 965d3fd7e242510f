package dev.larkspur.benchmarks.pipeline;

import dev.larkspur.generator.Generation;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.output.OutputFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/** A step of the pipeline to measure. */
enum Step {
  /**
   * Reads each page and parses it with CommonMark (with GFM tables) and with jsoup (as XML), on one
   * thread.
   */
  FLOOR {
    @Override
    void run(Path spec, Path output) throws IOException {
      Parser commonMark = Parser.builder().extensions(List.of(TablesExtension.create())).build();
      for (Path page : files(spec, ".md")) {
        String text = Files.readString(page);
        keep(commonMark.parse(text));
        keep(org.jsoup.parser.Parser.xmlParser().parseInput(text, ""));
      }
    }
  },

  /** Writes the model file of the pages. */
  MODEL {
    @Override
    void run(Path spec, Path output) throws IOException {
      try (OutputStream file =
          new BufferedOutputStream(Files.newOutputStream(output.resolve("model.json")))) {
        new Pipeline().read(PageSet.of(spec)).toModelFile().write(file);
      }
    }
  },

  /** Generates the Java sources of the pages. */
  GENERATE {
    @Override
    void run(Path spec, Path output) throws IOException {
      Generation generation =
          new Pipeline().generate(PageSet.of(spec), new Settings(Settings.DEFAULT_PACKAGE));
      new OutputFolder(output.resolve("java")).write(generation.contents());
    }
  },

  /** Compiles the sources that {@link #GENERATE} wrote. */
  JAVAC {
    @Override
    void run(Path spec, Path output) throws IOException {
      Path arguments = output.resolve("javac.args");
      List<String> lines = new ArrayList<>();
      lines.add("-proc:none");
      lines.add("-d");
      lines.add(quoted(output.resolve("classes")));
      for (Path source : files(output.resolve("java"), ".java")) {
        lines.add(quoted(source));
      }
      Files.write(arguments, lines);
      int result =
          ToolProvider.getSystemJavaCompiler().run(null, null, null, "@" + arguments.toString());
      if (result != 0) {
        throw new IOException("javac ended with " + result);
      }
    }
  };

  private static volatile Object unusedResult = "";

  /**
   * Runs the step once.
   *
   * @param spec the folder of pages
   * @param output a folder that all steps of a round share
   */
  abstract void run(Path spec, Path output) throws IOException;

  private static void keep(Object result) {
    unusedResult = result;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String quoted(Path path) {
    return '"' + path.toString().replace("\\", "\\\\") + '"';
  }
}
