package org.csecprogress.doctor.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.csecprogress.kernel.check.service.Flaw;
import org.csecprogress.kernel.version.StoredValues;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A database with a name that this version does not know")
class StoredValueCheckTest {
    private static final StoredValues KNOWN =
            StoredValues.read(
                    """
                    column,type,since,gone,values
                    ,T,0.1.0,,NOWHERE
                    visit.status,T,0.1.0,,OPEN DONE
                    visit.status,T,0.2.0,,HELD
                    visit.status,T,0.2.0,71,LOST
                    visit.way,T,0.1.0,,LETTER
                    """
                            .getBytes(StandardCharsets.UTF_8));

    private static void run(JdbcDataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    @DisplayName("is warned of, with the column, the names and the number of rows")
    void unknown() throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:stored-values;DB_CLOSE_DELAY=-1");
        run(source, "create table visit (status varchar(8), way varchar(8))");
        run(source, "insert into visit values ('OPEN', 'LETTER'), ('HELD', ''), (null, null)");
        assertThat(StoredValueCheck.findings(source, KNOWN)).isEmpty();
        run(source, "insert into visit values ('LOST', ''), ('NEW', ''), ('NEW', 'LETTER')");
        assertThat(StoredValueCheck.findings(source, KNOWN))
                .singleElement()
                .matches(each -> !each.isRefused())
                .extracting(Flaw::sentence)
                .isEqualTo(
                        "The column visit.status has values that this version does not know: LOST"
                                + " (1), NEW (2).");
        run(source, "shutdown");
    }
}
