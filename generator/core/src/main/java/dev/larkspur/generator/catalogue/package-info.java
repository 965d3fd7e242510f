/** What a generated jar says of itself, for programs and people who have no pages at hand. */
@NullMarked
package dev.larkspur.generator.catalogue;

import org.jspecify.annotations.NullMarked;
