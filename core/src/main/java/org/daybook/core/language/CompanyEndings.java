package org.daybook.core.language;

import java.util.Set;

/// Legal forms at the end of a company's name ("Inc.", "plc"), which tell where the name ends and what it is,
/// whatever the tagger made of the words before. Immutable.
final class CompanyEndings {
    private static final int BEGIN = NameSpans.begin(Mention.Kind.ORGANISATION);

    private final Set<String> endings;

    private CompanyEndings(Set<String> endings) {
        this.endings = endings;
    }

    static CompanyEndings load() {
        return new CompanyEndings(WordLists.words("en/company-endings.txt"));
    }

    /// Makes each marked name that a legal form follows, after a comma or right away, an
    /// organisation that ends with it.
    void complete(Lexis x, int[] marks) {
        for (int i = 1; i < marks.length; i++) {
            int last = i > 1 && x.lowers[i - 1].equals(",") ? i - 2 : i - 1;
            if (marks[last] == 0 || !endings.contains(x.lowers[i])) {
                continue;
            }
            int first = last;
            while (first > 0 && isInside(marks[first])) {
                first--;
            }
            for (int k = first; k <= i; k++) {
                marks[k] = k == first ? BEGIN : BEGIN + 1;
            }
            for (int k = i + 1; k < marks.length && isInside(marks[k]); k++) {
                marks[k] = 0;
            }
        }
    }

    private static boolean isInside(int mark) {
        return mark > 0 && mark % 2 == 0;
    }
}
