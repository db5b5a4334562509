/// How many: counts of people, with what befell them.
@NullMarked
package org.daybook.core.count;

import org.jspecify.annotations.NullMarked;
