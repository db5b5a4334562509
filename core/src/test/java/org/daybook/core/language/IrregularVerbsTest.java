package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IrregularVerbsTest {
    private final IrregularVerbs verbs = new IrregularVerbs();

    @Test
    void aPastFormHasItsVerb() {
        assertThat(verbs.lemma("shot", "VERB/VBD")).contains("shoot");
        assertThat(verbs.lemma("shot", "VERB/VB")).contains("shoot");
        assertThat(verbs.lemma("shot", "NOUN/NN")).isEmpty();
    }

    @Test
    void aFormThatIsAVerbItselfNeedsThePastTag() {
        assertThat(verbs.lemma("ground", "VERB/VBN")).contains("grind");
        assertThat(verbs.lemma("ground", "VERB/VB")).isEmpty();
    }
}
