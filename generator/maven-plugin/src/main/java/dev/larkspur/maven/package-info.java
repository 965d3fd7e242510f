/** The Maven goals. */
@NullMarked
package dev.larkspur.maven;

import org.jspecify.annotations.NullMarked;
