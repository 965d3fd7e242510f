/** The model of the pages as a static site. */
@NullMarked
package dev.larkspur.generator.site;

import org.jspecify.annotations.NullMarked;
