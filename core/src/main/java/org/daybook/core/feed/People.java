package org.daybook.core.feed;

import java.util.Optional;
import org.daybook.core.feed.Feed.Person;

/// People as feeds name them: Atom's `name`, `email`, `uri`, or one line such as `mail@example.org (A Name)`.
final class People {
    private People() {}

    static Optional<Person> read(FeedElement element) {
        if (element.element().children().isEmpty()) {
            return element.text().map(People::line);
        }
        Optional<String> email = child(element, "email");
        Optional<String> uri =
                child(element, "uri").or(() -> child(element, "url")).or(() -> child(element, "homepage"));
        Person person = new Person(
                child(element, "name").or(() -> child(element, "title")),
                email,
                uri.map(address -> Addresses.resolve(element.base(), address)));
        return person.name().isEmpty()
                        && person.email().isEmpty()
                        && person.uri().isEmpty()
                ? Optional.empty()
                : Optional.of(person);
    }

    private static Optional<String> child(FeedElement element, String name) {
        return element.children().stream()
                .filter(child -> child.name().equals(name))
                .findFirst()
                .flatMap(FeedElement::text);
    }

    /// The word with an @ in it is the address; what is left, without brackets around it, is the name.
    private static Person line(String text) {
        Optional<String> email = Optional.empty();
        StringBuilder name = new StringBuilder();
        for (String word : text.split("\\s+")) {
            String bare = bare(word);
            if (email.isEmpty() && bare.indexOf('@') > 0 && bare.indexOf('.', bare.indexOf('@')) > 0) {
                email = Optional.of(bare.startsWith("mailto:") ? bare.substring(7) : bare);
            } else {
                name.append(name.isEmpty() ? "" : " ").append(word);
            }
        }
        String rest = name.toString().strip();
        String unbracketed = email.isPresent() && rest.startsWith("(") && rest.endsWith(")")
                ? rest.substring(1, rest.length() - 1).strip()
                : rest;
        return new Person(Optional.of(unbracketed).filter(words -> !words.isEmpty()), email, Optional.empty());
    }

    private static String bare(String word) {
        int begin = 0;
        int end = word.length();
        while (begin < end && "(<[\"'".indexOf(word.charAt(begin)) >= 0) {
            begin++;
        }
        while (end > begin && ")>]\"',;:".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(begin, end);
    }
}
