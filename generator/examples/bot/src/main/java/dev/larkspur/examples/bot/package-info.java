/** A sample bot for messages. */
@NullMarked
package dev.larkspur.examples.bot;

import org.jspecify.annotations.NullMarked;
