/** Puts generated files into a folder, or says how a folder differs from them. */
@NullMarked
package dev.larkspur.generator.output;

import org.jspecify.annotations.NullMarked;
