package org.daybook.cli;

import org.daybook.core.record.Table;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `events`, `claims` or `figures` on the command line.
final class TableNamed implements ITypeConverter<Table> {
    @Override
    public Table convert(String written) {
        for (Table table : Table.values()) {
            if (table.word().equalsIgnoreCase(written)) {
                return table;
            }
        }
        throw new TypeConversionException("'" + written + "' is none of events, claims, figures");
    }
}
