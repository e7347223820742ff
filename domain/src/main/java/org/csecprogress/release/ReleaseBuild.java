package org.csecprogress.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Digests of the inputs and tables of a build, with the number of counties in it. */
@Embeddable
class ReleaseBuild {
    @Size(max = 64)
    @Column(name = "inputs_digest", length = 64)
    private String inputs;

    @Size(max = 64)
    @Column(name = "tables_digest", length = 64)
    private String tables;

    @Column(name = "counties_reporting", nullable = false)
    private int counties;

    /** Creates the build of a release that is not built. */
    protected ReleaseBuild() {}

    ReleaseBuild(String inputs, String tables, int counties) {
        this.inputs = inputs;
        this.tables = tables;
        this.counties = counties;
    }

    /** Returns the build after its tables were discarded. */
    ReleaseBuild withoutTables() {
        return new ReleaseBuild(inputs, null, counties);
    }

    Optional<String> inputs() {
        return Optional.ofNullable(inputs);
    }

    Optional<String> tables() {
        return Optional.ofNullable(tables);
    }

    int counties() {
        return counties;
    }
}
