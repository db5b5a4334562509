package org.daybook.core.language;

import java.util.List;

/// The town, day and agency with which a report begins: `LIMA, 9 Jan 90 (EFE) -- `, `WASHINGTON (AP) — `, with
/// what a monitoring service adds in brackets. It is no part of the first sentence's grammar. Stateless, linear.
public final class Dateline {
    /// Two towns with their countries, a day, a station's name, a remark in brackets.
    private static final int MOST_WORDS = 40;

    /// Fewer words behind the dash are no report.
    private static final int LEAST_REPORT = 4;

    private Dateline() {}

    /// How many of a sentence's first words are the dateline, its dash included; 0 where there is none. It opens
    /// with a word in capitals; before its dash all other words begin with a capital, stand in brackets or are
    /// short; behind it a sentence begins.
    public static int words(List<String> forms) {
        if (forms.size() < LEAST_REPORT + 2 || !capitals(forms.getFirst())) {
            return 0;
        }
        int open = 0;
        int most = Math.min(MOST_WORDS, forms.size() - LEAST_REPORT);
        for (int i = 1; i < most; i++) {
            String form = forms.get(i);
            char first = form.charAt(0);
            open += opens(first) ? 1 : closes(first) ? -1 : 0;
            if (open == 0 && dash(form)) {
                int next = behindRemarks(forms, i + 1);
                return forms.size() - next >= LEAST_REPORT && begins(forms.get(next)) ? next : 0;
            }
            boolean lower = Character.isLowerCase(first) && form.length() > 3;
            if (open == 0 && (lower || form.equals(";") || form.equals(":") || form.equals("?"))) {
                return 0;
            }
        }
        return 0;
    }

    /// Behind "[TEXT]", "[COMMUNIQUE] [TEXT]".
    private static int behindRemarks(List<String> forms, int from) {
        int next = from;
        while (next < forms.size() && forms.get(next).equals("[")) {
            int close = next;
            while (close < forms.size()
                    && close - next < MOST_WORDS
                    && !forms.get(close).equals("]")) {
                close++;
            }
            if (close >= forms.size() || !forms.get(close).equals("]")) {
                return next;
            }
            next = close + 1;
        }
        return Math.min(next, forms.size() - 1);
    }

    private static boolean capitals(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (!Character.isUpperCase(form.charAt(i))) {
                return false;
            }
        }
        return form.length() > 1;
    }

    private static boolean opens(char c) {
        return c == '(' || c == '[';
    }

    private static boolean closes(char c) {
        return c == ')' || c == ']';
    }

    private static boolean dash(String form) {
        return form.equals("--") || form.equals("—") || form.equals("–") || form.equals("-") || form.equals("---");
    }

    private static boolean begins(String form) {
        char c = form.charAt(0);
        return Character.isUpperCase(c) || Character.isDigit(c) || c == '"' || c == '“' || c == '\'' || c == '‘';
    }
}
