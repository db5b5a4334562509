/// On whose word: source, cue and content of what is attributed, its channel and standing.
@NullMarked
package org.daybook.core.claim;

import org.jspecify.annotations.NullMarked;
