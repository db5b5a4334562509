/// Measures Daybook's language beside OpenNLP and CoreNLP, and its own stages.
@org.jspecify.annotations.NullMarked
package org.daybook.bench;
