/// Where: toponyms resolved against the gazetteer.
@NullMarked
package org.daybook.core.place;

import org.jspecify.annotations.NullMarked;
