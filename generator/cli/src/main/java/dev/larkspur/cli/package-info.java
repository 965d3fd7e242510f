/** The {@code larkspur} command: it parses options, calls the library and prints results. */
@NullMarked
package dev.larkspur.cli;

import org.jspecify.annotations.NullMarked;
