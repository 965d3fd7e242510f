/** Compiles and runs the Java examples of the documents. */
@NullMarked
package dev.larkspur.feishu.documents;

import org.jspecify.annotations.NullMarked;
