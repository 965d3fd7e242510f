/**
 * Differences between two models, their effects on callers, and the version advice for the next
 * client. Finding, judging and reporting differences are separate.
 */
@NullMarked
package dev.larkspur.generator.change;

import org.jspecify.annotations.NullMarked;
