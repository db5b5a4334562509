package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.core.article.Span;
import org.daybook.core.language.Mention;
import org.daybook.core.lexicon.SmallLetters;
import org.daybook.core.name.Name;

/// The names of sources: the one in the source itself, and the one that a pronoun or a role stands for where
/// the text leaves no doubt: "she" right after the only person quoted, "the mayor" where one mayor was named.
/// Otherwise none: a source stays as the text calls it. Knows English. Used once, by one thread.
final class Voices {
    /// Behind these the name of another begins: "a spokesman for Rossi", "the lawyer of the union".
    private static final Set<String> TURNS =
            Set.of("of", "for", "at", "in", "from", "by", "with", "on", "to", "who", "whose", "that", "near", "under");

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> PERSONAL = Set.of("he", "she");

    /// A title is hardly longer: "United Nations High Commissioner for Refugees" stops at "for".
    private static final int LONGEST_ROLE = 60;

    private final String text;
    private final List<Name> names;
    private final Map<String, Set<String>> roles = new HashMap<>();
    private Optional<String> speaker = Optional.empty();
    private int spoke;

    Voices(String text, List<Name> names) {
        this.text = text;
        this.names = names;
    }

    /// The name of each claim's source, in the claims' order, which is the text's.
    List<Optional<String>> of(List<Found> claims) {
        List<Optional<String>> all = new ArrayList<>(claims.size());
        for (Found claim : claims) {
            Optional<String> name = claim.source().flatMap(this::name);
            all.add(name);
        }
        return all;
    }

    private Optional<String> name(Span source) {
        Optional<Name> own = own(source);
        String lower = SmallLetters.of(source.text());
        Optional<String> name = own.map(one -> whole(one, source));
        if (own.isEmpty() && PERSONAL.contains(lower)) {
            name = speaker.filter(one -> isAlone(one, spoke, source.begin()));
        } else if (own.isEmpty() && lower.startsWith("the ")) {
            name = Optional.ofNullable(roles.get(role(lower)))
                    .filter(holders -> holders.size() == 1)
                    .map(holders -> holders.iterator().next());
        }
        boolean person = own.isEmpty() || own.get().kind() == Mention.Kind.PERSON;
        if (name.isPresent() && person) {
            own.ifPresent(one -> learn(source, one));
            speaker = name;
            spoke = source.end();
        } else {
            speaker = PERSONAL.contains(lower) ? speaker : Optional.empty();
        }
        return name;
    }

    /// "Recep | Tayyip Erdogan": two names of persons side by side are one; the lexicon's name for the second is its
    /// name.
    private String whole(Name name, Span source) {
        int next = firstFrom(name.span().end());
        boolean goesOn = name.kind() == Mention.Kind.PERSON
                && next < names.size()
                && names.get(next).kind() == Mention.Kind.PERSON
                && names.get(next).span().begin() == name.span().end() + 1
                && names.get(next).span().end() <= source.end()
                && text.charAt(name.span().end()) == ' ';
        return goesOn
                ? names.get(next)
                        .name()
                        .orElse(text.substring(
                                name.span().begin(), names.get(next).span().end()))
                : canonical(name);
    }

    private static String canonical(Name name) {
        return name.name().orElse(name.span().text());
    }

    /// The name of the source itself, not of one it belongs to.
    private Optional<Name> own(Span source) {
        for (int i = firstFrom(source.begin());
                i < names.size() && names.get(i).span().begin() < source.end();
                i++) {
            Name name = names.get(i);
            boolean whole = name.span().end() <= source.end();
            boolean bearer = name.kind() == Mention.Kind.PERSON || name.kind() == Mention.Kind.ORGANISATION;
            if (whole && bearer && isHead(source, name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private boolean isHead(Span source, Name name) {
        String before = text.substring(source.begin(), name.span().begin());
        boolean title = before.length() <= LONGEST_ROLE && before.indexOf('’') < 0 && before.indexOf('\'') < 0;
        for (String word : SmallLetters.of(before).split(" ")) {
            title = title && !TURNS.contains(word);
        }
        int end = name.span().end();
        char next = end < source.end() ? text.charAt(end) : ',';
        boolean person = name.kind() == Mention.Kind.PERSON;
        boolean bare = before.isBlank() || before.strip().equalsIgnoreCase("the");
        return title && (person ? next == ',' || next == ' ' : (next == ',' && bare));
    }

    /// Learns "mayor" from "Mayor Ana Reis" and from "Ana Reis, the mayor of Lisbon".
    private void learn(Span source, Name name) {
        if (name.kind() != Mention.Kind.PERSON) {
            return;
        }
        String before = text.substring(source.begin(), name.span().begin());
        String behind = text.substring(name.span().end(), source.end());
        hold(role(SmallLetters.of(before).strip()), canonical(name));
        if (behind.startsWith(", ")) {
            hold(role(SmallLetters.of(behind.substring(2))), canonical(name));
        }
    }

    /// The role and what it is short for: "prime minister" is a "minister" too.
    private void hold(String role, String name) {
        int from = 0;
        while (from >= 0 && from < role.length()) {
            roles.computeIfAbsent(role.substring(from), any -> new TreeSet<>()).add(name);
            int space = role.indexOf(' ', from);
            from = space < 0 ? -1 : space + 1;
        }
    }

    /// The words of a role, without article and without what it is a role in.
    private static String role(String phrase) {
        List<String> kept = new ArrayList<>();
        String cut = phrase.length() > LONGEST_ROLE ? phrase.substring(0, LONGEST_ROLE) : phrase;
        for (String word : cut.split(" ")) {
            boolean comma = word.endsWith(",");
            String bare = comma ? word.substring(0, word.length() - 1) : word;
            if (TURNS.contains(bare)) {
                break;
            }
            if (!ARTICLES.contains(bare) && !bare.isEmpty()) {
                kept.add(bare);
            }
            if (comma) {
                break;
            }
        }
        return String.join(" ", kept);
    }

    /// Nobody else is named between, and at most one paragraph ends.
    private boolean isAlone(String name, int begin, int end) {
        int blank = text.indexOf("\n\n", begin);
        if (blank >= 0 && blank < end) {
            int second = text.indexOf("\n\n", blank + 2);
            if (second >= 0 && second < end) {
                return false;
            }
        }
        for (int i = firstFrom(begin); i < names.size() && names.get(i).span().begin() < end; i++) {
            Name other = names.get(i);
            if (other.kind() == Mention.Kind.PERSON && !canonical(other).equals(name)) {
                return false;
            }
        }
        return true;
    }

    private int firstFrom(int position) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.get(middle).span().begin() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
