package org.daybook.web;

import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.core.article.Identity;

/// What pages load beside themselves: the style, the script, the worker that keeps pages for reading
/// offline, the
/// manifest, the outlines of the land under maps, and the icons. The addresses of style and script hold a
/// hash of their
/// content, so browsers may keep them
/// for a year; the worker is asked for anew each time, for it names the others. Immutable, safe for any
/// number of
/// threads.
final class Assets {
    private static final int HASH_DIGITS = 12;

    private static final String YEAR = "public, max-age=31536000, immutable";
    private static final String DAY = "public, max-age=86400";

    private static final List<String> PICTURES = List.of("icon-192.png", "icon-512.png", "icon-maskable.png");

    private final String style;
    private final String script;
    private final String worker;
    private final String stylePath;
    private final String scriptPath;
    private final String land = text("land.svg");
    private final String landPath = "/land-" + hash(land) + ".svg";

    private Assets(String style, String script, String worker) {
        this.style = style;
        this.script = script;
        this.stylePath = "/style-" + hash(style) + ".css";
        this.scriptPath = "/script-" + hash(script) + ".js";
        String shell = List.of(stylePath, scriptPath, landPath, "/icon.svg", "/offline").stream()
                .map(path -> "'" + path + "'")
                .collect(Collectors.joining(", "));
        this.worker = worker.replace("@SHELL@", shell).replace("@VERSION@", hash(style + script + worker));
    }

    static Assets load() {
        return new Assets(Stylesheet.load(), Slim.script(text("daybook.js")), Slim.script(text("worker.js")));
    }

    String stylePath() {
        return stylePath;
    }

    String scriptPath() {
        return scriptPath;
    }

    String landPath() {
        return landPath;
    }

    void wire(JavalinConfig config) {
        serve(config, stylePath, "text/css; charset=utf-8", YEAR, style);
        serve(config, scriptPath, "text/javascript; charset=utf-8", YEAR, script);
        serve(config, landPath, "image/svg+xml", YEAR, land);
        serve(config, "/worker.js", "text/javascript; charset=utf-8", "no-cache", worker);
        serve(config, "/manifest.webmanifest", "application/manifest+json", DAY, text("manifest.webmanifest"));
        serve(config, "/icon.svg", "image/svg+xml", DAY, text("icon.svg"));
        for (String name : PICTURES) {
            byte[] picture = bytes(name);
            Site.serve(config, "/" + name, context -> {
                context.header("Cache-Control", DAY);
                context.contentType("image/png").result(picture);
            });
        }
    }

    private static void serve(JavalinConfig config, String path, String type, String kept, String content) {
        Packed packed = Packed.of(type, content);
        Site.serve(config, path, context -> packed.give(context.header("Cache-Control", kept)));
    }

    private static String hash(String content) {
        return Identity.hash(content).substring(0, HASH_DIGITS);
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String name) {
        try (InputStream stream = Assets.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not beside the classes of the pages: build again");
            }
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + name, failure);
        }
    }
}
