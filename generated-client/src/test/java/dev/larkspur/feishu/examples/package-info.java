/** Small example programs, which are tested with the test kit. */
@NullMarked
package dev.larkspur.feishu.examples;

import org.jspecify.annotations.NullMarked;
