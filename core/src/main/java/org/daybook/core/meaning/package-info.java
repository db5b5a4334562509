/// What a short text means, beyond the words that it has: the sentence encoder all-MiniLM-L6-v2
/// (Wang et al., "MiniLM: Deep Self-Attention Distillation for Task-Agnostic Compression of
/// Pre-Trained Transformers", NeurIPS 2020; trained on pairs of sentences by the
/// sentence-transformers project, Apache-2.0), reckoned in Java alone, so that the same text means
/// the same to the last bit on every machine.
@NullMarked
package org.daybook.core.meaning;

import org.jspecify.annotations.NullMarked;
