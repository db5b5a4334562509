package org.daybook.web;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// What the server refuses before any page is asked for (an address that is none, headers that are too long) is said on
/// a page like any other, with the same headers, and names neither the server nor the program behind it. Safe for any
/// number of threads.
final class Refusals extends ErrorHandler {
    private final Pages pages;
    private final Consumer<BiConsumer<String, String>> headers;

    /// @param headers gives each header of an answer
    Refusals(Pages pages, Consumer<BiConsumer<String, String>> headers) {
        this.pages = pages;
        this.headers = headers;
    }

    @Override
    protected boolean generateAcceptableResponse(
            Request request,
            Response response,
            Callback callback,
            String contentType,
            List<Charset> charsets,
            int code,
            @Nullable String message,
            @Nullable Throwable cause) {
        headers.accept((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        NoticePage notice = code < 500
                ? new NoticePage("That address makes no sense", "The request could not be understood.", "")
                : new NoticePage("This page could not be made", "The reason is in the log of the server.", "");
        response.write(true, ByteBuffer.wrap(pages.notice(notice).getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }
}
