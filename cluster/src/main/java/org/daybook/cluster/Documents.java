package org.daybook.cluster;

import java.util.List;
import java.util.function.Predicate;
import org.apache.flink.core.fs.Path;
import org.daybook.inputs.Inputs;

/// Which files a job reads: all that were named, and of folders those that Daybook knows by their names.
///
/// @param named files and folders as they were given
record Documents(List<Path> named) implements Predicate<Path> {
    Documents {
        named = List.copyOf(named);
    }

    @Override
    public boolean test(Path file) {
        return Inputs.reads(file.getName())
                || named.stream()
                        .anyMatch(path ->
                                path.toUri().getPath().equals(file.toUri().getPath()));
    }
}
