package org.daybook.core.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The elements that a page's metadata are read from, each kind in page order. Filled by the walk that cuts the page
/// into blocks: a walk for each question took a fifth of the time. Not changed any more after that.
final class PageElements {
    private final Document document;
    private final List<Element> metas = new ArrayList<>();
    private final List<Element> scripts = new ArrayList<>();
    private final List<Element> times = new ArrayList<>();
    private final List<Element> links = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    private final List<Element> properties = new ArrayList<>();
    private final List<Element> named = new ArrayList<>();
    private int[] blocks = new int[64];

    PageElements(Document document) {
        this.document = document;
    }

    /// @param block the first block of the nearest element around it that may hold blocks, itself if it is such; -1
    ///              outside the body
    void take(Element element, int block) {
        switch (element.normalName()) {
            case "meta" -> metas.add(element);
            case "script" -> scripts.add(element);
            case "time" -> times.add(element);
            case "link" -> links.add(element);
            case "h1" -> headings.add(element);
            default -> {
                // nothing is read from it but its attributes
            }
        }
        if (element.attributesSize() == 0) {
            return;
        }
        if (element.hasAttr("itemprop")) {
            properties.add(element);
        }
        if (block >= 0) {
            if (named.size() == blocks.length) {
                blocks = Arrays.copyOf(blocks, 2 * blocks.length);
            }
            blocks[named.size()] = block;
            named.add(element);
        }
    }

    Document document() {
        return document;
    }

    List<Element> metas() {
        return metas;
    }

    List<Element> scripts() {
        return scripts;
    }

    List<Element> times() {
        return times;
    }

    List<Element> links() {
        return links;
    }

    /// Of the first level.
    List<Element> headings() {
        return headings;
    }

    /// The elements of the body that have attributes.
    List<Element> named() {
        return named;
    }

    /// Where such an element stands: the first block of the nearest element around it that may hold blocks.
    ///
    /// @param index in [#named]
    int block(int index) {
        return blocks[index];
    }

    /// The elements with this property.
    List<Element> withProperty(String property) {
        return properties.stream()
                .filter(element -> element.attr("itemprop").equalsIgnoreCase(property))
                .toList();
    }
}
