/** Compiles the programs in {@code src/programs} with a generated client, and runs them. */
@NullMarked
package dev.larkspur.examples;

import org.jspecify.annotations.NullMarked;
