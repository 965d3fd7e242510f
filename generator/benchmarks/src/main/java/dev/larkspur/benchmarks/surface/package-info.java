/** Measurements of what callers see of a generated client: its names, its types and its size. */
@NullMarked
package dev.larkspur.benchmarks.surface;

import org.jspecify.annotations.NullMarked;
