package org.daybook.core.article;

/// Captions of a flattened page that only their credit tells: `A pier in Riga. © Jane Roe`, `A pier in Riga Credit:
/// AP`,
/// `Jane Roe, AP`. Immutable, safe for all threads.
final class FlatCaptions {
    private static final int LONGEST = 60;

    /// Words of a credit at a caption's end.
    private static final int CREDIT = 7;

    /// Words of a credit that stands alone: a name and an agency.
    private static final int ALONE = 6;

    private final Cues cues;
    private final Agencies agencies;

    FlatCaptions(Cues cues, Agencies agencies) {
        this.cues = cues;
        this.agencies = agencies;
    }

    boolean is(String text, int words) {
        if (words >= LONGEST) {
            return false;
        }
        if (text.startsWith("© ")) {
            return Character.isLetter(text.codePointAt(2)); // with a year it is a claim of rights
        }
        if (Words.endsSentence(text)) {
            return false;
        }
        boolean named = words <= ALONE && (text.contains(", ") || text.contains(" / "));
        return (named && agencies.isCredit(text)) || endsInCredit(text);
    }

    /// The last words are a credit with its colon, or what follows the sign of rights.
    private boolean endsInCredit(String text) {
        int at = text.length();
        for (int i = 0; i < CREDIT && at > 0; i++) {
            at = text.lastIndexOf(' ', at - 1);
            if (at <= 0) {
                return false;
            }
            String end = text.substring(at + 1);
            int letter = end.startsWith("(") ? 1 : 0;
            int colon = end.indexOf(':');
            boolean worded = colon > 0
                    && Words.count(end.substring(0, colon)) <= 2
                    && cues.opens(Cue.CREDIT, end.substring(letter)) > 0;
            if (worded || (end.startsWith("©") && end.length() > 3 && !Character.isDigit(end.charAt(2)))) {
                return true;
            }
        }
        return false;
    }

    /// The last words name an agency and no full stop follows: `… on Tuesday. JANE ROE / AFP`.
    boolean endsInAgency(String text, int words) {
        int stop = Math.max(text.lastIndexOf(". "), text.lastIndexOf(" ("));
        return !text.endsWith(".")
                && words < LONGEST
                && stop > 0
                && !agencies.in(text.substring(stop)).isEmpty();
    }
}
