package org.daybook.core.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who is credited around the end of a flattened article: agencies, and the publisher that used their text, `The Sound
/// Courier with LNW`. An abbreviation that is not known as an agency's is believed where another line bears it out: a
/// caption of the same page that ends in it, or another sign of the publisher where the credit recurs on the site's
/// pages. Immutable, safe for all threads; time linear in the page.
final class FlatCredits {
    private static final int MOST_WORDS_OF_A_CREDIT = 9;

    private final Agencies agencies;
    private final FurnishedBody bodies;
    private final FlatSite site;
    private final Joints joints = Joints.load();

    FlatCredits(Agencies agencies, FurnishedBody bodies, FlatSite site) {
        this.agencies = agencies;
        this.bodies = bodies;
        this.site = site;
    }

    /// @param publisher as a credit or its line names it
    /// @param agencies  each once, in the order of the page
    record Found(Optional<String> publisher, Set<String> agencies) {}

    /// @param run      the lines of the body
    /// @param furniture what recurs on the site's pages
    Found of(List<FlatLine> lines, FlatBody.Run run, Optional<String> url, Furniture furniture) {
        Set<String> credited = new LinkedHashSet<>();
        Optional<String> publisher = Optional.empty();
        for (int i = Math.max(run.first(), run.last() - 2); i < Math.min(run.last() + 2, lines.size()); i++) {
            String line = lines.get(i).text();
            if (bodies.isSignOff(lines.get(i))) {
                credited.addAll(agencies.in(line));
            } else if (agencies.isCredit(line)) {
                credited.addAll(agencies.in(line));
                int with = Joints.first(joints.with(), line);
                publisher = with > 0 ? Optional.of(line.substring(0, with)) : publisher;
            } else if (publisher.isEmpty()) {
                Optional<Credit> credit = credit(line);
                boolean recurs = furniture.holds(line);
                publisher = credit.filter(one -> isCaptions(lines, one.agency())
                                || (recurs && site.isBorneOut(lines, url, one.publisher())))
                        .map(Credit::publisher);
                publisher.ifPresent(found -> credited.add(credit.orElseThrow().agency()));
            }
        }
        return new Found(publisher, credited);
    }

    private record Credit(String publisher, String agency) {}

    /// Names in capitals, and behind the word between them an abbreviation.
    private Optional<Credit> credit(String line) {
        int with = Joints.first(joints.with(), line);
        if (with <= 0 || Words.count(line) > MOST_WORDS_OF_A_CREDIT) {
            return Optional.empty();
        }
        String name = line.substring(0, with);
        String behind = line.substring(line.indexOf(' ', with + 1) + 1);
        boolean names = List.of(name.split(" ")).stream().allMatch(FlatSite::isCapital);
        return names && isAbbreviation(behind) ? Optional.of(new Credit(name, behind)) : Optional.empty();
    }

    private static boolean isAbbreviation(String text) {
        return text.length() >= 2 && text.length() <= 5 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /// Whether a caption that the page has twice in one line ends in that credit, as those of its pictures do.
    private static boolean isCaptions(List<FlatLine> lines, String agency) {
        return lines.stream()
                .map(FlatLine::text)
                .anyMatch(line -> endsInWord(line, agency) && FlatBody.doubled(line) > 0);
    }

    private static boolean endsInWord(String line, String word) {
        int before = line.length() - word.length() - 1;
        return before >= 0 && line.endsWith(word) && !Character.isLetterOrDigit(line.charAt(before));
    }
}
