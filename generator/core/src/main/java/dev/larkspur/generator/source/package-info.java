/** Files, places in them, and what is said about them: the ground every other package stands on. */
@NullMarked
package dev.larkspur.generator.source;

import org.jspecify.annotations.NullMarked;
