package org.daybook.core.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// Finds the body of a flattened page when the furniture of its site is known. A box amid a short text makes
/// the part before or behind it look like something else; so the body is looked for without the furniture
/// too, and takes in what is found there, as long as there is only running text and furniture between: labels
/// of its own would be those of other articles. Then the furniture goes. Immutable, safe for all threads.
final class FurnishedBody {
    private final FlatBody bodies;

    FurnishedBody(FlatBody bodies) {
        this.bodies = bodies;
    }

    /// @param aside what a line is that is not part of the text, by its number
    FlatBody.Run find(List<FlatLine> lines, FlatHead head, Furniture furniture, IntFunction<Article.Why> aside) {
        FlatBody.Run found = bodies.find(lines, head);
        if (furniture == Furniture.NONE) {
            return found;
        }
        FlatBody.Run whole = widened(lines, head, furniture, found);
        List<String> body = lines.subList(whole.first(), whole.last()).stream()
                .map(FlatLine::text)
                .toList();
        List<Optional<Article.Why>> against = new ArrayList<>(whole.against());
        BitSet going =
                furniture.among(body, whole.against(), Words.fold(head.title().orElse("")));
        if (going.isEmpty()) {
            return found;
        }
        going.stream().forEach(i -> against.set(i, Optional.of(aside.apply(whole.first() + i))));
        return new FlatBody.Run(whole.first(), whole.last(), against, whole.agreed());
    }

    /// Whether a line says who helped with an article.
    boolean isSignOff(FlatLine line) {
        return bodies.isSignOff(line);
    }

    private FlatBody.Run widened(List<FlatLine> lines, FlatHead head, Furniture furniture, FlatBody.Run found) {
        boolean[] known = new boolean[lines.size()];
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            FlatLine line = lines.get(i);
            known[i] = i >= head.after() && !line.isClosing() && furniture.holds(line.text());
            if (!known[i]) {
                numbers.add(i);
            }
        }
        FlatBody.Run bare = bodies.find(numbers.stream().map(lines::get).toList(), head);
        int first = numbers.get(bare.first());
        int last = numbers.get(bare.last() - 1) + 1;
        first = first < found.first() && isText(lines, known, first, found.first()) ? first : found.first();
        last = last > found.last() && isText(lines, known, found.last(), last) ? last : found.last();
        List<Optional<Article.Why>> against = new ArrayList<>();
        for (int i = first; i < last; i++) {
            boolean inside = i >= found.first() && i < found.last();
            against.add(inside ? found.against().get(i - found.first()) : bodies.aside(lines.get(i)));
        }
        return new FlatBody.Run(first, last, against, found.agreed());
    }

    private static boolean isText(List<FlatLine> lines, boolean[] known, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!known[i] && !lines.get(i).isProse()) {
                return false;
            }
        }
        return true;
    }
}
