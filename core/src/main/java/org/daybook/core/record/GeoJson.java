package org.daybook.core.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// A GeoJSON feature collection (RFC 7946): a point for each event with a position, with the columns of the event
/// table as its properties. Longitude comes first there.
public final class GeoJson implements RowWriter<EventEntry> {
    private final OutputStream out;
    private boolean first = true;

    public GeoJson(OutputStream out) throws IOException {
        this.out = out;
        print("{\"type\":\"FeatureCollection\",\"features\":[");
    }

    /// Whether it can be put on a map.
    public static boolean covers(EventEntry event) {
        return event.place().flatMap(place -> place.position()).isPresent();
    }

    @Override
    public void write(EventEntry entry) throws IOException {
        print((first ? "\n" : ",\n") + Json.line(feature(entry)));
        first = false;
    }

    @Override
    public void end() throws IOException {
        print("\n]}\n");
    }

    public static ObjectNode feature(EventEntry entry) {
        var at = entry.place().flatMap(place -> place.position()).orElseThrow();
        ObjectNode feature = Json.object().put("type", "Feature").put("id", entry.id());
        feature.putObject("geometry")
                .put("type", "Point")
                .putArray("coordinates")
                .add(at.longitude())
                .add(at.latitude());
        ObjectNode properties = JsonRows.object(Tables.EVENTS, entry);
        properties.remove("latitude");
        properties.remove("longitude");
        feature.set("properties", properties);
        return feature;
    }

    private void print(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
