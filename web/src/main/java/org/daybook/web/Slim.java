package org.daybook.web;

import java.util.stream.Collectors;

/// Styles and scripts as they are served: what is there for those who read the source only is left out. Pure.
final class Slim {
    private Slim() {}

    /// Without comments that have their own line, blank lines and indentation.
    ///
    /// @param script without texts of several lines
    static String script(String script) {
        return script.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// Without comments, line ends, and spaces beside braces or at the ends of lines.
    ///
    /// @param style without `/*` in its texts
    static String style(String style) {
        return style.replaceAll("(?s)/\\*.*?\\*/", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.replaceAll(" ?([{}]) ?", "$1").replaceAll("^([a-z-]+): ", "$1:"))
                .collect(Collectors.joining("\n"))
                .replaceAll("\n?([{}])\n?", "$1")
                .replaceAll(";\n?}", "}");
    }
}
