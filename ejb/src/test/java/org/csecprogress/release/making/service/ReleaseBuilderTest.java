package org.csecprogress.release.making.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.disclosure.plan.Price;
import org.csecprogress.release.Release;
import org.csecprogress.release.activation.service.ReleasePolicy;
import org.csecprogress.release.job.BuildWatch;
import org.csecprogress.release.protection.KnownPlan;
import org.csecprogress.release.protection.figure.Previewed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The tables of a release")
class ReleaseBuilderTest {
    @ParameterizedTest
    @ValueSource(ints = {10, 5, 1})
    @DisplayName("are not built with a threshold below 11, whatever the settings")
    void floor(int threshold) {
        var builder = new ReleaseBuilder(null, new ReleasePolicy(null, threshold), null);
        var inputs = new BuildInputs(null, List.of(), Previewed.NOTHING, List.of(), "digest");
        assertThatThrownBy(() -> builder.build(inputs, BuildWatch.NONE))
                .hasMessage("the threshold is at least 11, was " + threshold);
    }

    @Test
    @DisplayName("are built from a known plan, which is not searched for again")
    void known() {
        BuildDesk desk = new BuildDesk();
        Release release = desk.frozen();
        EmptyPlan plan = new EmptyPlan();
        var builder =
                new ReleaseBuilder(
                        desk.portal.bean(CatalogService.class),
                        desk.portal.bean(ReleasePolicy.class),
                        new KnownOnes(List.of(plan)));
        BuildInputs inputs = desk.portal.bean(BuildInputsReader.class).now(release);
        ReleaseBuilder.Built built = builder.build(inputs, BuildWatch.NONE);
        assertThat(plan.told()).containsExactly("find 2026Q3-r1");
        assertThat(built.inputs()).isEqualTo(inputs.digest());
        assertThat(built.references()).isEmpty();
        assertThat(built.tests()).isEqualTo(inputs.tests());
        assertThat(built.catalog()).isSameAs(inputs.figures().catalog());
        KnownPlan found = built.release().found();
        assertThat(builder.price(inputs, found)).contains(Price.NONE);
        assertThat(plan.told()).containsExactly("find 2026Q3-r1", "priced 2026Q3-r1");
    }
}
