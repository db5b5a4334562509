package org.daybook.core.article;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The name of the site that a flattened page is from. One sign alone is not enough: titles have dashes of
/// their own, and a copyright may be an owner's. Two are: a name that stands behind the title on the first
/// line (`Ferry sails again | The Sound Courier`) or in a copyright, and that the page's address bears out;
/// or a name behind the title that holds the page's copyright. One of two words or more may also end an
/// invitation (`Subscribe to The Sound Courier`), where the page prints its title once more without the name. A
/// section or a topic behind the title stands in longer names too, `© Nairobi Hospital`, `our World newsletter`:
/// only the whole name counts. Immutable, safe for all threads; time linear
/// in the page.
final class FlatSite {
    /// Marks between a title and a site's name, with spaces around them.
    private static final String JOINTS = "|-–—·•»:";

    private static final int MOST_WORDS = 5;

    /// Longer lines tell of other things than the site.
    private static final int LONGEST_NOTICE = 60;

    private static final int LONGEST_INVITATION = 20;

    /// A line about the site itself.
    private static final Set<Cue> INVITES = EnumSet.of(Cue.PROMO, Cue.SUBSCRIBERS);

    private final NoticeWords words = NoticeWords.load();

    Optional<String> of(List<FlatLine> lines, FlatHead head, Optional<String> url) {
        String first = lines.getFirst().text();
        String name = behindLastJoint(first);
        boolean usable = !name.isEmpty()
                && Words.count(name) <= MOST_WORDS
                && !Words.fold(name).isEmpty()
                && !Character.isLowerCase(name.charAt(0));
        if (usable && url.filter(address -> PageSite.bearsOut(address, name)).isPresent()) {
            return Optional.of(name);
        }
        if (usable && (holdsCopyright(lines, name) || (isBehindTitle(first, head, name) && isInvitedTo(lines, name)))) {
            return Optional.of(name);
        }
        return url.flatMap(address -> inCopyright(lines, address));
    }

    /// Whether the page says a second time, elsewhere than in a credit, that it is from the site of that name.
    boolean isBorneOut(List<FlatLine> lines, Optional<String> url, String name) {
        return url.filter(address -> PageSite.bearsOut(address, name)).isPresent()
                || isSame(behindLastJoint(lines.getFirst().text()), name)
                || holdsCopyright(lines, name)
                || isInvitedTo(lines, name);
    }

    private boolean isSame(String one, String other) {
        return holder(one).equals(holder(other));
    }

    private boolean holdsCopyright(List<FlatLine> lines, String name) {
        return says(lines, line -> isNotice(line) && isHeldBy(line.text(), name));
    }

    /// Whether a part of a notice is a copyright's mark and that name alone: `© 2024 The Sound Courier. World news.`
    private boolean isHeldBy(String notice, String name) {
        String wanted = holder(name);
        boolean marked = false;
        for (String part : notice.replace(". ", "|").split("[|,;·•–—]")) {
            boolean mark = part.indexOf('©') >= 0
                    || (' ' + Words.fold(part) + ' ').contains(" copyright ")
                    || part.contains("(c)");
            String holder = holder(part);
            if ((mark || marked) && !wanted.isEmpty() && holder.equals(wanted)) {
                return true;
            }
            marked = (mark || marked) && holder.isEmpty();
        }
        return false;
    }

    /// A text folded, without years and the words of a copyright.
    private String holder(String text) {
        StringBuilder holder = new StringBuilder();
        for (String word : Words.fold(text).split(" ")) {
            if (!words.rights().contains(word) && !isYear(word)) {
                holder.append(word).append(' ');
            }
        }
        return holder.toString().strip();
    }

    private static boolean isYear(String word) {
        return word.length() == 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isNotice(FlatLine line) {
        return line.words() <= LONGEST_NOTICE
                && (line.said().contains(Cue.LEGAL) || line.text().indexOf('©') >= 0);
    }

    /// A single word behind a title may be a section's, and sections have newsletters too.
    private boolean isInvitedTo(List<FlatLine> lines, String name) {
        return Words.count(name) > 1
                && says(
                        lines,
                        line -> line.words() <= LONGEST_INVITATION
                                && line.said().stream().anyMatch(INVITES::contains)
                                && endsInOutlet(line.text(), name));
    }

    private boolean endsInOutlet(String invitation, String name) {
        String whole = Words.fold(invitation);
        String end = ' ' + Words.fold(name);
        if (!whole.endsWith(end)) {
            return false;
        }
        String before = whole.substring(0, whole.length() - end.length());
        return !words.topical().contains(before.substring(before.lastIndexOf(' ') + 1));
    }

    private static boolean says(List<FlatLine> lines, Predicate<FlatLine> kind) {
        return lines.subList(1, lines.size()).stream().anyMatch(kind);
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
            List<String> parts = List.of(line.text().split("[\\s©,|]+"));
            for (int from = 0; from < parts.size(); from++) {
                for (int length = Math.min(MOST_WORDS, parts.size() - from); length > 0; length--) {
                    String name = String.join(" ", parts.subList(from, from + length));
                    boolean owner = name.startsWith("The ")
                            && from + length < parts.size()
                            && isCapital(parts.get(from + length));
                    if (isCapital(name) && !owner && PageSite.bearsOut(url, name)) {
                        return Optional.of(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
                    }
                }
            }
        }
        return Optional.empty();
    }

    static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
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
