package org.daybook.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Under which id each story goes on that was merged. Whoever tells of merges may know only a part of them,
/// so what is merged are the stories under whose ids the two go on by then: no id ever leads in a circle,
/// and what was one story stays one. Not thread-safe.
public final class Redirects {
    private final Map<String, String> redirects = new HashMap<>();

    /// One story goes on under another's id.
    public void merge(String story, String into) {
        String one = current(story);
        String other = current(into);
        if (!one.equals(other)) {
            redirects.put(one, other);
        }
    }

    /// The id under which a story goes on; its own when it was not merged.
    public String current(String story) {
        String at = story;
        for (String next = redirects.get(at); next != null; next = redirects.get(at)) {
            at = next;
        }
        return at;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(redirects.size());
        for (Map.Entry<String, String> entry : new TreeMap<>(redirects).entrySet()) {
            Text.write(out, entry.getKey());
            Text.write(out, entry.getValue());
        }
    }

    /// Reads what was written into these redirects, which must be new.
    void read(DataInput in) throws IOException {
        for (int count = in.readInt(); count > 0; count--) {
            redirects.put(Text.read(in), Text.read(in));
        }
    }
}
