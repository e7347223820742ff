package org.csecprogress.release.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.CatalogFiles;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.release.activation.ProtectionChange.Aspect;
import org.csecprogress.release.activation.ProtectionChange.Fact;
import org.csecprogress.release.activation.ProtectionChange.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A change of protection")
class ProtectionChangesTest {
    private static final String POLICY = "Edition 2.0, threshold 11";

    private final Catalog one = Catalogs.builtIn().version(1);
    private CatalogFiles two;

    @BeforeEach
    void copy(@TempDir Path directory) throws IOException {
        two = CatalogFiles.versionOne(directory);
    }

    private List<ProtectionChange> changes() {
        return ProtectionChanges.between(
                Optional.of(new ProtectionRules(one, POLICY)),
                new ProtectionRules(two.read(), POLICY));
    }

    private static ProtectionChange one(
            Subject subject, String code, Aspect aspect, String before, String now) {
        return new ProtectionChange(subject, code, List.of(new Fact(aspect, before, now)));
    }

    @Test
    @DisplayName("does not exist between a version and its copy, whatever its texts are")
    void words() throws IOException {
        two.replace("measures.csv", "ID-01,IDENTIFICATION,1,", "ID-01,IDENTIFICATION,1,New ");
        assertThat(two.read().digest()).isNotEqualTo(one.digest());
        assertThat(changes()).isEmpty();
    }

    @Test
    @DisplayName("is every rule for the first version")
    void first() {
        List<ProtectionChange> all =
                ProtectionChanges.between(Optional.empty(), new ProtectionRules(one, POLICY));
        assertThat(all).contains(one(Subject.POLICY, "", Aspect.POLICY, "", POLICY));
        assertThat(all)
                .filteredOn(change -> change.subject() == Subject.MEASURE)
                .extracting(ProtectionChange::code)
                .containsExactlyElementsOf(one.measures().stream().map(m -> m.code()).toList());
        assertThat(all)
                .filteredOn(change -> change.subject() == Subject.RULE)
                .extracting(ProtectionChange::code)
                .contains("C-04");
        assertThat(all.stream().flatMap(c -> c.facts().stream()))
                .allMatch(fact -> fact.before().isEmpty() && !fact.now().isEmpty());
    }

    @Test
    @DisplayName("can be a new threshold or edition")
    void policy() {
        assertThat(
                        ProtectionChanges.between(
                                Optional.of(new ProtectionRules(one, POLICY)),
                                new ProtectionRules(one, "Edition 2.0, threshold 16")))
                .containsExactly(
                        one(
                                Subject.POLICY,
                                "",
                                Aspect.POLICY,
                                POLICY,
                                "Edition 2.0, threshold 16"));
    }

    @Test
    @DisplayName("can be a unit, a companion, a complement or a worth of a measure")
    void measure() throws IOException {
        two.replace("measures.csv", ",REFERRAL,COUNT,", ",YOUTH,COUNT,");
        assertThat(changes())
                .containsExactly(one(Subject.MEASURE, "ID-01", Aspect.UNIT, "REFERRAL", "YOUTH"));
        two.replace("measures.csv", ",YOUTH,VC-06,", ",YOUTH,ID-01,");
        assertThat(changes())
                .contains(one(Subject.MEASURE, "PL-06", Aspect.COMPANION, "VC-06", "ID-01"));
        two.replace("measures.csv", ",YOUTH,,YES,", ",YOUTH,,NO,");
        assertThat(changes())
                .anyMatch(c -> c.facts().contains(new Fact(Aspect.COMPLEMENT, "1", "")));
    }

    @Test
    @DisplayName("can be where a measure is published")
    void published() throws IOException {
        String row = one.measure("ID-01").columns().get("pub_county_total");
        assertThat(row).isEqualTo("Q|FY");
        two.replace("measures.csv", ",Q|FY,", ",Q,");
        ProtectionChange change = changes().get(0);
        Fact fact = change.facts().get(0);
        assertThat(fact.aspect()).isEqualTo(Aspect.PUBLISHED);
        assertThat(fact.before()).contains("STATE.TOTAL.Q", "COUNTY.TOTAL.FY");
        assertThat(fact.now()).contains("COUNTY.TOTAL.Q").doesNotContain("COUNTY.TOTAL.FY");
    }

    @Test
    @DisplayName("can be a rule that ties figures and is dropped or changed")
    void rule() throws IOException {
        two.replace("rules.csv", "ID-06 + ID-07 + ID-08", "ID-06 + ID-07");
        assertThat(changes())
                .containsExactly(
                        one(
                                Subject.RULE,
                                "C-04",
                                Aspect.STATEMENT,
                                "PARTS ID-04 ID-06 + ID-07 + ID-08",
                                "PARTS ID-04 ID-06 + ID-07"));
    }

    @Test
    @DisplayName("changes the digest")
    void digest() throws IOException {
        ProtectionRules rules = new ProtectionRules(one, POLICY);
        String same = ProtectionChanges.digest(rules, changes());
        assertThat(ProtectionChanges.digest(rules, changes())).isEqualTo(same);
        two.replace("rules.csv", "ID-06 + ID-07 + ID-08", "ID-06 + ID-07");
        assertThat(ProtectionChanges.digest(rules, changes())).isNotEqualTo(same);
    }
}
