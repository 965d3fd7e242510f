/** Runs the examples in real servers. */
@NullMarked
package dev.larkspur.integrations;

import org.jspecify.annotations.NullMarked;
