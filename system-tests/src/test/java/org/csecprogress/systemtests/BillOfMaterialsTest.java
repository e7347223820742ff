package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.csecprogress.budget.Proves;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Leaves the bill in {@code target/csec-progress.cdx.json}. */
@DisplayName("The bill of materials")
class BillOfMaterialsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path SERVER = ROOT.resolve("web/target/runtime/payara-micro.jar");
    private static final Path WAR = ROOT.resolve("web/target/csec-progress.war");

    private static BillOfMaterials bill;

    @BeforeAll
    static void write() throws IOException {
        bill = BillOfMaterials.of(ROOT.resolve("target/bom.json"), WAR, SERVER);
        bill.write(ROOT.resolve("target/csec-progress.cdx.json"));
    }

    @Test
    @Proves("ASVS 15.1.2")
    @DisplayName("has each library of the archive and each part of the server, with its version")
    void whole() throws IOException {
        assertThat(BillOfMaterials.parts(SERVER)).hasSizeGreaterThan(200);
        assertThat(bill.names()).noneMatch(name -> name.startsWith("org.assertj:"));
        for (Path archive : List.of(WAR, SERVER)) {
            assertThat(BillOfMaterials.parts(archive))
                    .isNotEmpty()
                    .allSatisfy(
                            part ->
                                    assertThat(bill.names())
                                            .as(part.file())
                                            .anyMatch(
                                                    name ->
                                                            name.endsWith(
                                                                    ":"
                                                                            + part.name()
                                                                            + ":"
                                                                            + part.version())));
        }
    }

    @Test
    @DisplayName("says of each part under which licence it is")
    void licensed() {
        assertThat(bill.incomplete()).isEmpty();
    }
}
