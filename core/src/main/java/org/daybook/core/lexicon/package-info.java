/// The files in which words are kept, for all stages that know some.
@NullMarked
package org.daybook.core.lexicon;

import org.jspecify.annotations.NullMarked;
