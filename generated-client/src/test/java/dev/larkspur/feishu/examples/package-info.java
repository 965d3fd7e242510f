/** How the client is used, in small programs that are tried against the test kit. */
@NullMarked
package dev.larkspur.feishu.examples;

import org.jspecify.annotations.NullMarked;
