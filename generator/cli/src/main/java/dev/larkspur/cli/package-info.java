/**
 * The {@code larkspur} command: options in, the library called, results printed, an exit code out.
 */
@NullMarked
package dev.larkspur.cli;

import org.jspecify.annotations.NullMarked;
