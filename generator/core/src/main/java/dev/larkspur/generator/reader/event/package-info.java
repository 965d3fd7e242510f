/** Reads pages of events. */
@NullMarked
package dev.larkspur.generator.reader.event;

import org.jspecify.annotations.NullMarked;
