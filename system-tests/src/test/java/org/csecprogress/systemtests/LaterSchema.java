package org.csecprogress.systemtests;

import org.csecprogress.kernel.service.SchemaVersions;

/** A schema that a later version has expanded already, under nodes of this one. */
final class LaterSchema {
    /** The folder of the expansions, among the resources of the tests. */
    static final String FOLDER = "later";

    private LaterSchema() {}

    /** Brings a database to it, as the first node of the later version does. */
    static void bringTo(TestDatabase database) {
        SchemaVersions.of(database.source("csec_migrate"), "csec_run", "csec_read")
                .locations(
                        "classpath:db/migration", "classpath:db/postgresql", "classpath:" + FOLDER)
                .load()
                .migrate();
    }
}
