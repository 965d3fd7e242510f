/** Checks of the content of pages that could be read. */
@NullMarked
package dev.larkspur.generator.lint;

import org.jspecify.annotations.NullMarked;
