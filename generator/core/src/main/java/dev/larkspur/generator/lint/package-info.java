/** What is wrong with the pages themselves, seen once they are understood. */
@NullMarked
package dev.larkspur.generator.lint;

import org.jspecify.annotations.NullMarked;
