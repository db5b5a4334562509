/// The grammar of the text: sentences, words, tags, lemmas, dependencies and marked names.
@NullMarked
package org.daybook.core.language;

import org.jspecify.annotations.NullMarked;
