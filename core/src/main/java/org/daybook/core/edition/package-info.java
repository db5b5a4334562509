/// What not to miss this morning: a finite, ranked choice of stories with chosen sentences.
@NullMarked
package org.daybook.core.edition;

import org.jspecify.annotations.NullMarked;
