package org.daybook.core.article;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The name of the site that a flattened page is from. One sign alone is not enough: titles have dashes of
/// their own, and a copyright may be an owner's. Two are: a name that stands behind the title on the first
/// line (`Ferry sails again | The Sound Courier`) or in a copyright, and that the page's address bears out;
/// or a name behind the title that the page says again in its copyright or conditions. One of two words or
/// more may also stand in an invitation (`Subscribe to The Sound Courier`), where the page prints its title
/// once more without the name. Pure functions.
final class FlatSite {
    /// Marks between a title and a site's name, with spaces around them.
    private static final String JOINTS = "|-–—·•»:";

    private static final int MOST_WORDS = 5;

    /// Longer lines tell of other things than the site.
    private static final int LONGEST_NOTICE = 60;

    private static final int LONGEST_INVITATION = 20;

    private static final int MOST_WORDS_OF_A_CREDIT = 9;

    /// A line about the site itself.
    private static final Set<Cue> INVITES = EnumSet.of(Cue.PROMO, Cue.SUBSCRIBERS, Cue.NOTE);

    private FlatSite() {}

    static Optional<String> of(List<FlatLine> lines, FlatHead head, Optional<String> url) {
        String first = lines.getFirst().text();
        String name = behindLastJoint(first);
        boolean usable = !name.isEmpty()
                && Words.count(name) <= MOST_WORDS
                && !Words.fold(name).isEmpty()
                && !Character.isLowerCase(name.charAt(0));
        if (usable && url.filter(address -> PageSite.bearsOut(address, name)).isPresent()) {
            return Optional.of(name);
        }
        if (usable && (isInNotice(lines, name) || (isBehindTitle(first, head, name) && isInvitedTo(lines, name)))) {
            return Optional.of(name);
        }
        return url.flatMap(address -> inCopyright(lines, address));
    }

    private static boolean isInNotice(List<FlatLine> lines, String name) {
        return says(lines, name, FlatSite::isNotice);
    }

    private static boolean isNotice(FlatLine line) {
        return line.words() <= LONGEST_NOTICE
                && (line.said().contains(Cue.LEGAL) || line.text().indexOf('©') >= 0);
    }

    /// A single word behind a title may be a section's, and sections have newsletters too.
    private static boolean isInvitedTo(List<FlatLine> lines, String name) {
        return Words.count(name) > 1
                && says(
                        lines,
                        name,
                        line -> line.words() <= LONGEST_INVITATION
                                && line.said().stream().anyMatch(INVITES::contains));
    }

    private static boolean says(List<FlatLine> lines, String name, Predicate<FlatLine> kind) {
        String wanted = ' ' + Words.fold(name) + ' ';
        for (int i = lines.size() - 1; i > 0; i--) {
            FlatLine line = lines.get(i);
            if (kind.test(line) && (' ' + Words.fold(line.text()) + ' ').contains(wanted)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the page has its title alone below: then what the first line has more is no part of it.
    private static boolean isBehindTitle(String first, FlatHead head, String name) {
        String whole = ' ' + Words.fold(first);
        return head.after() > 1
                && head.title()
                        .filter(title -> whole.endsWith(' ' + Words.fold(title) + ' ' + Words.fold(name)))
                        .isPresent();
    }

    /// `© 2024 Sound Courier Ltd` on a page of soundcourier.example. With an article and more words behind it
    /// the name is its owner's, `The Courier Group`, and only a part of that is the site's.
    private static Optional<String> inCopyright(List<FlatLine> lines, String url) {
        for (int i = lines.size() - 1; i > 0; i--) {
            FlatLine line = lines.get(i);
            if (!isNotice(line)) {
                continue;
            }
            List<String> words = List.of(line.text().split("[\\s©,|]+"));
            for (int from = 0; from < words.size(); from++) {
                for (int length = Math.min(MOST_WORDS, words.size() - from); length > 0; length--) {
                    String name = String.join(" ", words.subList(from, from + length));
                    boolean owner = name.startsWith("The ")
                            && from + length < words.size()
                            && isCapital(words.get(from + length));
                    if (isCapital(name) && !owner && PageSite.bearsOut(url, name)) {
                        return Optional.of(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    /// The publisher of a credit that recurs on a site's pages, `The Sound Courier with LNW`: names in
    /// capitals, and behind the word between them an abbreviation that need not be known as an agency's.
    static Optional<String> inCredit(String line, Joints joints) {
        int with = Joints.first(joints.with(), line);
        if (with <= 0 || Words.count(line) > MOST_WORDS_OF_A_CREDIT) {
            return Optional.empty();
        }
        String name = line.substring(0, with);
        String behind = line.substring(line.indexOf(' ', with + 1) + 1);
        boolean names = List.of(name.split(" ")).stream().allMatch(FlatSite::isCapital);
        boolean abbreviation =
                behind.length() >= 2 && behind.length() <= 5 && behind.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        return names && abbreviation ? Optional.of(name) : Optional.empty();
    }

    private static String behindLastJoint(String title) {
        for (int i = title.length() - 2; i > 0; i--) {
            if (title.charAt(i + 1) == ' ' && title.charAt(i - 1) == ' ' && JOINTS.indexOf(title.charAt(i)) >= 0) {
                return title.substring(i + 2).strip();
            }
        }
        return "";
    }
}
