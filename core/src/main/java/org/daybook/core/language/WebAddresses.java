package org.daybook.core.language;

import java.util.Locale;
import java.util.Set;

/// Knows web addresses, mail addresses and host names, each of which is one word. Looks ahead a bounded way.
/// Immutable.
final class WebAddresses {
    private final Set<String> domains = WordLists.words("en/domains.txt");

    /// Behind the address that begins at a place; the place itself where none does.
    ///
    /// @param last where the run without blanks ends but for closing punctuation
    int end(String text, int at, int last) {
        if (text.startsWith("http://", at) || text.startsWith("https://", at) || text.startsWith("www.", at)) {
            return last;
        }
        int host = at;
        int lastStop = -1;
        boolean mail = false;
        // A host name has at most 253 characters, a mail address not many more.
        while (host < last && host - at < 300) {
            char c = text.charAt(host);
            if (c == '@' && host > at) {
                mail = true;
            } else if (c == '.') {
                lastStop = host;
            } else if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
                break;
            }
            host++;
        }
        if (mail) {
            return host;
        }
        boolean path = host < last && text.charAt(host) == '/';
        if (lastStop <= at + 1 || host - lastStop > 6 || (host < last && !path)) {
            return at;
        }
        return isDomain(text, at, lastStop, host) ? path ? last : host : at;
    }

    private boolean isDomain(String text, int at, int lastStop, int host) {
        String tail = text.substring(lastStop + 1, host);
        if (!tail.equals(tail.toLowerCase(Locale.ROOT)) || !domains.contains(tail)) {
            return false;
        }
        for (int i = at; i < lastStop; i++) {
            if (Character.isLetter(text.charAt(i)) && lastStop - at > 2) {
                return text.charAt(lastStop - 2) != '.';
            }
        }
        return false;
    }
}
