package dev.larkspur.cli;

import picocli.CommandLine.Help.Ansi;

/** Values of the option {@code --color}. */
enum ColorMode {
  AUTO(Ansi.AUTO),
  ALWAYS(Ansi.ON),
  NEVER(Ansi.OFF);

  private final Ansi ansi;

  ColorMode(Ansi ansi) {
    this.ansi = ansi;
  }

  boolean isOn() {
    return ansi.enabled();
  }
}
