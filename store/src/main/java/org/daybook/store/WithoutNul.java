package org.daybook.store;

import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/// PostgreSQL's text has no place for NUL; a page may hold one, and its mark stands for it.
final class WithoutNul extends AbstractArgumentFactory<String> {
    WithoutNul() {
        super(Types.VARCHAR);
    }

    @Override
    protected Argument build(String value, ConfigRegistry config) {
        return (position, statement, context) -> statement.setString(position, value.replace('\0', '\ufffd'));
    }
}
