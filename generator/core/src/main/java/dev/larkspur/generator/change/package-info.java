/**
 * What differs between two models, what it does to callers, and which version the next client
 * deserves. Finding a difference, judging it and writing it down are three separate things.
 */
@NullMarked
package dev.larkspur.generator.change;

import org.jspecify.annotations.NullMarked;
