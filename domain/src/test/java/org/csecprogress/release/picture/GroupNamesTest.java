package org.csecprogress.release.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.csv.TableException;
import org.csecprogress.release.finding.GroupRates;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The names of groups within a sentence")
class GroupNamesTest {
    private static final GroupNames NAMES = GroupNames.builtIn();

    private static GroupNames of(String rows) {
        String text = "dimension,group,name_en,name_es\n" + rows;
        return GroupNames.read(file -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("exist for each group whose rates the report compares")
    void shipped() {
        for (Catalog catalog : Catalogs.builtIn().all()) {
            for (PictureDefinition picture : PictureDefinitions.builtIn().all()) {
                if (picture.kind() == PictureKind.DOTS) {
                    var dimension = catalog.dimension(picture.dimension());
                    assertThat(dimension.publicGroups())
                            .filteredOn(
                                    group ->
                                            dimension
                                                    .populationCategories()
                                                    .containsAll(group.categories()))
                            .extracting(PublicGroup::code)
                            .isNotEmpty()
                            .allMatch(group -> NAMES.of(dimension.code(), group).isPresent());
                }
            }
        }
    }

    @Test
    @DisplayName("have one for all groups except the reference together, where that is a group")
    void together() {
        assertThat(NAMES.of("RACE", GroupRates.TOGETHER).orElseThrow().en())
                .isEqualTo("people of color");
        assertThat(NAMES.of("SEX", GroupRates.TOGETHER)).isEmpty();
    }

    @Test
    @DisplayName("are refused if one is missing or appears twice")
    void refused() {
        assertThatThrownBy(() -> of("SEX,F,girls,\n"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("name_es");
        assertThatThrownBy(() -> of("SEX,F,girls,las ni\u00f1as\nSEX,F,girls,las ni\u00f1as\n"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("there twice");
    }
}
