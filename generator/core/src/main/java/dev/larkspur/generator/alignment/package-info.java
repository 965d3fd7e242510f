/** What corresponds to each other in two models, although their pages are written differently. */
@NullMarked
package dev.larkspur.generator.alignment;

import org.jspecify.annotations.NullMarked;
