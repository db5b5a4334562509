/// Who: names linked across an article, with kind, country and sector.
@NullMarked
package org.daybook.core.name;

import org.jspecify.annotations.NullMarked;
