package org.daybook.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PageBlocksTest {
    private static PageBlocks cut(String body) {
        Document document = Jsoup.parse("<html><head><title>A ferry</title></head><body>" + body + "</body></html>");
        return PageBlocks.of(document, new PageElements(document));
    }

    private static List<String> tags(PageBlocks page) {
        return page.regions().stream()
                .map(region -> region.element().normalName() + ' ' + region.first() + '-' + region.last())
                .toList();
    }

    @Test
    void theCellsOfARowAreOneBlockWithBarsBetweenThem() {
        PageBlocks page =
                cut("<table><tr><th>Line</th><td> </td><td>Boats</td></tr><tr><td>North</td><td>3</td></tr></table>");
        assertThat(page.blocks()).extracting(Block::text).containsExactly("Line | Boats", "North | 3");
        String column = "The ferry sailed again on Monday. ".repeat(6).strip();
        assertThat(cut("<table><tr><td>" + column + "</td><td>Menu</td></tr></table>")
                        .blocks())
                .as("a cell as long as a column is a block of its own")
                .extracting(Block::text)
                .containsExactly(column, "Menu");
    }

    @Test
    void onlyWhatHoldsABlockIsARegionAndTheLastOfTheOthers() {
        PageBlocks page =
                cut("<div></div><table><tr><td>North</td><td>3</td></tr></table><p>Boats</p><div><i></i></div>");
        assertThat(tags(page)).containsExactly("body 0-2", "table 0-1", "tbody 0-1", "tr 0-1", "p 1-2", "div 2-2");
        assertThat(page.regions()).extracting(PageBlocks.Region::within).containsExactly(-1, 0, 1, 2, 0, -1);
        assertThat(tags(cut(""))).containsExactly("body 0-0");
    }

    @Test
    void anElementStandsWhereTheNearestBoxAroundItBegins() {
        Document document = Jsoup.parse("<head><meta name='author' content='A paper'></head><body><div>A line<br><br>"
                + "Another<span><a rel='author' href='/u'>A name</a></span></div><p hidden><b class='x'>Gone</b></p>");
        PageElements elements = new PageElements(document);
        PageBlocks.of(document, elements);
        assertThat(elements.metas()).hasSize(1);
        assertThat(elements.named()).extracting(element -> element.normalName()).containsExactly("a", "p", "b");
        assertThat(List.of(elements.block(0), elements.block(1), elements.block(2)))
                .as("the span's, and the body's for what is hidden")
                .containsExactly(1, 0, 0);
    }

    @Test
    void aBodyThatAScriptIsToShowIsRead() {
        for (String style : List.of("display:none", "visibility: hidden")) {
            Document document = Jsoup.parse("<body style='" + style + "'><p>The ferry sailed again.</p></body>");
            assertThat(PageBlocks.of(document, new PageElements(document)).blocks())
                    .as(style)
                    .extracting(Block::text)
                    .containsExactly("The ferry sailed again.");
        }
    }
}
