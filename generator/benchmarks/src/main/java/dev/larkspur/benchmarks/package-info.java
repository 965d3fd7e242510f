/** Measures calls side by side: a bare client, this client, the platform's own SDK. */
@NullMarked
package dev.larkspur.benchmarks;

import org.jspecify.annotations.NullMarked;
