/** Templates for pages that describe a new operation. */
@NullMarked
package dev.larkspur.generator.newpage;

import org.jspecify.annotations.NullMarked;
