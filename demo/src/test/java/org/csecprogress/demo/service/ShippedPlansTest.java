package org.csecprogress.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.protection.KnownPlan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The plans that are shipped with the demonstration")
class ShippedPlansTest {
    private static final ReleaseNumber SHIPPED = ReleaseNumber.parse("2024Q3-r1").orElseThrow();
    private static final ReleaseNumber OTHER = ReleaseNumber.parse("2026Q3-r1").orElseThrow();

    private final ShippedPlans plans = new ShippedPlans(Optional.empty());

    private static PlanFile file() throws IOException {
        return PlanFile.parse(
                Files.readString(
                        Path.of("src/main/resources/demo/plans").resolve(SHIPPED + ".txt")));
    }

    @Test
    @DisplayName("are found only for their release and its inputs")
    void byInputs() throws IOException {
        PlanFile file = file();
        assertThat(plans.find(SHIPPED, file.inputs())).contains(file.plan());
        assertThat(plans.find(SHIPPED, "other inputs")).isEmpty();
        assertThat(plans.find(OTHER, file.inputs())).isEmpty();
    }

    @Test
    @DisplayName("are ignored while new ones are written")
    void writing(@TempDir Path folder) throws IOException {
        PlanFile file = file();
        var writing = new ShippedPlans(Optional.of(folder.resolve("new").toString()));
        assertThat(writing.find(SHIPPED, file.inputs())).isEmpty();
        KnownPlan plan = file.plan();
        writing.searched(SHIPPED, file.inputs(), plan);
        assertThat(folder.resolve("new/2024Q3-r1.txt")).content().isEqualTo(file.text());
    }
}
