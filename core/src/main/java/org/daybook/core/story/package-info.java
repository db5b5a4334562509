/// What an article belongs to: stories and origins, decided online from the past alone.
@NullMarked
package org.daybook.core.story;

import org.jspecify.annotations.NullMarked;
