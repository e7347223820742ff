package org.csecprogress.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.csecprogress.catalog.CatalogFiles;
import org.csecprogress.csv.TableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A later version of the catalogue")
class CatalogFloorTest {
    private CatalogFiles second;

    @BeforeEach
    void copy(@TempDir Path directory) throws IOException {
        second = CatalogFiles.copy(directory, 2, "2027Q1");
    }

    private Catalogs read() {
        return Catalogs.read(second.source());
    }

    private void assertRefused(String what) {
        assertThatThrownBy(this::read)
                .isInstanceOf(TableException.class)
                .hasMessageContaining("version 2 would take protection away from version 1")
                .hasMessageContaining(what);
    }

    @Test
    @DisplayName("can equal the version before")
    void same() {
        assertThat(read().all()).hasSize(2);
    }

    @Test
    @DisplayName("may not drop the companion of a measure")
    void measureCompanion() throws IOException {
        second.replace("measures.csv", ",YOUTH,VC-06,", ",YOUTH,,");
        assertRefused("PL-06 loses protect_with VC-06");
    }

    @Test
    @DisplayName("may not give a measure another companion")
    void otherCompanion() throws IOException {
        second.replace("measures.csv", ",YOUTH,VC-06,", ",YOUTH,ID-01,");
        assertRefused("PL-06 loses protect_with VC-06");
    }

    @Test
    @DisplayName("may not stop protecting the remainder of a denominator")
    void complement() throws IOException {
        second.replace("measures.csv", ",0,YOUTH,,YES,", ",0,YOUTH,,NO,");
        assertRefused("loses complement_protected");
    }

    @Test
    @DisplayName("may not drop the whole of a count")
    void denominator() throws IOException {
        second.replace("measures.csv", ",QUARTER,ID-01,,", ",QUARTER,,,");
        assertRefused("ID-02 loses denominator ID-01");
    }

    @Test
    @DisplayName("may not drop that parts add up to a whole, or say so of fewer parts")
    void identity() throws IOException {
        second.replace("rules.csv", "ID-06 + ID-07 + ID-08", "ID-06 + ID-07");
        assertRefused("C-04 is no longer said: PARTS ID-04 ID-06 + ID-07 + ID-08");
    }

    @Test
    @DisplayName("can say the same under another code, and can say more")
    void more() throws IOException {
        String old = "PARTS,ID-04,ID-06 + ID-07 + ID-08";
        second.replace("rules.csv", "C-04,CONSISTENCY," + old, "C-99,CONSISTENCY," + old);
        second.replace("measures.csv", ",YOUTH,,YES,", ",YOUTH,ID-01,YES,");
        assertThat(read().all()).hasSize(2);
    }

    @Test
    @DisplayName("is compared with the one before it, in any order of the list")
    void order() throws IOException {
        second.replace("measures.csv", ",YOUTH,VC-06,", ",YOUTH,,");
        second.replace("versions.csv", "1,2018Q1,\n2,2027Q1,\n", "2,2027Q1,\n1,2018Q1,\n");
        assertRefused("PL-06 loses protect_with VC-06");
    }

    @Test
    @DisplayName("may not make a count of people one of things")
    void unit() throws IOException {
        second.replace("measures.csv", ",REFERRAL,COUNT,", ",BED,COUNT,");
        assertRefused("ID-01 counts BED instead of REFERRAL");
    }

    @Test
    @DisplayName("can make a count of people one of other people")
    void otherPeople() throws IOException {
        second.replace("measures.csv", ",REFERRAL,COUNT,", ",YOUTH,COUNT,");
        assertThat(read().version(2).measure("ID-01").unit()).isEqualTo("YOUTH");
    }
}
