/// When: TIMEX3 expressions, normalised against the day of publication.
@NullMarked
package org.daybook.core.time;

import org.jspecify.annotations.NullMarked;
