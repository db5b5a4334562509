package org.daybook.core.article;

import java.util.Map;

/// The furniture of each site that was learnt from. Immutable, safe for all threads.
public final class Sites {
    /// Nothing was learnt.
    public static final Sites NONE = new Sites(Map.of(), Map.of());

    private final Map<String, Furniture> ofHost;
    private final Map<String, Furniture> ofFolder;

    Sites(Map<String, Furniture> ofHost, Map<String, Furniture> ofFolder) {
        this.ofHost = Map.copyOf(ofHost);
        this.ofFolder = Map.copyOf(ofFolder);
    }

    /// What recurs on the site of an article.
    ///
    /// @param folder where it lay, for an article without an address
    public Furniture of(Article article, String folder) {
        String host = Trace.host(article);
        return host.isEmpty()
                ? ofFolder.getOrDefault(folder, Furniture.NONE)
                : ofHost.getOrDefault(host, Furniture.NONE);
    }
}
