/** Corrections of wrong pages: read from a file beside them, applied to what was read of them. */
@NullMarked
package dev.larkspur.generator.overlay;

import org.jspecify.annotations.NullMarked;
