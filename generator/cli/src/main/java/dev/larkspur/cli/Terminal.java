package dev.larkspur.cli;

import java.io.PrintStream;

/**
 * Where a command speaks.
 *
 * @param out data, for other programs
 * @param err everything meant for people
 */
record Terminal(PrintStream out, PrintStream err) {}
