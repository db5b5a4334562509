package org.daybook.web;

/// The one style sheet, with the rules that are too many to write by hand. Pure.
final class Stylesheet {
    /// Claims of one article for which all pieces light up together; of a later
    /// one only the first piece does.
    private static final int LINKED_CLAIMS = 120;

    private Stylesheet() {}

    static String load() {
        return Slim.style(Assets.text("daybook.css")) + linkedClaims();
    }

    /// A claim stands in several pieces (who, the cue, what); an address names one of them. These rules light
    /// the others.
    private static String linkedClaims() {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < LINKED_CLAIMS; i++) {
            rules.append(i == 0 ? "" : ",")
                    .append(".text:has(#c")
                    .append(i)
                    .append(":target) .c")
                    .append(i);
        }
        return rules.append("{background:var(--lit);box-shadow:0 0 0 .12em var(--lit)}\n")
                .toString();
    }
}
