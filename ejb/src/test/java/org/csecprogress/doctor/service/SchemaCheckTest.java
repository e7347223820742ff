package org.csecprogress.doctor.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.csecprogress.kernel.check.service.Flaw;
import org.csecprogress.kernel.service.SchemaVersions;
import org.csecprogress.kernel.version.VersionNumber;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A schema")
class SchemaCheckTest {
    private final JdbcDataSource source = new JdbcDataSource();

    @BeforeEach
    void firstVersion() {
        source.setURL("jdbc:h2:mem:schema-check;DB_CLOSE_DELAY=-1");
        SchemaVersions.of(source, "csec", "csec").target("1").load().migrate();
    }

    @AfterEach
    void shutDown() throws SQLException {
        run("shutdown");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private SchemaCheck check(String version) {
        return new SchemaCheck(
                SchemaVersions.of(source, "csec", "csec").load(), VersionNumber.of(version));
    }

    private SchemaCheck check() {
        return new SchemaCheck(SchemaVersions.of(source, "csec", "csec").load());
    }

    private void assertRefused(String words) {
        assertThat(check().findings())
                .singleElement()
                .matches(Flaw::isRefused)
                .asString()
                .contains(words);
    }

    @Test
    @DisplayName("of an earlier version tells what the next start brings, and changes nothing")
    void earlier() {
        assertThat(check().findings()).isEmpty();
        assertThat(check().pending()).startsWith("2, 3, ").contains("57");
        assertThat(check().pending()).startsWith("2, ");
    }

    /** Puts a migration into the history that this version does not have. */
    private void bring(int version, String description, boolean success) throws SQLException {
        run(
                "insert into \"flyway_schema_history\" select %1$d, '%1$d', '%2$s', \"type\","
                                .formatted(version, description)
                        + " \"script\", \"checksum\", \"installed_by\", \"installed_on\","
                        + " \"execution_time\", %b from \"flyway_schema_history\" where"
                                .formatted(success)
                        + " \"version\" = '1'");
    }

    @Test
    @DisplayName("of a newer version is refused where a migration's name does not let it run")
    void newer() throws SQLException {
        bring(9998, "expand more", true);
        bring(9999, "more", true);
        SchemaCheck check = check("0.2.0");
        assertThat(check.isNewer()).isTrue();
        assertThat(check.findings())
                .filteredOn(Flaw::isRefused)
                .singleElement()
                .asString()
                .contains(
                        "newer than this version of the portal, which cannot run with its"
                                + " migrations: 9999. Start the newer version");
    }

    @Test
    @DisplayName("of a newer version is accepted, and mentioned, where each migration lets it run")
    void expanded() throws SQLException {
        assertThat(check("0.2.0").isNewer()).isFalse();
        bring(9998, "expand more", true);
        bring(9999, "contract 0.1.0 drop less", true);
        SchemaCheck check = check("0.2.0");
        assertThat(check.isNewer()).isTrue();
        assertThat(check.findings())
                .singleElement()
                .satisfies(each -> assertThat(each.isRefused()).isFalse())
                .asString()
                .contains("which runs with its migrations: 9998, 9999. Bring all nodes");
    }

    @Test
    @DisplayName("of a newer version is refused where a migration ends this version or failed")
    void ended() throws SQLException {
        bring(9998, "contract 0.2.0 drop more", true);
        bring(9999, "expand more", false);
        assertThat(check("0.2.0").findings())
                .singleElement()
                .matches(Flaw::isRefused)
                .asString()
                .contains("cannot run with its migrations: 9998, 9999.");
        assertThat(check("0.3.0").findings())
                .filteredOn(Flaw::isRefused)
                .singleElement()
                .asString()
                .contains("cannot run with its migrations: 9999.");
    }

    @Test
    @DisplayName("tells which versions end with the next start, unless it is empty")
    void ending(@TempDir Path folder) throws IOException, SQLException {
        for (String name :
                List.of(
                        "V9997__contract_0.1.0_drop_less.sql",
                        "V9998__contract_0.10.0_drop_more.sql",
                        "V9999__expand_once_more.sql")) {
            Files.writeString(folder.resolve(name), "select 1;");
        }
        assertThat(checkWith(folder).findings())
                .singleElement()
                .satisfies(each -> assertThat(each.isRefused()).isFalse())
                .asString()
                .contains("after which earlier ones no longer run: 9997, 9998.")
                .contains("Stop nodes of version 0.10.0 and earlier first, and make a backup.");
        run("drop all objects");
        assertThat(checkWith(folder).findings()).isEmpty();
    }

    private SchemaCheck checkWith(Path folder) {
        return new SchemaCheck(
                SchemaVersions.of(source, "csec", "csec")
                        .locations("classpath:db/migration", "filesystem:" + folder)
                        .load());
    }

    @Test
    @DisplayName("whose migration failed is refused")
    void failed() throws SQLException {
        run("update \"flyway_schema_history\" set \"success\" = false where \"version\" = '1'");
        assertRefused("failed: 1.");
    }

    @Test
    @DisplayName("whose migration was changed afterwards is refused")
    void changed() throws SQLException {
        run("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '1'");
        assertRefused("changed after they ran: 1.");
    }

    @Test
    @DisplayName("with a migration that this version lacks is refused")
    void missing() throws SQLException {
        run("update \"flyway_schema_history\" set \"version\" = '1.5' where \"version\" = '1'");
        assertRefused("lacks: 1.5.");
    }
}
