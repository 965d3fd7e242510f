package dev.larkspur.cli;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Manual page of a command with the macros of man(7). Its text is that of {@code --help}. */
final class ManPage {
  /** Colours of picocli that {@link #fonts} replaces by fonts. */
  private static final ColorScheme FONTS =
      new ColorScheme.Builder(Ansi.ON)
          .commands(Style.bold)
          .options(Style.bold)
          .parameters(Style.italic)
          .optionParams(Style.italic)
          .build();

  private static final Pattern ESCAPE_CODE = Pattern.compile("\u001b\\[(\\d+)m");
  private static final Pattern EXIT_CODE = Pattern.compile(" +(\\d+) {2}(.*)");
  private static final Pattern HEADING = Pattern.compile("([A-Z][a-z]+(?: [a-z]+)?):");

  /** Manual that the page belongs to. */
  record Manual(String version, String date) {}

  private final CommandSpec command;
  private final UsageMessageSpec usage;
  private final Help help;
  private final StringBuilder page = new StringBuilder();

  private ManPage(CommandSpec command) {
    this.command = command;
    this.usage = command.usageMessage();
    this.help = new Help(command, FONTS);
  }

  /** Returns the name of the page of a command, such as larkspur-generate. */
  static String name(CommandSpec command) {
    return command.qualifiedName("-");
  }

  /** Returns the page of a command. */
  static String of(CommandSpec command, Manual manual) {
    return new ManPage(command).text(manual);
  }

  private String text(Manual manual) {
    String name = name(command);
    line(
        ".TH \"%s\" 1 \"%s\" \"larkspur %s\" \"Larkspur manual\""
            .formatted(name.toUpperCase(Locale.ROOT), manual.date(), escaped(manual.version())));
    section("NAME");
    line(escaped(name) + " \\- " + escaped(summary(usage)));
    section("SYNOPSIS");
    // Lines are broken between words, never after a hyphen of an option.
    line(".nh");
    line(fonts(help.synopsis(0).strip().replaceAll("\\s+", " ")));
    line(".hy");
    section("DESCRIPTION");
    prose(usage.description());
    arguments();
    commands();
    footer();
    section("SEE ALSO");
    seeAlso();
    return page.toString();
  }

  /** Returns the first sentence of a description as the index of manuals wants it. */
  private static String summary(UsageMessageSpec usage) {
    return usage.description()[0].replaceFirst("\\.$", "");
  }

  private void arguments() {
    List<PositionalParamSpec> parameters = command.positionalParameters();
    if (!parameters.isEmpty()) {
      section("ARGUMENTS");
    }
    for (PositionalParamSpec parameter : parameters) {
      item("\\fI" + escaped(parameter.paramLabel()) + "\\fR", parameter);
    }
    section("OPTIONS");
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        String names = "\\fB" + escaped(String.join(", ", option.names())) + "\\fR";
        item(names.replace(", ", "\\fR, \\fB") + value(option), option);
      }
    }
  }

  private String value(OptionSpec option) {
    return fonts(
        help.createDefaultParamLabelRenderer()
            .renderParameterLabel(option, Ansi.ON, FONTS.optionParamStyles())
            .toString());
  }

  private void item(String heading, ArgSpec argument) {
    line(".TP");
    line(heading);
    boolean first = true;
    for (String line : argument.description()) {
      if (!first && startsItem(line)) {
        line(".br");
      }
      line(textLine(line));
      first = false;
    }
  }

  /** Returns whether a line of a description describes one of several values. */
  private static boolean startsItem(String line) {
    int colon = line.indexOf(": ");
    return colon > 0 && line.lastIndexOf(' ', colon - 1) < 0;
  }

  private void commands() {
    if (command.subcommands().isEmpty()) {
      return;
    }
    section("COMMANDS");
    command
        .subcommands()
        .forEach(
            (name, subcommand) -> {
              line(".TP");
              line("\\fB" + escaped(name) + "\\fR");
              line(textLine(summary(subcommand.getCommandSpec().usageMessage()) + "."));
            });
  }

  private void footer() {
    String heading = usage.footerHeading().replace("%n", "").replace(":", "");
    if (usage.footer().length > 0) {
      section(heading.isEmpty() ? "NOTES" : heading);
      prose(usage.footer());
    }
  }

  private void seeAlso() {
    if (command.parent() != null) {
      line(".BR " + escaped(name(command.parent())) + " (1)");
      return;
    }
    int left = command.subcommands().size();
    for (var subcommand : command.subcommands().values()) {
      left--;
      line(
          ".BR %s (1)%s"
              .formatted(escaped(name(subcommand.getCommandSpec())), left == 0 ? "" : ","));
    }
  }

  /** Writes lines of a help text: paragraphs, examples, exit codes and headings. */
  private void prose(String[] lines) {
    boolean inExample = false;
    for (String line : lines) {
      if (line.isBlank()) {
        continue;
      }
      Matcher exitCode = EXIT_CODE.matcher(line);
      Matcher heading = HEADING.matcher(line);
      boolean isExample = line.startsWith(" ") && !exitCode.matches();
      if (isExample != inExample) {
        line(isExample ? ".RS 4\n.EX" : ".EE\n.RE");
        inExample = isExample;
      }
      if (exitCode.matches()) {
        line(".TP");
        line("\\fB" + exitCode.group(1) + "\\fR");
        line(textLine(exitCode.group(2)));
      } else if (heading.matches()) {
        section(heading.group(1));
      } else {
        line(textLine(line.strip()));
      }
    }
    if (inExample) {
      line(".EE\n.RE");
    }
  }

  private void section(String title) {
    line(".SH " + title.toUpperCase(Locale.ROOT));
  }

  private void line(String line) {
    page.append(line).append('\n');
  }

  /** Returns a line of text, which has the format of {@link java.util.Formatter}. */
  private static String textLine(String format) {
    String text = escaped(format.replace("%%", "%"));
    return text.startsWith(".") || text.startsWith("'") ? "\\&" + text : text;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }

  /** Replaces the escape codes of a terminal by fonts. */
  private static String fonts(String text) {
    return ESCAPE_CODE
        .matcher(escaped(text).replace("\\-", "-"))
        .replaceAll(
            code ->
                switch (code.group(1)) {
                  case "1" -> "\\\\fB";
                  case "3" -> "\\\\fI";
                  default -> "\\\\fR";
                })
        .replace("-", "\\-")
        .replace("\\fR\\fR", "\\fR");
  }
}
