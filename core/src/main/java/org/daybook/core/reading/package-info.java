/// What an article says, all stages put together and every span checked against the text.
@NullMarked
package org.daybook.core.reading;

import org.jspecify.annotations.NullMarked;
