/** Corrections of wrong pages: read from a file beside the pages and applied to the model. */
@NullMarked
package dev.larkspur.generator.overlay;

import org.jspecify.annotations.NullMarked;
