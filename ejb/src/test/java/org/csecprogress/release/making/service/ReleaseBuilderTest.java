package org.csecprogress.release.making.service;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.csecprogress.release.activation.service.ReleasePolicy;
import org.csecprogress.release.job.BuildWatch;
import org.csecprogress.release.protection.figure.Previewed;
import org.junit.jupiter.api.DisplayName;
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
}
