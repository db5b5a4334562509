package org.daybook.core.event;

/// What the event stage knows of English words: the predicate lexicon, the classes of nouns it names and the
/// markers of status. Immutable, shared by all threads.
record EnglishWords(PredicateLexicon predicates, WordGroups classes, WordGroups markers) {
    static EnglishWords load() {
        return new EnglishWords(
                PredicateLexicon.load("en/predicates.txt"),
                WordGroups.load("en/classes.txt"),
                WordGroups.load("en/markers.txt"));
    }

    EnglishWords {
        for (String name : predicates.classes()) {
            if (!classes.defines(name)) {
                throw new IllegalStateException("The predicate lexicon names the class " + name
                        + ", which the lexicon of classes does not define");
            }
        }
    }

    /// Whether a noun belongs to a class, also behind a prefix that leaves it what it is: "ex-wife", "co-founder".
    boolean isA(String group, String lemma) {
        if (classes.has(group, lemma)) {
            return true;
        }
        int hyphen = lemma.indexOf('-');
        return hyphen > 0
                && markers.has("PREFIX", lemma.substring(0, hyphen))
                && classes.has(group, lemma.substring(hyphen + 1));
    }

    boolean marks(String group, String lemma) {
        return markers.has(group, lemma);
    }
}
