package org.daybook.cluster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;

/// Keeps something large and changing in Flink's state: a snapshot, and behind it a journal of what was done since. An
/// entry costs its own length; a snapshot is taken anew when the journal has grown long. What stands in memory is made
/// again from both when a task begins. Use it within a function that has a key; one thing for each key.
final class Journal<S> {
    /// Entries between two snapshots.
    private static final int LONGEST = 5000;

    private final Form<S> form;
    private final ValueState<byte[]> snapshot;
    private final ListState<String> journal;
    private final ValueState<Integer> length;
    private final Map<Object, S> inMemory = new HashMap<>();

    /// How the thing begins, is written and read, and how an entry of the journal is done to it.
    interface Form<S> extends Serializable {
        S fresh();

        void write(S thing, DataOutput out) throws IOException;

        S read(DataInput in) throws IOException;

        void redo(S thing, String entry);
    }

    Journal(String name, Form<S> form, RuntimeContext context) {
        this.form = form;
        snapshot = context.getState(
                new ValueStateDescriptor<>(name + "-snapshot", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        journal = context.getListState(new ListStateDescriptor<>(name + "-journal", Types.STRING));
        length = context.getState(new ValueStateDescriptor<>(name + "-length", Types.INT));
    }

    /// The thing of the key in hand.
    S of(Object key) throws Exception {
        S known = inMemory.get(key);
        if (known == null) {
            byte[] written = snapshot.value();
            known = written == null ? form.fresh() : form.read(new DataInputStream(new ByteArrayInputStream(written)));
            for (String entry : journal.get()) {
                form.redo(known, entry);
            }
            inMemory.put(key, known);
        }
        return known;
    }

    /// Notes what was done to the thing of the key in hand.
    void add(S thing, String entry) throws Exception {
        Integer before = length.value();
        int now = (before == null ? 0 : before) + 1;
        if (now < LONGEST) {
            journal.add(entry);
            length.update(now);
        } else {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            form.write(thing, new DataOutputStream(bytes));
            snapshot.update(bytes.toByteArray());
            journal.clear();
            length.update(0);
        }
    }
}
