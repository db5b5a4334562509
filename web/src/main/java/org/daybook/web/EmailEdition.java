package org.daybook.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.record.Json;
import org.daybook.store.PublishedEdition;
import org.daybook.store.Store;
import org.daybook.web.EditionPage.Quote;

/// An edition as one e-mail (RFC 5322, MIME multipart/alternative): plain text, and the same as HTML that
/// loads nothing
/// from anywhere, with links to the publishers only. The same edition gives the same bytes. Stateless.
public final class EmailEdition {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

    private static final String LINE = "\r\n";

    /// Characters of an encoded line, as RFC 2045 allows.
    private static final int ENCODED_LINE = 76;

    private EmailEdition() {}

    /// @param line the edition as one line of JSON, as `daybook edition --json` prints it
    public static String of(Store store, String line) {
        ObjectNode edition = Json.parse(line, "edition")
                .made()
                .orElseThrow(() -> new IllegalArgumentException("the edition's line is no JSON object"));
        LocalDate day = LocalDate.parse(EditionLine.text(edition, "date").orElseThrow());
        String zone = EditionLine.text(edition, "zone").orElse("UTC");
        PublishedEdition published = new PublishedEdition(day, zone, 1, line);
        EmailPage page = page(store, published, edition);
        String boundary = "daybook-" + day + "-alternative";
        return String.join(
                LINE,
                "From: Daybook <daybook@localhost>",
                "To: undisclosed-recipients:;",
                "Subject: Daybook: " + page.title(),
                "Date: " + DATE.format(EditionLayout.cut(published).atZone(ZoneId.of(zone))),
                "Message-ID: <edition." + day + "." + zone.replace('/', '.') + "@daybook.example>",
                "MIME-Version: 1.0",
                "Content-Type: multipart/alternative; boundary=\"" + boundary + "\"",
                "",
                "--" + boundary,
                part("text/plain", text(page)),
                "--" + boundary,
                part("text/html", html(page)),
                "--" + boundary + "--",
                "");
    }

    private static String part(String type, String content) {
        return String.join(
                LINE,
                "Content-Type: " + type + "; charset=utf-8",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder(ENCODED_LINE, LINE.getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static EmailPage page(Store store, PublishedEdition published, ObjectNode edition) {
        EditionPage page = EditionLayout.of(store, published);
        List<EmailPage.Item> items = new ArrayList<>();
        for (EditionPage.Item item : page.items()) {
            items.add(item(item, edition.path("items").path(items.size())));
        }
        Optional<String> since =
                EditionLine.text(edition, "since").map(LocalDate::parse).map(EnglishWording::day);
        String closed = page.closed()
                .map(at -> " Closed at " + at + ", " + page.zone() + ".")
                .orElse("");
        return new EmailPage(
                page.weekday() + " " + page.day(),
                page.itemCount() + ", " + page.aboutMinutes()
                        + since.map(last -> ", since the edition of " + last).orElse("") + "." + closed,
                items);
    }

    private static EmailPage.Item item(EditionPage.Item item, JsonNode node) {
        String address = "";
        for (JsonNode article : node.path("articles")) {
            if (address.isEmpty()) {
                address =
                        EditionLine.text(article, "url").flatMap(Links::outside).orElse("");
            }
        }
        return new EmailPage.Item(
                item.rank(),
                item.title(),
                address,
                item.summary().stream().map(EmailEdition::said).toList(),
                item.count(),
                item.figures().stream().map(EmailEdition::figures).toList(),
                item.disputes().stream()
                        .map(dispute -> EnglishWording.heading(dispute.kind()) + ": " + dispute.text())
                        .toList(),
                item.joined().stream().map(EditionPage.Link::text).toList(),
                String.join(", ", item.places()));
    }

    private static EmailPage.Said said(EditionPage.Run run) {
        return new EmailPage.Said(
                String.join(" ", run.quotes().stream().map(Quote::text).toList()),
                String.join(
                        ", ",
                        run.quotes().stream()
                                .flatMap(quote -> quote.standing().stream())
                                .distinct()
                                .toList()),
                run.source().text());
    }

    private static String figures(EditionPage.Figures kind) {
        return kind.what()
                + (kind.differ() ? " (figures differ): " : ": ")
                + String.join(
                        "; ",
                        kind.figures().stream()
                                .map(figure -> figure.amount() + " " + figure.according())
                                .toList());
    }

    private static String html(EmailPage page) {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, EmailEdition.class.getClassLoader(), EmailEdition.class.getPackageName());
        StringOutput output = new StringOutput();
        engine.render("email.jte", Map.of("page", page), output);
        return output.toString();
    }

    private static String text(EmailPage page) {
        StringBuilder text = new StringBuilder(page.title()).append('\n').append(page.measure());
        for (EmailPage.Item item : page.items()) {
            text.append("\n\n").append(item.rank()).append(". ").append(item.title());
            for (EmailPage.Said said : item.summary()) {
                text.append('\n').append(said.text());
                text.append(said.labels().isEmpty() ? "" : " [" + said.labels() + "]");
                text.append(" (").append(said.outlet()).append(')');
            }
            text.append('\n').append(item.count());
            text.append(item.places().isEmpty() ? "" : " - " + item.places());
            item.figures().forEach(figure -> text.append('\n').append(figure));
            item.disputes().forEach(dispute -> text.append('\n').append(dispute));
            item.joined().forEach(title -> text.append("\nTold with it: ").append(title));
            text.append(item.address().isEmpty() ? "" : "\n" + item.address());
        }
        return text.append("\n\nThat is all for today.\n").toString();
    }
}
