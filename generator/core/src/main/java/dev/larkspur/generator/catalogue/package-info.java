/** The catalogue of a generated client, for programs and people without access to its pages. */
@NullMarked
package dev.larkspur.generator.catalogue;

import org.jspecify.annotations.NullMarked;
